/**
 * Short and full names that the paragraphs define: mined when a paragraph is stored, gone with it,
 * looked up by name, so that the cost does not grow with the corpus. What counts as a definition
 * is text/aliases'.
 */

import type { SqliteFile } from '../../sqlite/sqlite.js';
import { ALIASES_VERSION, mineAliases } from '../../text/aliases/mine-aliases.js';
import type { HeldAlias } from '../store.js';
import type { Manifest } from './manifest.js';

/** Other names given of one; a name with more is told by what these have in common. */
const MAX_OTHERS = 8;

/** Paragraphs are read so many at a time: they are written in between. */
const PAGE = 1_000;

export class AliasTable {
  private readonly sqlite: SqliteFile;
  private readonly manifest: Manifest;

  constructor(sqlite: SqliteFile, manifest: Manifest) {
    this.sqlite = sqlite;
    this.manifest = manifest;
  }

  /** Of a paragraph that is being stored. They go with its row. */
  add(paragraphRow: number, text: string): void {
    for (const { short, full } of mineAliases(text)) {
      this.sqlite.run(
        'INSERT OR IGNORE INTO aliases (short, full, paragraph) VALUES (?, ?, ?)',
        short,
        full,
        paragraphRow,
      );
    }
  }

  /** Whether what is held was mined by the rules of this version. */
  isCurrent(): boolean {
    return this.manifest.get('aliases') === String(ALIASES_VERSION);
  }

  /** Mines every paragraph again, where other rules did before or none. */
  bringUpToDate(): void {
    if (this.isCurrent()) return;
    this.sqlite.run('DELETE FROM aliases');
    let last = 0;
    for (;;) {
      const page = this.sqlite.all<{ row: number; text: string }>(
        `SELECT row, text FROM paragraphs WHERE row > ? ORDER BY row LIMIT ${PAGE}`,
        last,
      );
      for (const { row, text } of page) this.add(row, text);
      last = page.at(-1)?.row ?? last;
      if (page.length < PAGE) break;
    }
    this.manifest.set('aliases', String(ALIASES_VERSION));
  }

  /** The other names of those among the folded names that have some, short ones first. */
  find(names: readonly string[]): HeldAlias[] {
    // An index of an older version has no such table before its first write.
    if (this.manifest.get('aliases') === undefined) return [];
    return [
      ...this.findIn('short', names).map((name) => this.held(name, 'short')),
      ...this.findIn('full', names).map((name) => this.held(name, 'full')),
    ];
  }

  private findIn(column: 'short' | 'full', names: readonly string[]): string[] {
    const found = this.sqlite.all<{ value: string }>(
      `SELECT value FROM json_each(?) wanted
       WHERE EXISTS (SELECT 1 FROM aliases WHERE ${column} = wanted.value)`,
      JSON.stringify([...new Set(names)]),
    );
    return found.map(({ value }) => value);
  }

  private held(name: string, kind: 'short' | 'full'): HeldAlias {
    return { name, kind, others: [...this.othersOf(name, kind)] };
  }

  /** Jumps from one other name to the next, however many paragraphs define the same. */
  private *othersOf(name: string, kind: 'short' | 'full'): Iterable<string> {
    const other = kind === 'short' ? 'full' : 'short';
    let last = '';
    for (let found = 0; found < MAX_OTHERS; found++) {
      const next = this.sqlite.get<{ other: string | null }>(
        `SELECT min(${other}) AS other FROM aliases WHERE ${kind} = ? AND ${other} > ?`,
        name,
        last,
      )?.other;
      if (next === undefined || next === null) return;
      yield next;
      last = next;
    }
  }
}
