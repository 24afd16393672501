/**
 * Which source holds which meeting. A meeting told by several sources is stored once, shown as
 * the first of them by path tells it, and goes with the last of them.
 */

import type { Meeting, ParsedMeeting } from '../../minutes/meeting.js';
import type { SqliteFile } from '../../sqlite/sqlite.js';
import { parseStored } from '../../sqlite/stored-json.js';
import { INDEX_FILE } from './index-file.js';
import type { MeetingRows } from './meeting-rows.js';

/** What the last reading of a source did to a holding; `shared`: another source told it before. */
export const HOLDING_STATUS = { unchanged: 0, added: 1, changed: 2, shared: 3 } as const;

/** One reading of one source. */
export interface Reading {
  /** Of the source. */
  row: number;
  generation: number;
}

interface HoldingRow {
  content: string;
  status: number;
  generation: number;
}

/** Where a meeting stands in its file is no change of the meeting. */
function withoutPlaceInFile(content: string): string {
  const meeting = parseStored<Meeting>(content, INDEX_FILE);
  return JSON.stringify({ ...meeting, source: { ...meeting.source, line: 0 } });
}

export class HoldingTable {
  private readonly sqlite: SqliteFile;
  private readonly rows: MeetingRows;

  constructor(sqlite: SqliteFile, rows: MeetingRows) {
    this.sqlite = sqlite;
    this.rows = rows;
  }

  nextGeneration(sourceRow: number): number {
    const found = this.sqlite.get<{ last: number | null }>(
      'SELECT max(generation) AS last FROM holdings WHERE source = ?',
      sourceRow,
    );
    return (found?.last ?? 0) + 1;
  }

  /** The source tells this meeting. */
  put(reading: Reading, parsed: ParsedMeeting): void {
    const { meeting, paragraphs } = parsed;
    const known = this.rows.find(meeting.id);
    const row = known ?? this.rows.insert(parsed, reading.row);
    const content = JSON.stringify(meeting);
    const status =
      known === undefined ? HOLDING_STATUS.added : this.statusOf(reading, known, content);
    const lines = Object.fromEntries(paragraphs.map(({ number, line }) => [number, line]));
    this.sqlite.run(
      `INSERT OR REPLACE INTO holdings
         (source, meeting, generation, status, publisherId, line, content, lines)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      reading.row,
      row,
      reading.generation,
      status,
      meeting.source.id,
      meeting.source.line,
      content,
      JSON.stringify(lines),
    );
    if (known !== undefined) this.showFirst(known);
  }

  private statusOf(reading: Reading, meetingRow: number, content: string): number {
    const old = this.sqlite.get<HoldingRow>(
      'SELECT content, status, generation FROM holdings WHERE source = ? AND meeting = ?',
      reading.row,
      meetingRow,
    );
    if (!old) return HOLDING_STATUS.shared;
    // Twice in one file: it stays what its first place made it.
    if (old.generation === reading.generation) return old.status;
    const same = withoutPlaceInFile(old.content) === withoutPlaceInFile(content);
    return same ? HOLDING_STATUS.unchanged : HOLDING_STATUS.changed;
  }

  /** Shows the meeting as its first source by path tells it; removes it where none is left. */
  private showFirst(meetingRow: number): void {
    const first = this.sqlite.get<{ source: number; content: string; lines: string }>(
      `SELECT h.source, h.content, h.lines FROM holdings h JOIN sources s ON s.row = h.source
       WHERE h.meeting = ? ORDER BY s.path LIMIT 1`,
      meetingRow,
    );
    if (!first) {
      this.rows.remove(meetingRow);
      return;
    }
    const shown = this.sqlite.get<{ content: string }>(
      'SELECT content FROM meetings WHERE row = ?',
      meetingRow,
    );
    if (shown?.content !== first.content) {
      this.rows.show(meetingRow, first.source, first.content, first.lines);
    }
  }

  /** Ends the holdings that change-counts.ts collected in the table `gone`. */
  removeGone(sourceRow: number): void {
    this.removeHoldings(
      this.sqlite.all<{ meeting: number }>('SELECT meeting FROM temp.gone'),
      sourceRow,
    );
  }

  /** Ends the holdings that this reading added. */
  removeAdded(reading: Reading): void {
    const added = this.sqlite.all<{ meeting: number }>(
      `SELECT meeting FROM holdings WHERE source = ? AND generation = ?
         AND status IN (${HOLDING_STATUS.added}, ${HOLDING_STATUS.shared})`,
      reading.row,
      reading.generation,
    );
    this.removeHoldings(added, reading.row);
  }

  private removeHoldings(meetings: readonly { meeting: number }[], sourceRow: number): void {
    for (const { meeting } of meetings) {
      this.sqlite.run('DELETE FROM holdings WHERE source = ? AND meeting = ?', sourceRow, meeting);
      this.showFirst(meeting);
    }
  }

  isEmpty(sourceRow: number): boolean {
    return (
      this.sqlite.get('SELECT 1 FROM holdings WHERE source = ? LIMIT 1', sourceRow) === undefined
    );
  }
}
