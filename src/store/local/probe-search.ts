/**
 * Paragraphs that hold all terms of a probe, for finding words that stand together. It weighs no
 * term and no length, unlike lexical-index.ts: a long paragraph is found as surely as a short one.
 */

import type { SqliteFile } from '../../sqlite/sqlite.js';
import type { Probe, ProbeOptions } from '../store.js';
import { allOf } from './match-expression.js';
import { type ScoredRow, TopRows } from './top-hits.js';

export class ProbeSearch {
  private readonly sqlite: SqliteFile;

  constructor(sqlite: SqliteFile) {
    this.sqlite = sqlite;
  }

  /** As `MinutesStore.searchProbes` says; best first, equal ones by row. */
  search(probes: readonly Probe[], { limit, maxHolders }: ProbeOptions): ScoredRow[] {
    const scores = new Map<number, number>();
    for (const probe of probes) {
      const holders = probe.length > 0 ? this.holders(probe, maxHolders) : [];
      const weight = probe.length * (1 + Math.log(maxHolders / holders.length));
      for (const { row } of holders) scores.set(row, (scores.get(row) ?? 0) + weight);
    }
    const best = new TopRows(limit);
    for (const [row, score] of scores) best.add(row, score);
    return best.best();
  }

  /** FTS5 walks the rarest term and looks the others up: no cost of common ones. */
  private holders(probe: Probe, maxHolders: number): { row: number }[] {
    return this.sqlite.all<{ row: number }>(
      'SELECT rowid AS row FROM terms WHERE terms MATCH ? LIMIT ?',
      allOf(probe),
      maxHolders,
    );
  }
}
