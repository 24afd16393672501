/**
 * '江西7月31日开的是第18次常务会议吧' where it was the 19th: the meeting that is meant although one thing said
 * of it is wrong. Two of place, number and day must agree and leave one meeting only; else the
 * meeting that was asked of is another one, which is not held.
 */
import type { Meeting } from '../../minutes/meeting.js';
import type { FilterField, Filters } from '../query.js';
import { matchMeetings, type ScopeStore } from './match-meetings.js';

export interface ContradictedMeeting {
  meeting: Meeting;
  /** What was asked of and is not so. */
  contradicted: Filters;
  /** What agrees. */
  filters: Filters;
}

type Mark = 'place' | 'number' | 'day';

const FIELDS_OF: Readonly<Record<Mark, readonly FilterField[]>> = {
  place: ['place'],
  number: ['sessionNumber'],
  day: ['from', 'to', 'monthDay'],
};

const MARKS = Object.keys(FIELDS_OF) as Mark[];

/** Meetings are counted anew with each term: a number so far away in time is another term's. */
const MAX_DAYS_APART = 400;

const DAY_MS = 86_400_000;

/** Undefined where no meeting is meant beyond doubt. */
export function findContradicted(
  asked: Filters,
  store: ScopeStore,
): ContradictedMeeting | undefined {
  for (const wrong of MARKS) {
    const isAsked = FIELDS_OF[wrong].some((field) => asked[field] !== undefined);
    const othersTell = MARKS.every((mark) => mark === wrong || tells(asked, mark));
    if (!isAsked || !othersTell) continue;
    const filters = without(asked, FIELDS_OF[wrong]);
    const [meeting, ...others] = matchMeetings(filters, store);
    if (!meeting || others.length > 0 || isFarFrom(asked, meeting)) continue;
    return { meeting, contradicted: only(asked, FIELDS_OF[wrong]), filters };
  }
  return undefined;
}

/** A year or a month is no day: too many meetings lie in it. */
function tells({ place, sessionNumber, from, to, monthDay }: Filters, mark: Mark): boolean {
  if (mark === 'place') return place !== undefined;
  if (mark === 'number') return sessionNumber !== undefined;
  return monthDay !== undefined || (from !== undefined && from === to);
}

function isFarFrom({ from }: Filters, { date }: Meeting): boolean {
  if (from === undefined || date === null) return false;
  return Math.abs(Date.parse(from) - Date.parse(date)) > MAX_DAYS_APART * DAY_MS;
}

function without(filters: Filters, fields: readonly FilterField[]): Filters {
  const entries = Object.entries(filters).filter(([name]) => !(fields as string[]).includes(name));
  return Object.fromEntries(entries);
}

function only(filters: Filters, fields: readonly FilterField[]): Filters {
  const entries = Object.entries(filters).filter(([name]) => (fields as string[]).includes(name));
  return Object.fromEntries(entries);
}
