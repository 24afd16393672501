/**
 * How far the index was looked through for the watches: a cursor, and every meeting that was looked
 * at, so that an index built from nothing in the place of another tells nothing anew.
 */

import type { ArrivalCursor } from '../../app-types.js';
import type { SqliteFile } from '../../sqlite/sqlite.js';
import { parseStored } from '../../sqlite/stored-json.js';
import { BOT_FILE } from './bot-file.js';

export class WatchProgress {
  constructor(private readonly sqlite: SqliteFile) {}

  /** Behind the last meeting that was passed; undefined before the first start. */
  cursor(): ArrivalCursor | undefined {
    const row = this.sqlite.get<{ cursor: string }>('SELECT cursor FROM watchCursor');
    return row && parseStored<ArrivalCursor>(row.cursor, BOT_FILE);
  }

  /** Those that were not looked at yet, in their order. */
  unpassed(meetingIds: readonly string[]): string[] {
    const isPassed = (id: string) =>
      this.sqlite.get('SELECT 1 FROM passedMeetings WHERE meeting = ?', id) !== undefined;
    return meetingIds.filter((id) => !isPassed(id));
  }

  /** These need no look any more; goes on behind `cursor`. */
  pass(meetingIds: readonly string[], cursor: ArrivalCursor): void {
    this.sqlite.write(() => {
      for (const id of meetingIds) {
        this.sqlite.run('INSERT OR IGNORE INTO passedMeetings (meeting) VALUES (?)', id);
      }
      this.sqlite.run(
        'INSERT OR REPLACE INTO watchCursor (one, cursor) VALUES (1, ?)',
        JSON.stringify(cursor),
      );
    });
  }
}
