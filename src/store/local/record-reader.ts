/** Reads meetings and paragraphs. Each call gives what was asked for, never the whole corpus. */
import type { Meeting, Paragraph } from '../../minutes/meeting.js';
import type { SqliteFile } from '../../sqlite/sqlite.js';
import type { Counts, EmbeddingIdentity, MeetingFilter, NameField, StoreHit } from '../store.js';
import { meetingCondition } from './meeting-filter.js';
import { asMeeting, asParagraph, PARAGRAPH_COLUMNS, type ParagraphRow } from './meeting-rows.js';
import type { ScoredRow } from './top-hits.js';
import type { VectorTable } from './vector-table.js';
import { WhileUnchanged } from './while-unchanged.js';

const FROM_PARAGRAPHS = 'FROM paragraphs p JOIN meetings m ON m.row = p.meeting';

/** Behind every other in the order of SQLite: names that begin so end before it. */
const LAST_CHARACTER = '\u{10ffff}';

export class RecordReader {
  private readonly sqlite: SqliteFile;
  private readonly counted: WhileUnchanged<Counts>;

  constructor(sqlite: SqliteFile) {
    this.sqlite = sqlite;
    this.counted = new WhileUnchanged(sqlite);
  }

  /** Asked for with every question, and as slow as many meetings are held. */
  counts(filter?: MeetingFilter): Counts {
    return this.counted.get(JSON.stringify(filter ?? null), () =>
      filter === undefined ? this.countAll() : this.count(filter),
    );
  }

  private count(filter: MeetingFilter): Counts {
    const { sql, values } = meetingCondition(filter);
    const found = this.sqlite.get<Counts>(
      `SELECT count(*) AS meetings,
         coalesce(sum((SELECT count(*) FROM paragraphs p WHERE p.meeting = meetings.row)), 0)
           AS paragraphs
       FROM meetings WHERE ${sql}`,
      ...values,
    );
    return found ?? { meetings: 0, paragraphs: 0 };
  }

  /** Two plain counts, not one for each meeting. */
  private countAll(): Counts {
    const found = this.sqlite.get<Counts>(
      `SELECT (SELECT count(*) FROM meetings) AS meetings,
         (SELECT count(*) FROM paragraphs) AS paragraphs`,
    );
    return found ?? { meetings: 0, paragraphs: 0 };
  }

  /** Throws indexCorrupt where a record is not as it was written: SQLite sees its pages only. */
  verify(): void {
    const broken = this.sqlite.get<{ content: string }>(
      'SELECT content FROM meetings WHERE NOT json_valid(content) LIMIT 1',
    );
    if (broken) asMeeting(broken.content);
  }

  meeting(id: string): Meeting | undefined {
    const found = this.sqlite.get<{ content: string }>(
      'SELECT content FROM meetings WHERE id = ?',
      id,
    );
    return found && asMeeting(found.content);
  }

  /** By date, those without one last, then by id. */
  meetings(filter?: MeetingFilter, limit?: number, offset?: number): Meeting[] {
    const { sql, values } = meetingCondition(filter);
    return this.sqlite
      .all<{ content: string }>(
        `SELECT content FROM meetings WHERE ${sql} ORDER BY date IS NULL, date, id
         LIMIT ? OFFSET ?`,
        ...values,
        limit ?? -1,
        offset ?? 0,
      )
      .map(({ content }) => asMeeting(content));
  }

  paragraph(id: string): Paragraph | undefined {
    return this.paragraphs([id])[0];
  }

  /** In the order asked for; unknown ones are left out. */
  paragraphs(ids: readonly string[]): Paragraph[] {
    const rows = this.sqlite.all<ParagraphRow>(
      `SELECT ${PARAGRAPH_COLUMNS} FROM json_each(?) wanted
       JOIN paragraphs p ON p.id = wanted.value JOIN meetings m ON m.row = p.meeting
       ORDER BY wanted.key`,
      JSON.stringify(ids),
    );
    return rows.map(asParagraph);
  }

  paragraphsOf(meetingId: string): Paragraph[] {
    return this.sqlite
      .all<ParagraphRow>(
        `SELECT ${PARAGRAPH_COLUMNS} ${FROM_PARAGRAPHS} WHERE m.id = ? ORDER BY p.number`,
        meetingId,
      )
      .map(asParagraph);
  }

  /** Scored rows as hits, in their order; rows that are gone are left out. */
  asHits(rows: readonly ScoredRow[], limit: number): StoreHit[] {
    const found = this.sqlite.all<{ row: number; id: string }>(
      'SELECT p.row, p.id FROM json_each(?) wanted JOIN paragraphs p ON p.row = wanted.value',
      JSON.stringify(rows.map(({ row }) => row)),
    );
    const idOf = new Map(found.map(({ row, id }) => [row, id]));
    return rows
      .flatMap(({ row, score }) => {
        const paragraphId = idOf.get(row);
        return paragraphId === undefined ? [] : [{ paragraphId, score }];
      })
      .slice(0, limit);
  }

  /** Which of the folded candidates are names held. */
  heldNames(field: NameField, candidates: readonly string[]): string[] {
    const held =
      field === 'person'
        ? 'EXISTS (SELECT 1 FROM people WHERE nameKey = wanted.value)'
        : 'EXISTS (SELECT 1 FROM places WHERE name = wanted.value AND role = ?)';
    return this.sqlite
      .all<{ value: string }>(
        `SELECT DISTINCT value FROM json_each(?) wanted WHERE ${held} ORDER BY key`,
        JSON.stringify(candidates),
        ...(field === 'person' ? [] : [field]),
      )
      .map(({ value }) => value);
  }

  /** Full names of places, or ids of meetings, that begin so. */
  heldBeginning(kind: 'place' | 'meeting', beginning: string, limit: number): string[] {
    const names =
      kind === 'meeting'
        ? 'SELECT id AS name FROM meetings WHERE id >= ? AND id < ? ORDER BY id LIMIT ?'
        : `SELECT DISTINCT p.name FROM places p
           JOIN meetings m ON m.row = p.meeting AND m.placeKey = p.name
           WHERE p.name >= ? AND p.name < ? AND p.role = 'place' ORDER BY p.name LIMIT ?`;
    const end = `${beginning}${LAST_CHARACTER}`;
    return this.sqlite.all<{ name: string }>(names, beginning, end, limit).map(({ name }) => name);
  }

  /** Paragraphs without a vector of this embedding; vectors may be put between two batches. */
  *withoutVector(
    embedding: EmbeddingIdentity,
    vectors: VectorTable,
    batchSize: number,
  ): Iterable<Paragraph[]> {
    let last = 0;
    for (;;) {
      const missing = vectors.isOf(embedding)
        ? 'AND NOT EXISTS (SELECT 1 FROM vectors v WHERE v.paragraph = p.row)'
        : '';
      const rows = this.sqlite.all<ParagraphRow & { row: number }>(
        `SELECT p.row, ${PARAGRAPH_COLUMNS} ${FROM_PARAGRAPHS}
         WHERE p.row > ? ${missing} ORDER BY p.row LIMIT ?`,
        last,
        batchSize,
      );
      const lastRow = rows.at(-1);
      if (!lastRow) return;
      yield rows.map(asParagraph);
      last = lastRow.row;
    }
  }
}
