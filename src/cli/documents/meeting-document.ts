/** A meeting, or a paragraph of it with its neighbours → a page that tells all that is known of it. */
import type { Meeting, Paragraph, Person, Shown } from '../../app-types.js';
import { publishedOtherwise } from '../rendering/published-text.js';
import { describeMoment } from '../rendering/when.js';
import type { Wording } from '../wording.js';
import {
  type Block,
  type Document,
  type Field,
  type NumberedParagraph,
  plain,
} from './document.js';
import { agendaLines, describeDay, describePerson, sourceLines } from './meeting-parts.js';
import { languageTag } from './record-language.js';

export function meetingDocument(shown: Shown, wording: Wording): Document {
  const { meeting } = shown;
  const { lookingAround } = wording;
  const paragraphs =
    shown.type === 'meeting'
      ? shown.paragraphs
      : [...shown.before, shown.paragraph, ...shown.after];
  const meant = shown.type === 'paragraph' ? shown.paragraph.id : undefined;
  const lang = languageTag(meeting.title + paragraphs.map(({ text }) => text).join(''));
  const numbered = paragraphs.map((paragraph) => numberedParagraph(paragraph, lang, meant));
  return {
    title: meeting.title,
    lang,
    labelLang: lookingAround.lang,
    blocks: [
      ...formerNotes(shown, wording),
      { type: 'fields', rows: headFields(meeting, wording) },
      ...section(lookingAround.attendance, attendanceFields(meeting, wording)),
      ...agendaBlocks(shown, wording),
      { type: 'heading', text: lookingAround.text },
      { type: 'paragraphs', paragraphs: numbered },
      ...legend(numbered, wording),
      ...section(lookingAround.source, [
        { label: wording.fields.source, lines: sourceLines(meeting) },
      ]),
    ],
  };
}

/** That this is an earlier revision, and where to look now. */
function formerNotes({ former }: Shown, { history }: Wording): Block[] {
  if (!former) return [];
  const { withdrawnAt, now } = former;
  return [
    { type: 'note', isWarning: true, text: history.former(describeMoment(withdrawnAt)) },
    { type: 'note', isWarning: true, text: now ? history.formerNow(now) : history.formerGone },
  ];
}

function headFields(meeting: Meeting, wording: Wording): Field[] {
  const { fields, answer, plainDocument } = wording;
  const session = meeting.sessionNumber;
  return [
    field(fields.id, meeting.id),
    field(fields.date, describeDay(meeting, wording)),
    field(fields.venue, meeting.venue),
    field(fields.kind, meeting.documentType === 'document' ? plainDocument : meeting.kind),
    field(fields.place, joined([meeting.place, meeting.parentPlace && `(${meeting.parentPlace})`])),
    field(fields.body, joined([meeting.term, meeting.body])),
    field(fields.session, session === null ? null : answer.sessionNumber(session)),
  ].flat();
}

function attendanceFields(
  { chair, attendees, observers }: Meeting,
  { fields, lookingAround }: Wording,
): Field[] {
  const { listSeparator } = lookingAround;
  return [
    ...field(fields.chair, chair && describePerson(chair)),
    ...peopleField(fields.attendees, attendees, listSeparator),
    ...peopleField(fields.observers, observers, listSeparator),
  ];
}

function peopleField(label: string, people: readonly Person[], separator: string): Field[] {
  return people.length === 0
    ? []
    : [{ label, lines: [plain(people.map(describePerson).join(separator))] }];
}

/** The whole agenda stands on the page of the meeting only. */
function agendaBlocks({ type, meeting }: Shown, wording: Wording): Block[] {
  if (type === 'paragraph' || meeting.agenda.length === 0) return [];
  const items = meeting.agenda.map((item) => agendaLines(item, wording));
  return [
    { type: 'heading', text: wording.lookingAround.agenda },
    { type: 'items', items },
  ];
}

function numberedParagraph(
  paragraph: Paragraph,
  lang: string,
  meant: string | undefined,
): NumberedParagraph {
  const { id, number, text, damaged, mends } = paragraph;
  return {
    number,
    text,
    flag: damaged ? 'damaged' : mends.length > 0 ? 'mended' : null,
    published: publishedOtherwise(paragraph),
    lang,
    isMeant: id === meant,
  };
}

/** What '*' and '!' mean, where one of them stands on the page. */
function legend(paragraphs: readonly NumberedParagraph[], { lookingAround }: Wording): Block[] {
  return (['mended', 'damaged'] as const)
    .filter((flag) => paragraphs.some((paragraph) => paragraph.flag === flag))
    .map((flag) => ({ type: 'note', text: lookingAround.legend[flag] }));
}

function section(text: string, rows: readonly Field[]): Block[] {
  return rows.length === 0
    ? []
    : [
        { type: 'heading', text },
        { type: 'fields', rows },
      ];
}

/** None where nothing is known: an empty field tells nothing. */
function field(label: string, value: string | null): Field[] {
  return value === null || value === '' ? [] : [{ label, lines: [plain(value)] }];
}

function joined(parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null && part !== '').join(' ');
}
