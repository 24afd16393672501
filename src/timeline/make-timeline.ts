/** Topic → what each meeting said of it, in order of date, each by one located quote. */
import { citationOf } from '../answering/composing/cite.js';
import { byDate } from '../minutes/meeting-order.js';
import type { Filters } from '../retrieval/query.js';
import type { RankingContext } from '../retrieval/ranking/rank-paragraphs.js';
import { matchMeetings } from '../retrieval/scope/match-meetings.js';
import { findSaid, type Said } from './find-said.js';
import { readTopic } from './read-topic.js';
import type { Timeline, TimelineEntry } from './timeline.js';

export interface TimelineTask {
  topic: string;
  /** Set by the caller. */
  filters: Filters;
  /** Meetings at most: those that say most of it. */
  limit: number;
}

/** Paragraphs read for a timeline: bounds its work in an index of any size. */
const MAX_PARAGRAPHS = 400;

export async function makeTimeline(
  { topic, filters, limit }: TimelineTask,
  context: RankingContext & { today: Date },
): Promise<Timeline> {
  const { store } = context;
  const read = readTopic(topic, filters, context);
  const isLimited = Object.keys(read.filters).length > 0;
  const meetingIds = isLimited ? matchMeetings(read.filters, store).map(({ id }) => id) : null;
  const options = { meetingIds, paragraphs: MAX_PARAGRAPHS, quotes: 1 };
  const { said, complete } = await findSaid(read, options, context);
  const listed = [...said]
    .sort((a, b) => b.score - a.score || byDate(a.meeting, b.meeting))
    .slice(0, limit)
    .sort((a, b) => byDate(a.meeting, b.meeting))
    .flatMap(entryOf);
  return {
    topic: read.written,
    filters: read.filters,
    found: said.length,
    complete,
    entries: listed.filter(({ meeting }) => meeting.date !== null),
    undated: listed.filter(({ meeting }) => meeting.date === null),
  };
}

function entryOf({ quotes: [quote] }: Said): TimelineEntry[] {
  if (!quote) return [];
  const { marker: _, ...entry } = citationOf(quote, 1);
  return [entry];
}
