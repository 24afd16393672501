/**
 * Filters → the meetings that match them. A meeting of which the record tells the day but not the
 * year is found by the day: nothing is known that speaks against it.
 */
import type { Meeting } from '../../minutes/meeting.js';
import { byDate } from '../../minutes/meeting-order.js';
import type { MinutesStore } from '../../store/store.js';
import type { Filters } from '../query.js';

export type ScopeStore = Pick<MinutesStore, 'meetings' | 'counts'>;

/** A longer span is met by too many days of unknown years to mean one of them. */
const MAX_DAYS_FOR_UNKNOWN_YEAR = 31;

const DAY_MS = 86_400_000;

/** By date; undated ones first, as everywhere. */
export function matchMeetings(
  { order, anyOf: _, ...filter }: Filters,
  store: ScopeStore,
): Meeting[] {
  const meetings = store.meetings(filter);
  if (order) return atEnd(meetings, order);
  // A day without a year may be any year's; a full date is first of all that very day.
  const certain = filter.monthDay === undefined && meetings.length > 0;
  return certain ? meetings : [...ofUnknownYear(filter, store), ...meetings].sort(byDate);
}

function atEnd(meetings: readonly Meeting[], order: 'latest' | 'earliest'): Meeting[] {
  const dated = meetings.filter(({ date }) => date !== null);
  return order === 'latest' ? dated.slice(-1) : dated.slice(0, 1);
}

/** Meetings whose day lies in the span that is asked for, in whatever year they were. */
function ofUnknownYear(
  { from, to, monthDay, ...filter }: Omit<Filters, 'order' | 'anyOf'>,
  store: ScopeStore,
): Meeting[] {
  const days = monthDay === undefined ? daysOf(from, to) : new Set([monthDay]);
  if (days.size === 0) return [];
  return store
    .meetings({ ...filter, undated: true })
    .filter((meeting) => meeting.monthDay && days.has(meeting.monthDay));
}

/** Every day of a short span as 'MM-DD'; empty where it is open or long. */
function daysOf(from: string | undefined, to: string | undefined): Set<string> {
  const days = new Set<string>();
  const [first, last] = [Date.parse(from ?? ''), Date.parse(to ?? '')];
  if (!(last - first < MAX_DAYS_FOR_UNKNOWN_YEAR * DAY_MS)) return days;
  for (let at = first; at <= last; at += DAY_MS) days.add(new Date(at).toISOString().slice(5, 10));
  return days;
}
