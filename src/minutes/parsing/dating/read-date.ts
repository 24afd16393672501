/**
 * Reads the date of a meeting, with how it is known. A date is never made up: where the text and
 * the publication leave more than one, it is null.
 */
import { addDays, type DateSpan, findDates, isoDateOf, toIsoDate } from '../../../text/dates.js';
import type { DateBasis, Meeting } from '../../meeting.js';
import type { Lead } from '../find-lead.js';
import { headerValue } from '../header-lines.js';
import type { FoldedText, MeetingText } from '../meeting-text.js';
import { inferYear } from './infer-year.js';

export type MeetingDate = Pick<Meeting, 'date' | 'dateBasis' | 'dateReason' | 'monthDay'>;

const NO_DATE: MeetingDate = { date: null, dateBasis: null, dateReason: null, monthDay: null };

const HOLDING = /召开|举行|主持|出席/u;

/** Publication comes within so many days of the meeting: further back, the year is another. */
const MAX_DAYS_TO_PUBLICATION = 200;

/** A text that begins with a date has it within so many characters. */
const OPENING_CHARS = 24;

/** A date in the lead belongs to the meeting when it stands before or right behind 召开. */
function dateOfSentence({ folded }: FoldedText): DateSpan | undefined {
  const holding = HOLDING.exec(folded);
  if (holding === null) return undefined;
  const dates = findDates(folded).filter((span) => span.day !== undefined || span.relative);
  const at = dates.findIndex(({ start }) => start < holding.index + 10);
  const [date, next] = dates.slice(at < 0 ? dates.length : at);
  // 今天(8月9日): the fuller date stands right behind.
  return date?.relative && next && next.start <= date.end + 1 ? next : date;
}

function findMeetingDate({ paragraphs, headings }: MeetingText, lead: Lead): DateSpan | undefined {
  const header = headerValue(paragraphs, 'time') ?? headerValue(paragraphs, 'timeAndVenue');
  const headed = header && findDates(header.folded).find(({ day }) => day !== undefined);
  if (headed) return headed;
  for (const sentence of lead.sentences) {
    const date = dateOfSentence(sentence);
    if (date) return date;
  }
  // 2020年3月12日,县政府第5次常务会议研究了…: no 召开, but the text begins with the day.
  const [first] = findDates(lead.text.folded.slice(0, OPENING_CHARS));
  if (first && first.start <= 2 && isoDateOf(first) !== undefined) return first;
  // (2021年9月8日) under the title
  return headings
    .flatMap(({ folded }) => findDates(folded))
    .find((span) => isoDateOf(span) !== undefined);
}

/** The latest such day up to the publication. */
function beforePublication(span: DateSpan, publishedAt: string): string | undefined {
  const published = new Date(`${publishedAt}T00:00:00Z`);
  const year = published.getUTCFullYear();
  const month = published.getUTCMonth() + 1;
  const candidates =
    span.month === undefined
      ? [
          toIsoDate(year, month, span.day as number),
          toIsoDate(
            month === 1 ? year - 1 : year,
            month === 1 ? 12 : month - 1,
            span.day as number,
          ),
        ]
      : [
          toIsoDate(year, span.month, span.day as number),
          toIsoDate(year - 1, span.month, span.day as number),
        ];
  // Pages are dated a day early by servers in another time zone.
  const latest = addDays(publishedAt, 1);
  const earliest = addDays(publishedAt, -MAX_DAYS_TO_PUBLICATION);
  return candidates.find((date) => date !== undefined && date <= latest && date >= earliest);
}

function known(date: string, dateBasis: DateBasis, dateReason: string | null): MeetingDate {
  return { date, dateBasis, dateReason, monthDay: null };
}

function published(date: string | undefined, words: string): MeetingDate {
  return date === undefined ? NO_DATE : known(date, 'published', words);
}

/** The day without its year: such a meeting can still be found by it. */
function dayOnly({ month, day }: DateSpan): MeetingDate {
  // 2000 is a leap year: any day of a year may follow.
  const date = month && day ? toIsoDate(2000, month, day) : undefined;
  return date === undefined ? NO_DATE : { ...NO_DATE, monthDay: date.slice(5) };
}

/** The day on which the text was written: its publication, or the day of its by-line. */
function relativeDate(span: DateSpan, publishedAt: string | null): MeetingDate {
  if (publishedAt === null || span.relative === 'recent') return NO_DATE;
  const date = span.relative === 'yesterday' ? addDays(publishedAt, -1) : publishedAt;
  return published(date, publishedAt);
}

function inferredDate(span: DateSpan, text: MeetingText): MeetingDate {
  const { month, day } = span;
  if (month === undefined || day === undefined) return NO_DATE;
  const inferred = inferYear([...text.headings, ...text.paragraphs], { month, day }, span.weekday);
  const date = inferred && toIsoDate(inferred.year, month, day);
  return inferred && date ? known(date, 'inferred', inferred.reason) : dayOnly(span);
}

/** 河北新闻网8月10日讯(…)今天: the by-line tells the day that 今天 is. */
function resolveRelative(span: DateSpan, lead: Lead, publishedAt: string | null): DateSpan {
  if (span.relative === undefined || span.relative === 'recent' || publishedAt !== null)
    return span;
  const byLine = findDates(lead.dateline?.folded ?? '').find(({ day }) => day !== undefined);
  if (!byLine || span.relative === 'yesterday') return span;
  const { year, month, day } = byLine;
  return {
    start: span.start,
    end: span.end,
    ...(year && { year }),
    ...(month && { month }),
    ...(day && { day }),
  };
}

/** The date of a meeting that was held. `publishedAt` is YYYY-MM-DD or null. */
export function readMeetingDate(
  text: MeetingText,
  lead: Lead,
  publishedAt: string | null,
): MeetingDate {
  if (text.given.date !== undefined) {
    return known(text.given.date, 'stated', null);
  }
  const found = findMeetingDate(text, lead);
  if (found === undefined) return publishedAt ? published(publishedAt, publishedAt) : NO_DATE;
  const span = resolveRelative(found, lead, publishedAt);
  const stated = isoDateOf(span);
  if (stated) return known(stated, 'stated', null);
  if (span.relative) return relativeDate(span, publishedAt);
  if (publishedAt !== null) {
    const date = beforePublication(span, publishedAt);
    return date === undefined ? dayOnly(span) : published(date, publishedAt);
  }
  return inferredDate(span, text);
}

/** 2022年4月18日 alone on a line at the end: the date under a notice. */
function signatureDate(paragraphs: readonly FoldedText[]): string | undefined {
  const last = paragraphs.slice(-3).toReversed();
  for (const { folded } of last) {
    const [span] = findDates(folded);
    if (span && span.end - span.start >= folded.trim().length - 2) return isoDateOf(span);
  }
  return undefined;
}

/**
 * The date of a document that is no minutes: given, or written under it. The day of publication is
 * the source's, not the document's.
 */
export function readDocumentDate({ given, paragraphs }: MeetingText): MeetingDate {
  const stated = given.date ?? signatureDate(paragraphs);
  return stated === undefined ? NO_DATE : known(stated, 'stated', null);
}
