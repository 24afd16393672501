/** Records of the sources held: what is known of each file, and how much it holds. */

import { z } from 'zod';
import type { SqliteFile } from '../../sqlite/sqlite.js';
import { parseStored } from '../../sqlite/stored-json.js';
import type { Counts, SourceProblem, SourceRecord } from '../store.js';
import { INDEX_FILE } from './index-file.js';

/** Rows are read so many at a time: the caller may write in between. */
const PAGE = 500;

/** Failures kept of one source: enough to find the fault, few enough for a broken gigabyte. */
export const MAX_FAILURES_KEPT = 100;

const problemsSchema = z.array(z.object({ line: z.number().nullable(), reason: z.string() }));

interface SourceRow {
  path: string;
  sizeBytes: number;
  modifiedMs: number;
  sha256: string;
  failures: string | null;
}

function asRecord({ failures, ...record }: SourceRow): SourceRecord {
  if (failures === null) return record;
  const problems: SourceProblem[] = problemsSchema.parse(parseStored(failures, INDEX_FILE));
  return { ...record, failures: problems };
}

function failuresOf(record: SourceRecord): string | null {
  const failures = record.failures ?? [];
  return failures.length === 0 ? null : JSON.stringify(failures.slice(0, MAX_FAILURES_KEPT));
}

export class SourceTable {
  private readonly sqlite: SqliteFile;

  constructor(sqlite: SqliteFile) {
    this.sqlite = sqlite;
  }

  rowOf(path: string): number | undefined {
    return this.sqlite.get<{ row: number }>('SELECT row FROM sources WHERE path = ?', path)?.row;
  }

  /** Of the source as it was read last; null where it never was, or is being replaced. */
  sha256Of(path: string): string | null {
    const found = this.sqlite.get<{ sha256: string }>(
      'SELECT sha256 FROM sources WHERE path = ?',
      path,
    );
    return found?.sha256 || null;
  }

  /** The row of a source that is being replaced: until it is recorded it counts as not read. */
  open(path: string): number {
    this.sqlite.run(
      `INSERT INTO sources (path, sizeBytes, modifiedMs, sha256) VALUES (?, 0, 0, '')
       ON CONFLICT (path) DO UPDATE SET sha256 = ''`,
      path,
    );
    return this.rowOf(path) as number;
  }

  record(source: SourceRecord): void {
    this.sqlite.run(
      'UPDATE sources SET sizeBytes = ?, modifiedMs = ?, sha256 = ?, failures = ? WHERE path = ?',
      source.sizeBytes,
      source.modifiedMs,
      source.sha256,
      failuresOf(source),
      source.path,
    );
  }

  /** Whether a source is half replaced: reading it was interrupted. */
  holdsUnread(): boolean {
    return this.sqlite.get("SELECT 1 FROM sources WHERE sha256 = '' LIMIT 1") !== undefined;
  }

  remove(row: number): void {
    this.sqlite.run('DELETE FROM sources WHERE row = ?', row);
  }

  /** Sources at or below the key, by path; '' for all. */
  *under(pathKey: string): Iterable<SourceRecord> {
    let last = '';
    for (;;) {
      const page = this.sqlite.all<SourceRow>(
        `SELECT path, sizeBytes, modifiedMs, sha256, failures FROM sources
         WHERE path > ? AND (? = '' OR path = ? OR substr(path, 1, length(?)) = ?)
         ORDER BY path LIMIT ${PAGE}`,
        last,
        pathKey,
        pathKey,
        `${pathKey.replace(/\/$/u, '')}/`,
        `${pathKey.replace(/\/$/u, '')}/`,
      );
      yield* page.map(asRecord);
      if (page.length < PAGE) return;
      last = page.at(-1)?.path ?? last;
    }
  }

  countsOf(path: string): Counts {
    const found = this.sqlite.get<Counts>(
      `SELECT count(DISTINCT h.meeting) AS meetings, count(p.row) AS paragraphs
       FROM sources s JOIN holdings h ON h.source = s.row
       LEFT JOIN paragraphs p ON p.meeting = h.meeting WHERE s.path = ?`,
      path,
    );
    return found ?? { meetings: 0, paragraphs: 0 };
  }
}
