/**
 * Parses a document as read into meetings with their paragraphs: repair, sorting of lines, cutting,
 * and one reader a field. A page that reports no meeting becomes one plain document.
 */
import { meetingId, paragraphId } from '../ids.js';
import type { Meeting, Paragraph, ParsedMeeting, Person, Source } from '../meeting.js';
import type { SourceDocument } from '../reading/source-document.js';
import { readAgenda } from './agenda/read-agenda.js';
import { buildTitle } from './build-title.js';
import { type ClassifiedPage, classifyLines } from './classify-lines.js';
import { readDocumentDate, readMeetingDate } from './dating/read-date.js';
import { findLead, type Lead } from './find-lead.js';
import { findPhrases } from './find-phrases.js';
import { findPublication, type Publication } from './find-source.js';
import { beginningOf, findTitle } from './find-title.js';
import { findVenue } from './find-venue.js';
import { type MeetingText, toFoldedText } from './meeting-text.js';
import { toPageLine } from './page-line.js';
import { findAttendance } from './people/find-attendance.js';
import { findChair } from './people/find-chair.js';
import { findPlace } from './places/find-place.js';
import { type MeetingName, readMeetingName } from './read-meeting-name.js';
import { reportsMeeting } from './recognise-minutes.js';
import { pageHasNotes } from './repair-line.js';
import { isTraditional, toPageScript } from './script-of-page.js';
import { type MeetingLines, splitMeetings } from './split-meetings.js';
import { type ParagraphText, splitParagraphs } from './split-paragraphs.js';

type Fields = Omit<Meeting, 'id' | 'source'>;

const NO_FIELDS = {
  place: null,
  parentPlace: null,
  body: null,
  term: null,
  sessionNumber: null,
  kind: null,
  venue: null,
  chair: null,
  attendees: [],
  observers: [],
  agenda: [],
} as const;

/** Name of the meeting, with what was given in the place of what was read. */
function readName(text: MeetingText, lead: Lead, title: string | null, chair: Person | null) {
  const phrases = findPhrases(lead, title === null ? null : toFoldedText(title), text);
  const category = text.facts.find(({ field }) => field === 'category')?.value ?? null;
  const office = chair?.office ? toFoldedText(chair.office) : null;
  const name = readMeetingName(phrases, office?.folded ?? null, category);
  return { phrases, office, name };
}

function inPageScript(name: MeetingName, traditional: boolean): MeetingName {
  const convert = (word: string | null) => (word === null ? null : toPageScript(word, traditional));
  return { ...name, body: convert(name.body), kind: convert(name.kind) };
}

function readMinutes(
  text: MeetingText,
  lead: Lead,
  title: string | null,
  publication: Publication,
): Fields {
  const chair = findChair(text, lead, title);
  const { phrases, office, name } = readName(text, lead, title, chair);
  const traditional = isTraditional(text.paragraphs);
  const place = findPlace({
    text,
    phrases,
    body: name.body,
    chairOffice: office,
    publisher: publication.publisher,
    traditional,
    toFolded: toFoldedText,
  });
  const date = readMeetingDate(text, lead, publication.publishedAt);
  const told = inPageScript(name, traditional);
  return {
    documentType: 'minutes',
    title: title ?? buildTitle(phrases, told, date.date) ?? beginningOf(text.paragraphs),
    ...place,
    ...told,
    body: text.given.body ?? told.body,
    ...date,
    venue: findVenue(text, lead),
    chair,
    ...findAttendance(text, lead, chair?.name ?? null),
    agenda: readAgenda(text, lead),
  };
}

function readPlainDocument(text: MeetingText, title: string | null): Fields {
  return {
    ...NO_FIELDS,
    attendees: [],
    observers: [],
    agenda: [],
    documentType: 'document',
    title: title ?? beginningOf(text.paragraphs),
    place: text.given.place ?? null,
    body: text.given.body ?? null,
    ...readDocumentDate(text),
  };
}

function readFields(text: MeetingText, lead: Lead, publication: Publication): Fields {
  const title = findTitle(text, lead);
  const foldedTitle = title === null ? null : toFoldedText(title).folded;
  return reportsMeeting(text, lead, foldedTitle)
    ? readMinutes(text, lead, title, publication)
    : readPlainDocument(text, title);
}

function numberParagraphs(meeting: string, paragraphs: readonly ParagraphText[]): Paragraph[] {
  return paragraphs.map(({ original, line, repaired }, at) => ({
    id: paragraphId(meeting, at + 1),
    meetingId: meeting,
    number: at + 1,
    text: repaired.text,
    original,
    offsets: repaired.offsets,
    damaged: repaired.damaged,
    mends: repaired.mends,
    line,
  }));
}

function parseMeeting(
  document: SourceDocument,
  page: ClassifiedPage,
  lines: MeetingLines,
  hasNotes: boolean,
): ParsedMeeting {
  const { given, path, paragraphsGiven } = document;
  const paragraphs = splitParagraphs(lines.body, { paragraphsGiven, hasNotes });
  const text: MeetingText = {
    headings: lines.headings.map((heading) => toFoldedText(heading.text.trim())),
    sharedHeadings: lines.sharedHeadings.map((heading) => toFoldedText(heading.text.trim())),
    paragraphs: paragraphs.map(({ repaired, folded }) => ({ text: repaired.text, folded })),
    facts: page.facts,
    byLines: page.byLines,
    surroundings: page.surroundings,
    given,
  };
  const lead = findLead(text);
  const publication = findPublication(text, lead);
  const id = meetingId(
    given.id ?? null,
    paragraphs.map(({ original }) => original),
  );
  const url = given.url ?? page.facts.find(({ field }) => field === 'url')?.value ?? null;
  const line = lines.headings[0]?.line ?? lines.body[0]?.line ?? 1;
  const source: Source = { id: given.id ?? null, path, line, url, ...publication };
  return {
    meeting: { id, ...readFields(text, lead, publication), source },
    paragraphs: numberParagraphs(id, paragraphs),
  };
}

/** 随后,…主持召开…: a meeting that follows another one has its date, unless it states its own. */
function inheritDates(meetings: readonly MeetingLines[], parsed: ParsedMeeting[]): ParsedMeeting[] {
  return parsed.map((current, at) => {
    const before = parsed[at - 1]?.meeting;
    if (!meetings[at]?.follows || before === undefined) return current;
    if (current.meeting.dateBasis === 'stated') return current;
    const { date, dateBasis, dateReason, monthDay } = before;
    return { ...current, meeting: { ...current.meeting, date, dateBasis, dateReason, monthDay } };
  });
}

/**
 * The meetings of a document, in order: one or more, none only for a document without text. Fields
 * that were given win over parsed ones. Never throws on any text.
 */
export function parseDocument(document: SourceDocument): ParsedMeeting[] {
  const hasNotes = pageHasNotes(document.lines);
  const lines = document.lines.map((line) => toPageLine(line, hasNotes));
  const page: ClassifiedPage = document.paragraphsGiven
    ? {
        headings: [],
        body: lines.filter(({ folded }) => folded.trim() !== ''),
        facts: [],
        byLines: [],
        surroundings: [],
      }
    : classifyLines(lines);
  if (page.body.length === 0) return [];
  const meetings = document.paragraphsGiven
    ? [{ headings: [], sharedHeadings: [], body: page.body, follows: false }]
    : splitMeetings(page.headings, page.body);
  const parsed = meetings.map((meeting) => parseMeeting(document, page, meeting, hasNotes));
  return inheritDates(meetings, parsed);
}
