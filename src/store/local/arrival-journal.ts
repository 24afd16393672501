/**
 * In which order meetings came into the index: the row numbers of the table of meetings, which
 * never go down. Nothing is written for a reader: where one stands is for the reader to keep.
 */

import type { SqliteFile } from '../../sqlite/sqlite.js';
import type { ArrivalCursor, Arrivals } from '../store.js';
import type { Manifest } from './manifest.js';

/** Whether a paragraph of the meeting `m` still waits for its vector. */
const LACKS_A_VECTOR = `EXISTS (
  SELECT 1 FROM paragraphs p WHERE p.meeting = m.row
    AND NOT EXISTS (SELECT 1 FROM vectors v WHERE v.paragraph = p.row))`;

/** Before the first meeting. */
const BEGINNING = 0;

export class ArrivalJournal {
  private readonly sqlite: SqliteFile;
  private readonly manifest: Manifest;

  constructor(sqlite: SqliteFile, manifest: Manifest) {
    this.sqlite = sqlite;
    this.manifest = manifest;
  }

  /** The meetings behind `after` that have arrived, at most `limit`. */
  read(after: ArrivalCursor | undefined, limit: number): Arrivals {
    const index = this.index();
    const last = this.lastRow();
    // A position that was never reached is of another state of this index: a copy put back.
    const known = after?.index === index && after.position <= last;
    const from = known ? after.position : BEGINNING;
    const rows = from < last ? this.readyBehind(from, limit) : [];
    const cursor = { index, position: rows.at(-1)?.row ?? from };
    return { meetingIds: rows.map(({ id }) => id), cursor };
  }

  /** Behind all that is held. */
  latest(): ArrivalCursor {
    return { index: this.index(), position: this.lastRow() };
  }

  /**
   * Notes how far every meeting has had all its vectors: those stay arrived while their vectors
   * are replaced by those of another embedding. Cheap where little came since the last time.
   */
  settle(): void {
    const settled = this.settledRow();
    const waiting = this.sqlite.get<{ row: number }>(
      `SELECT m.row FROM meetings m WHERE m.row > ? AND ${LACKS_A_VECTOR} ORDER BY m.row LIMIT 1`,
      settled,
    );
    const reached = waiting ? waiting.row - 1 : this.lastRow();
    if (reached > settled) this.manifest.set('settledMeeting', String(reached));
  }

  /** In order of rows, up to the first that is being ingested. */
  private readyBehind(position: number, limit: number): { row: number; id: string }[] {
    // Before the first vector there is nothing to wait for.
    const settled = this.manifest.embedding() ? this.settledRow() : Number.MAX_SAFE_INTEGER;
    const rows = this.sqlite.all<{ row: number; id: string; waits: number }>(
      `SELECT m.row, m.id, m.row > ? AND ${LACKS_A_VECTOR} AS waits
       FROM meetings m WHERE m.row > ? ORDER BY m.row LIMIT ?`,
      settled,
      position,
      Math.max(0, limit),
    );
    const waiting = rows.findIndex(({ waits }) => waits === 1);
    return waiting < 0 ? rows : rows.slice(0, waiting);
  }

  private settledRow(): number {
    return Number(this.manifest.get('settledMeeting') ?? BEGINNING);
  }

  /** Indices made before it was given have none, all their lives. */
  private index(): string {
    return this.manifest.get('index') ?? '';
  }

  /** The highest row number ever given. */
  private lastRow(): number {
    const found = this.sqlite.get<{ seq: number }>(
      "SELECT seq FROM sqlite_sequence WHERE name = 'meetings'",
    );
    return found?.seq ?? BEGINNING;
  }
}
