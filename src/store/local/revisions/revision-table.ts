/**
 * Meetings that left the index, as they stood then. One that came back stays here with what is no
 * longer true of it: whether a meeting is held is always asked of the index first.
 */
import type { Meeting, Paragraph } from '../../../minutes/meeting.js';
import { parseStored } from '../../../sqlite/stored-json.js';
import type { Revision } from '../../revision.js';
import { asParagraph, type ParagraphRow } from '../meeting-rows.js';
import { REVISIONS_FILE, type RevisionFile } from './revision-file.js';

/** A meeting that is leaving, as the index has it. */
export interface LeavingMeeting {
  id: string;
  successor: string | null;
  /** Meeting as JSON. */
  content: string;
  paragraphs: readonly ParagraphRow[];
}

/** When meetings leave, and with which state of their file. */
export type Leave = Pick<RevisionRow, 'withdrawnAt' | 'sourceSha256'>;

interface RevisionRow {
  successor: string | null;
  withdrawnAt: string;
  sourceSha256: string | null;
  content: string;
}

export class RevisionTable {
  private readonly file: RevisionFile;

  constructor(file: RevisionFile) {
    this.file = file;
  }

  /** In one transaction. Of a meeting that leaves once more the last time counts. */
  put(leaving: Iterable<LeavingMeeting>, { withdrawnAt, sourceSha256 }: Leave): void {
    const sqlite = this.file.forWriting();
    sqlite.write(() => {
      for (const { id, successor, content, paragraphs } of leaving) {
        sqlite.run(
          `INSERT OR REPLACE INTO revisions
             (meeting, successor, withdrawnAt, sourceSha256, content, paragraphs)
           VALUES (?, ?, ?, ?, ?, ?)`,
          id,
          successor,
          withdrawnAt,
          sourceSha256,
          content,
          JSON.stringify(paragraphs),
        );
      }
    });
  }

  find(id: string): Revision | undefined {
    const row = this.file
      .forReading()
      ?.get<RevisionRow>(
        'SELECT successor, withdrawnAt, sourceSha256, content FROM revisions WHERE meeting = ?',
        id,
      );
    if (!row) return undefined;
    const { content, ...others } = row;
    return { meeting: parseStored<Meeting>(content, REVISIONS_FILE), ...others };
  }

  /** By number; none of an unknown meeting. */
  paragraphsOf(id: string): Paragraph[] {
    const row = this.file
      .forReading()
      ?.get<{ paragraphs: string }>('SELECT paragraphs FROM revisions WHERE meeting = ?', id);
    if (!row) return [];
    return parseStored<ParagraphRow[]>(row.paragraphs, REVISIONS_FILE).map(asParagraph);
  }

  /** Ids of the meetings whose place this one took. */
  predecessorsOf(id: string): string[] {
    const rows = this.file
      .forReading()
      ?.all<{ meeting: string }>('SELECT meeting FROM revisions WHERE successor = ?', id);
    return (rows ?? []).map(({ meeting }) => meeting);
  }

  /** Of these ids those that are kept, in the order in which they left. */
  inOrderOfLeaving(ids: readonly string[]): string[] {
    const rows = this.file.forReading()?.all<{ meeting: string }>(
      `SELECT meeting FROM revisions
         WHERE meeting IN (SELECT value FROM json_each(?)) ORDER BY row`,
      JSON.stringify(ids),
    );
    return (rows ?? []).map(({ meeting }) => meeting);
  }
}
