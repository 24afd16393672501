/** What is new to the index, and which of it a watch is about. */
import type { ArrivalCursor, Arrivals, WatchMatch } from '../app-types.js';
import type { AppParts } from './parts.js';

export async function arrivals(
  parts: AppParts,
  after: ArrivalCursor | undefined,
  limit: number,
): Promise<Arrivals> {
  return (await parts.store()).arrivals(after, limit);
}

export async function latestArrival(parts: AppParts): Promise<ArrivalCursor> {
  return (await parts.store()).latestArrival();
}

export async function matchWatch(
  parts: AppParts,
  watch: string,
  meetingId: string,
): Promise<WatchMatch[]> {
  const { matchWatch } = await import('../watching/match-watch.js');
  const context = await parts.questionContext({});
  const meeting = context.store.meeting(meetingId);
  if (!meeting) return [];
  const paragraphs = context.store.paragraphsOf(meetingId);
  return matchWatch(watch, { meeting, paragraphs }, context);
}
