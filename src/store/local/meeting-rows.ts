/**
 * Meetings and paragraphs as rows and back. It writes what one source tells; which source's
 * telling is shown, and what goes when a source goes, is source-replacement.ts's.
 */

import { createHash } from 'node:crypto';
import type { Meeting, Mend, OffsetMap, Paragraph, ParsedMeeting } from '../../minutes/meeting.js';
import type { SqliteFile } from '../../sqlite/sqlite.js';
import { parseStored } from '../../sqlite/stored-json.js';
import { fold } from '../../text/fold.js';
import type { AliasTable } from './alias-table.js';
import { bodyKey, nameKey, placeKey, termKey, titleKey } from './filter-keys.js';
import { INDEX_FILE } from './index-file.js';
import { type LexicalIndex, termsOf } from './lexical-index.js';

/** Enough to tell the texts of one source apart; equal hashes are compared as texts as well. */
const TEXT_HASH_BYTES = 8;

const IDENTITY: OffsetMap = [{ clean: 0, original: 0 }];

export const PARAGRAPH_COLUMNS = `p.id, m.id AS meetingId, p.number, p.line, p.damaged, p.text,
  p.original, p.offsets, p.mends`;

export interface ParagraphRow {
  id: string;
  meetingId: string;
  number: number;
  line: number;
  damaged: number;
  text: string;
  original: string | null;
  offsets: string | null;
  mends: string | null;
}

/** The domain's paragraph of a row that this file wrote. */
export function asParagraph(row: ParagraphRow): Paragraph {
  return {
    id: row.id,
    meetingId: row.meetingId,
    number: row.number,
    text: row.text,
    original: row.original ?? row.text,
    offsets: row.offsets === null ? IDENTITY : parseStored<OffsetMap>(row.offsets, INDEX_FILE),
    damaged: row.damaged === 1,
    mends: row.mends === null ? [] : parseStored<Mend[]>(row.mends, INDEX_FILE),
    line: row.line,
  };
}

export function asMeeting(content: string): Meeting {
  return parseStored<Meeting>(content, INDEX_FILE);
}

function isIdentity(offsets: OffsetMap): boolean {
  return offsets.every((segment) => segment.clean === segment.original);
}

function headingOf(meeting: Meeting): string {
  const parts = [meeting.parentPlace, meeting.place, meeting.body, meeting.title];
  return termsOf(parts.filter((part) => part !== null).join(' '));
}

/** Forms under which a place is looked up: in full, shortened, and without its suffix. */
function placeNames(place: string): Set<string> {
  const { key, stem } = placeKey(place);
  return new Set([fold(place), key, stem]);
}

export class MeetingRows {
  private readonly sqlite: SqliteFile;
  private readonly lexical: LexicalIndex;
  private readonly aliases: AliasTable;

  constructor(sqlite: SqliteFile, lexical: LexicalIndex, aliases: AliasTable) {
    this.sqlite = sqlite;
    this.lexical = lexical;
    this.aliases = aliases;
  }

  find(id: string): number | undefined {
    return this.sqlite.get<{ row: number }>('SELECT row FROM meetings WHERE id = ?', id)?.row;
  }

  /** A meeting that no source has told before, with its paragraphs. Gives its row. */
  insert(parsed: ParsedMeeting, holder: number): number {
    const { row } = this.sqlite.run(
      "INSERT INTO meetings (id, holder, content, heading) VALUES (?, ?, '{}', '')",
      parsed.meeting.id,
      holder,
    );
    const heading = headingOf(parsed.meeting);
    this.writeFields(row, holder, parsed.meeting, heading);
    // Only the first stands for the title: in every one its terms would make searches slow.
    for (const [index, paragraph] of parsed.paragraphs.entries()) {
      this.insertParagraph(row, paragraph, index === 0 ? heading : '');
    }
    return row;
  }

  private insertParagraph(meetingRow: number, paragraph: Paragraph, heading: string): void {
    const { text, original, offsets, mends } = paragraph;
    const { row } = this.sqlite.run(
      `INSERT INTO paragraphs
         (meeting, number, id, line, damaged, textHash, text, original, offsets, mends)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      meetingRow,
      paragraph.number,
      paragraph.id,
      paragraph.line,
      paragraph.damaged ? 1 : 0,
      createHash('sha256').update(text).digest().subarray(0, TEXT_HASH_BYTES),
      text,
      original === text ? null : original,
      isIdentity(offsets) ? null : JSON.stringify(offsets),
      mends.length === 0 ? null : JSON.stringify(mends),
    );
    this.lexical.add(row, termsOf(text), heading);
    this.aliases.add(row, text);
  }

  /** Shows the meeting as this source tells it. */
  show(row: number, holder: number, content: string, lines: string): void {
    const meeting = asMeeting(content);
    const heading = headingOf(meeting);
    const shown = this.sqlite.get<{ heading: string }>(
      'SELECT heading FROM meetings WHERE row = ?',
      row,
    );
    this.writeFields(row, holder, meeting, heading);
    this.sqlite.run(
      `UPDATE paragraphs SET line = coalesce(json_extract(?, '$."' || number || '"'), line)
       WHERE meeting = ?`,
      lines,
      row,
    );
    if (shown?.heading !== heading) this.reindex(row, heading);
  }

  private reindex(row: number, heading: string): void {
    this.lexical.removeMeeting(row);
    this.addTerms(row, heading);
  }

  private addTerms(row: number, heading: string): void {
    const paragraphs = this.sqlite.all<{ row: number; text: string }>(
      'SELECT row, text FROM paragraphs WHERE meeting = ? ORDER BY row',
      row,
    );
    for (const [index, paragraph] of paragraphs.entries()) {
      this.lexical.add(paragraph.row, termsOf(paragraph.text), index === 0 ? heading : '');
    }
  }

  /** Cuts every text into terms again: for an index whose terms were cut by other rules. */
  reindexAll(): void {
    this.lexical.clear();
    const meetings = this.sqlite.all<{ row: number }>('SELECT row FROM meetings');
    for (const { row } of meetings) {
      const meeting = this.sqlite.get<{ content: string }>(
        'SELECT content FROM meetings WHERE row = ?',
        row,
      );
      if (!meeting) continue;
      const heading = headingOf(asMeeting(meeting.content));
      this.sqlite.run('UPDATE meetings SET heading = ? WHERE row = ?', heading, row);
      this.addTerms(row, heading);
    }
  }

  private writeFields(row: number, holder: number, meeting: Meeting, heading: string): void {
    const place = meeting.place === null ? null : placeKey(meeting.place);
    const parent = meeting.parentPlace === null ? null : placeKey(meeting.parentPlace);
    this.sqlite.run(
      `UPDATE meetings SET holder = ?, content = ?, heading = ?, placeKey = ?, placeStem = ?,
         parentKey = ?, parentStem = ?, bodyKey = ?, termKey = ?, sessionNumber = ?, date = ?
       WHERE row = ?`,
      holder,
      JSON.stringify(meeting),
      heading,
      place?.key ?? null,
      place?.stem ?? null,
      parent?.key ?? null,
      parent?.stem ?? null,
      meeting.body === null ? null : bodyKey(meeting.body),
      meeting.term === null ? null : termKey(meeting.term),
      meeting.sessionNumber,
      meeting.date,
      row,
    );
    this.writeNames(row, meeting);
  }

  private writeNames(row: number, meeting: Meeting): void {
    for (const table of ['people', 'places', 'documents']) {
      this.sqlite.run(`DELETE FROM ${table} WHERE meeting = ?`, row);
    }
    const people = [
      ...(meeting.chair ? [{ person: meeting.chair, role: 'chair' }] : []),
      ...meeting.attendees.map((person) => ({ person, role: 'attendee' })),
      ...meeting.observers.map((person) => ({ person, role: 'observer' })),
    ];
    for (const { person, role } of people) {
      if (person.name === null) continue;
      const key = nameKey(person.name);
      this.sqlite.run(
        'INSERT OR IGNORE INTO people VALUES (?, ?, ?, ?)',
        row,
        key,
        person.name,
        role,
      );
    }
    for (const role of ['place', 'parentPlace'] as const) {
      for (const name of placeNames(meeting[role] ?? '')) {
        if (name) this.sqlite.run('INSERT OR IGNORE INTO places VALUES (?, ?, ?)', row, name, role);
      }
    }
    for (const title of meeting.agenda.flatMap((item) => item.documents)) {
      const key = titleKey(title);
      this.sqlite.run('INSERT OR IGNORE INTO documents VALUES (?, ?, ?)', row, key, title);
    }
  }

  /** Removes the meeting, its paragraphs, terms, aliases and vectors. */
  remove(row: number): void {
    this.lexical.removeMeeting(row);
    this.sqlite.run('DELETE FROM meetings WHERE row = ?', row);
  }
}
