/**
 * `Query` → the meetings in which the answer is to be looked for. Filters that the question only
 * may have meant are dropped where no meeting matches them, and then belong to the topic; a
 * meeting that is named and not held is reported missing, never replaced by another, unless two
 * of its marks agree beyond doubt and one is wrong.
 */
import type { Meeting } from '../../minutes/meeting.js';
import { fold } from '../../text/fold.js';
import type { FilterField, Filters, Query } from '../query.js';
import { findContradicted } from './contradicted-meeting.js';
import { matchMeetings, type ScopeStore } from './match-meetings.js';
import { type NearestMeetings, nearestMeetings } from './nearest-meetings.js';
import { topicOf } from './topic.js';

/** Meetings that one part of the question names. */
export interface ScopeGroup {
  /** What was applied. */
  filters: Filters;
  /** By date. Null = no limit: the whole index. */
  meetings: Meeting[] | null;
  /** What the question says of the meeting and the record does not; absent where all agrees. */
  contradicted?: Filters;
}

/** A meeting that is named and not held. */
export interface MissingMeeting {
  filters: Filters;
  /** The question's own words for it; empty where the caller set the filters. */
  asked: string;
  nearest: NearestMeetings;
}

export interface Scope {
  /** One per meeting (or set of meetings) that the question names; one where it names none. */
  groups: ScopeGroup[];
  missing: MissingMeeting[];
  /** The folded question without the words that became filters and without question words. */
  topic: string;
  /** Filters as applied, for showing. */
  filters: Filters;
}

/** Order in which filters that were not binding are given up, least telling first. */
const GIVEN_UP_IN_ORDER: readonly FilterField[][] = [
  ['document'],
  ['person'],
  ['from', 'to', 'monthDay'],
  ['body'],
  ['place'],
];

export function resolveScope(asked: Query, store: ScopeStore): Scope {
  const query = isMostlyMinutes(store) ? asked : withoutDetections(asked);
  const units = query.filters.anyOf ?? [query.filters];
  const groups: ScopeGroup[] = [];
  const missing: MissingMeeting[] = [];
  for (const unit of units) {
    const group = resolveUnit(unit, query, store) ?? resolveContradicted(unit, store);
    if (group) groups.push(group);
    else {
      const nearest = nearestMeetings(unit, store);
      missing.push({ filters: unit, asked: wordsFor(unit, query), nearest });
    }
  }
  const applied = groups.map(({ filters }) => filters);
  return {
    groups,
    missing,
    topic: topicOf(fold(query.question), appliedDetections(query, groups)),
    filters: applied.length > 1 ? { anyOf: applied } : (applied[0] ?? query.filters),
  };
}

/** Pages that are no minutes have neither place nor day by which a question could name them. */
function isMostlyMinutes(store: ScopeStore): boolean {
  const { meetings: documents } = store.counts({ documentType: 'document' });
  return documents === 0 || 2 * documents <= store.counts().meetings;
}

/** Leaves what the caller set: the question's words are all of its topic. */
function withoutDetections(query: Query): Query {
  const { anyOf: _, ...filters } = query.filters;
  for (const detection of query.detections) {
    for (const field of Object.keys(detection.filters) as FilterField[]) {
      if (filters[field] === detection.filters[field]) delete filters[field];
    }
  }
  return { ...query, filters, detections: [] };
}

function resolveUnit(unit: Filters, query: Query, store: ScopeStore): ScopeGroup | undefined {
  let filters = unit;
  for (let round = 0; round <= GIVEN_UP_IN_ORDER.length; round++) {
    if (isEmpty(filters)) return { filters, meetings: null };
    const meetings = matchMeetings(filters, store);
    if (meetings.length > 0) return { filters, meetings };
    const given = GIVEN_UP_IN_ORDER[round];
    if (given) filters = withoutFree(filters, given, query);
  }
  return undefined;
}

function resolveContradicted(unit: Filters, store: ScopeStore): ScopeGroup | undefined {
  const found = findContradicted(unit, store);
  if (!found) return undefined;
  const { meeting, contradicted, filters } = found;
  return { filters, meetings: [meeting], contradicted };
}

/** Takes the fields out, but those that bind. */
function withoutFree(filters: Filters, fields: readonly FilterField[], query: Query): Filters {
  const kept = { ...filters };
  for (const field of fields) if (!isBinding(field, filters, query)) delete kept[field];
  return kept;
}

/** A field binds where its words name a meeting, or where the caller set it. */
function isBinding(field: FilterField, filters: Filters, { detections }: Query): boolean {
  const detected = detections.filter((d) => d.filters[field] === filters[field]);
  return detected.length === 0 || detected.some(({ binding }) => binding);
}

/** Detections that became filters in some group: the others are words of the topic. */
export function appliedDetections(
  query: Query,
  groups: readonly Pick<ScopeGroup, 'filters' | 'contradicted'>[],
): Query['detections'] {
  const applied = groups.flatMap(({ filters, contradicted }) => [filters, contradicted ?? {}]);
  return query.detections.filter(({ filters }) =>
    (Object.keys(filters) as FilterField[]).some((field) =>
      applied.some((group) => group[field] === filters[field]),
    ),
  );
}

/** What may follow the last word that was read as a filter and still names the meeting. Folded. */
const REST_OF_NAME = /^(的)?(政府|人民政府)?(常务|全体|党组|专题|办公)?(会议|会)?/;

/** '昆明市政府常务会议' as it stands in the question. */
function wordsFor(unit: Filters, { question, detections }: Query): string {
  const used = detections.filter(({ filters }) =>
    (Object.keys(filters) as FilterField[]).some((field) => unit[field] === filters[field]),
  );
  if (used.length === 0) return '';
  const start = Math.min(...used.map((detection) => detection.start));
  const end = Math.max(...used.map((detection) => detection.end));
  const rest = REST_OF_NAME.exec(fold(question).slice(end))?.[0].length ?? 0;
  return question.slice(start, end + rest);
}

function isEmpty(filters: Filters): boolean {
  return Object.keys(filters).length === 0;
}
