/**
 * What is held instead of a meeting that is not: others of the same place, and others of the same
 * time or number elsewhere.
 */
import type { Meeting } from '../../minutes/meeting.js';
import { byDate } from '../../minutes/meeting-order.js';
import type { Filters } from '../query.js';
import type { ScopeStore } from './match-meetings.js';

/** At most `MAX_NEAREST` each, by date. */
export interface NearestMeetings {
  /** Of the place that was asked of or, where none was, of the same body. */
  samePlace: Meeting[];
  /** Of another place, on the day or in the span that was asked for, or of the same number. */
  sameTime: Meeting[];
}

/** Named with a refusal: enough to choose from, short enough for one message. */
const MAX_NEAREST = 3;

/** Without a place, those so near in time are looked through. */
const MARGIN_DAYS = 90;

const DAY_MS = 86_400_000;

export function nearestMeetings(unit: Filters, store: ScopeStore): NearestMeetings {
  const samePlace = nearestTo(unit, ofSamePlace(unit, store));
  const known = new Set(samePlace.map(({ id }) => id));
  const sameTime = ofSameTime(unit, store).filter(({ id }) => !known.has(id));
  const found = { samePlace, sameTime: sameTime.slice(0, MAX_NEAREST) };
  if (found.samePlace.length > 0 || found.sameTime.length > 0) return found;
  return { samePlace: store.meetings({}, MAX_NEAREST), sameTime: [] };
}

function ofSamePlace({ place, body, from, to }: Filters, store: ScopeStore): Meeting[] {
  if (place !== undefined) {
    const ofBody = body === undefined ? [] : store.meetings({ place, body });
    return ofBody.length > 0 ? ofBody : store.meetings({ place });
  }
  if (body === undefined) return [];
  if (from === undefined || to === undefined) return store.meetings({ body }, MAX_NEAREST);
  return store.meetings({ body, from: shifted(from, -MARGIN_DAYS), to: shifted(to, MARGIN_DAYS) });
}

function ofSameTime(unit: Filters, store: ScopeStore): Meeting[] {
  const { from, to, monthDay, sessionNumber } = unit;
  const limit = 2 * MAX_NEAREST;
  if (from !== undefined && to !== undefined) return store.meetings({ from, to }, limit);
  if (monthDay !== undefined) return store.meetings({ monthDay }, limit);
  return sessionNumber === undefined ? [] : store.meetings({ sessionNumber }, limit);
}

/** Those nearest in number or, without one, in time; the latest where neither was asked for. */
function nearestTo(unit: Filters, meetings: readonly Meeting[]): Meeting[] {
  const distances = new Map(meetings.map((meeting) => [meeting.id, distance(unit, meeting)]));
  const order = (meeting: Meeting) => distances.get(meeting.id) ?? 0;
  return [...meetings]
    .reverse()
    .sort((a, b) => order(a) - order(b))
    .slice(0, MAX_NEAREST)
    .sort(byDate);
}

function distance({ sessionNumber, from, to }: Filters, meeting: Meeting): number {
  if (sessionNumber !== undefined && meeting.sessionNumber !== null) {
    return Math.abs(sessionNumber - meeting.sessionNumber);
  }
  const days = Math.abs(Date.parse(from ?? to ?? '') - Date.parse(meeting.date ?? '')) / DAY_MS;
  return Number.isNaN(days) ? Number.MAX_SAFE_INTEGER : days;
}

function shifted(date: string, days: number): string {
  return new Date(Date.parse(date) + days * DAY_MS).toISOString().slice(0, 10);
}
