/**
 * The earlier revisions of an index: keeping them, and telling of them. The index says what is
 * held, the table of revisions what was, and both together the chain.
 */
import type { Meeting, Paragraph } from '../../../minutes/meeting.js';
import type { SqliteFile } from '../../../sqlite/sqlite.js';
import { asHeld, type Revision } from '../../revision.js';
import type { RecordReader } from '../record-reader.js';
import { RevisionFile } from './revision-file.js';
import { RevisionKeeper } from './revision-keeper.js';
import { RevisionTable } from './revision-table.js';

export class RevisionHistory {
  private readonly file: RevisionFile;
  private readonly table: RevisionTable;
  private readonly reader: RecordReader;

  constructor(directory: string, reader: RecordReader) {
    this.file = new RevisionFile(directory);
    this.table = new RevisionTable(this.file);
    this.reader = reader;
  }

  /** For the replacing of sources in the index of `sqlite`. */
  keeper(sqlite: SqliteFile, now = () => new Date()): RevisionKeeper {
    return new RevisionKeeper(sqlite, this.table, now);
  }

  /** Undefined where the meeting is held, or never was. */
  formerMeeting(id: string): Meeting | undefined {
    return this.reader.meeting(id) === undefined ? this.table.find(id)?.meeting : undefined;
  }

  formerParagraphs(meetingId: string): Paragraph[] {
    return this.reader.meeting(meetingId) === undefined ? this.table.paragraphsOf(meetingId) : [];
  }

  /** Oldest first, in the order in which they left, the one that is held last. */
  revisions(id: string): Revision[] {
    const found = this.collect(id);
    const former = this.table.inOrderOfLeaving(
      [...found].filter(([, { withdrawnAt }]) => withdrawnAt !== null).map(([key]) => key),
    );
    const held = [...found].filter(([, { withdrawnAt }]) => withdrawnAt === null);
    return [
      ...former.flatMap((key) => found.get(key) ?? []),
      ...held.map(([, revision]) => revision),
    ];
  }

  /** All that lead to each other, by id. */
  private collect(id: string): Map<string, Revision> {
    const found = new Map<string, Revision>();
    const waiting = [id];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const revision = found.has(next) ? undefined : this.revision(next);
      if (!revision) continue;
      found.set(next, revision);
      if (revision.successor !== null) waiting.push(revision.successor);
      // What came back has no successor any more: it only waits to be asked for itself.
      waiting.push(...this.table.predecessorsOf(next).filter((other) => !this.isHeld(other)));
    }
    return found;
  }

  /** Throws indexCorrupt where the file of revisions is damaged. */
  verify(): void {
    this.file.forReading()?.verify();
  }

  close(): void {
    this.file.close();
  }

  private isHeld(id: string): boolean {
    return this.reader.meeting(id) !== undefined;
  }

  private revision(id: string): Revision | undefined {
    const meeting = this.reader.meeting(id);
    return meeting ? asHeld(meeting) : this.table.find(id);
  }
}
