/**
 * An English question about a meeting → the same in Chinese, for the rules that read Chinese: 'Who
 * chaired the 70th meeting of Chuxiong?' → '楚雄第70次会议由谁主持'. Only what is understood to the last word:
 * one on a matter is left as it is, as no English word stands in the record.
 */

import { type EnglishSpan, findEnglishDates, findSessionNumber } from './english-dates.js';
import {
  ENGLISH_BODIES,
  ENGLISH_KINDS,
  ENGLISH_LATEST,
  ENGLISH_OFFICES,
  ENGLISH_VOCABULARY,
  type EnglishKind,
  SAYS_CHAIR,
} from './english-words.js';
import { findPinyinNames, type NameStore } from './pinyin-names.js';

const HAN = /\p{Script=Han}/u;

/** Undefined for other languages, and where a word of it is not understood. */
export function readEnglish(question: string, store: NameStore): string | undefined {
  if (HAN.test(question) || !/[a-z]/i.test(question)) return undefined;
  const names = findPinyinNames(question, store);
  const dates = findEnglishDates(blank(question, names));
  const undated = blank(question, [...names, ...dates]);
  const session = findSessionNumber(undated);
  const rest = blank(undated, session ? [session] : [])
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
  const office = ENGLISH_OFFICES.find(([pattern]) => pattern.test(rest));
  const words = office ? rest.replace(office[0], ' ') : rest;
  if (!isUnderstood(words)) return undefined;
  const persons = names.filter(({ kind }) => kind === 'person').map(({ name }) => name);
  const meeting = meetingWords({
    dates,
    places: names.filter(({ kind }) => kind === 'place').map(({ name }) => name),
    session,
    rest: words,
  });
  if (office && /\bwho\b|\bname\b/.test(rest)) return `${meeting}的${office[1]}是谁`;
  const kind = ENGLISH_KINDS.find(
    ({ pattern, ofPerson }) => pattern.test(rest) && (!ofPerson || persons.length > 0),
  );
  // Of somebody who is no chair a question on a meeting would be another.
  const named = kind?.ofPerson !== undefined || persons.length === 0 || SAYS_CHAIR.test(rest);
  return kind && named ? inChinese(kind, meeting, persons) : undefined;
}

function inChinese({ asked, ofPerson }: EnglishKind, meeting: string, persons: string[]): string {
  const named = persons.join('、');
  if (ofPerson) return ofPerson.replace('{meeting}', meeting).replace('{person}', named);
  const chaired = named === '' ? '' : `${named}主持的`;
  // '2021年召开了哪些会议' names no meeting beside.
  const which = asked.startsWith('召开') ? meeting.replace(/^([^常]*)会议$/, '$1') : meeting;
  return `${chaired}${which}${asked}`;
}

interface MeetingWords {
  dates: readonly EnglishSpan[];
  places: readonly string[];
  session: EnglishSpan | undefined;
  rest: string;
}

/** '2021年9月8日楚雄第70次常务会议' */
function meetingWords({ dates, places, session, rest }: MeetingWords): string {
  const body = ENGLISH_BODIES.find(([pattern]) => pattern.test(rest))?.[1] ?? '会议';
  const latest = ENGLISH_LATEST.test(rest) ? '最近一次' : '';
  const when = dates.map(({ chinese }) => chinese).join('');
  return `${when}${places.join('')}${session?.chinese ?? latest}${body}`;
}

/** Nothing is left that may be a matter, or a name that nobody holds. */
function isUnderstood(rest: string): boolean {
  return rest
    .split(/[^a-z'’-]+/)
    .map((word) => word.replace(/^['’-]+|['’-]+$/g, '').replace(/['’]s$/, ''))
    .filter((word) => word !== '')
    .every((word) => ENGLISH_VOCABULARY.has(word));
}

/** The text with spaces where the spans were; offsets stay. */
function blank(text: string, spans: readonly { start: number; end: number }[]): string {
  return spans.reduce(
    (kept, { start, end }) => kept.slice(0, start) + ' '.repeat(end - start) + kept.slice(end),
    text,
  );
}
