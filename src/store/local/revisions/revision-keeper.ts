/**
 * Keeps what leaves the index with a source that is being replaced: each meeting that no source
 * tells any more, with the one that takes its place.
 */

import type { SqliteFile } from '../../../sqlite/sqlite.js';
import type { Reading } from '../holding-table.js';
import { PARAGRAPH_COLUMNS, type ParagraphRow } from '../meeting-rows.js';
import { findSuccessors } from './find-successors.js';
import type { LeavingMeeting, RevisionTable } from './revision-table.js';

export class RevisionKeeper {
  private readonly sqlite: SqliteFile;
  private readonly table: RevisionTable;
  private readonly now: () => Date;

  constructor(sqlite: SqliteFile, table: RevisionTable, now: () => Date) {
    this.sqlite = sqlite;
    this.table = table;
    this.now = now;
  }

  /**
   * After collectGone (change-counts.ts) and before the gone are removed. What is kept stays kept
   * where the removal is undone: a meeting that is held is never taken for a former one.
   * `sourceSha256`: of the file that told them.
   */
  keepGone(reading: Reading, sourceSha256: string | null): void {
    const rows = this.sqlite.all<{ row: number }>(
      `SELECT g.meeting AS row FROM temp.gone g WHERE NOT EXISTS (
         SELECT 1 FROM holdings h WHERE h.meeting = g.meeting AND h.source <> ?) ORDER BY row`,
      reading.row,
    );
    if (rows.length === 0) return;
    const successors = findSuccessors(this.sqlite, reading);
    const withdrawnAt = this.now().toISOString();
    this.table.put(this.leaving(rows, successors), { withdrawnAt, sourceSha256 });
  }

  /** One at a time: a source may hold many. */
  private *leaving(
    rows: readonly { row: number }[],
    successors: ReadonlyMap<number, number>,
  ): Iterable<LeavingMeeting> {
    for (const { row } of rows) {
      const found = this.sqlite.get<{ id: string; content: string }>(
        'SELECT id, content FROM meetings WHERE row = ?',
        row,
      );
      if (!found) continue;
      const successor = successors.get(row);
      yield {
        ...found,
        successor: successor === undefined ? null : this.idOf(successor),
        paragraphs: this.sqlite.all<ParagraphRow>(
          `SELECT ${PARAGRAPH_COLUMNS} FROM paragraphs p JOIN meetings m ON m.row = p.meeting
           WHERE p.meeting = ? ORDER BY p.number`,
          row,
        ),
      };
    }
  }

  private idOf(meetingRow: number): string | null {
    return (
      this.sqlite.get<{ id: string }>('SELECT id FROM meetings WHERE row = ?', meetingRow)?.id ??
      null
    );
  }
}
