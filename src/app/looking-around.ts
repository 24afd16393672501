/** Looking around in the record: what was said on a topic over time, two meetings side by side. */
import type { Comparison, Timeline, TimelineOptions } from '../app-types.js';
import type { AppParts } from './parts.js';

/** Meetings on a timeline where the caller sets no number. */
const DEFAULT_LIMIT = 20;

export async function timeline(
  parts: AppParts,
  topic: string,
  { filters = {}, limit = DEFAULT_LIMIT, onNotice }: TimelineOptions,
): Promise<Timeline> {
  const { makeTimeline } = await import('../timeline/make-timeline.js');
  const context = await parts.questionContext(onNotice ? { onNotice } : {});
  return makeTimeline({ topic, filters, limit }, context);
}

export async function compare(
  parts: AppParts,
  first: string,
  second: string,
  topic: string | undefined,
): Promise<Comparison | undefined> {
  const store = await parts.store();
  const [one, other] = [store.meeting(first), store.meeting(second)];
  if (!one || !other) return undefined;
  const { compareMeetings } = await import('../comparison/compare-meetings.js');
  const comparison = compareMeetings(one, other);
  if (topic === undefined) return comparison;
  const { compareOnTopic } = await import('../comparison/compare-on-topic.js');
  const said = await compareOnTopic(topic, [one, other], await parts.questionContext({}));
  return { ...comparison, onTopic: said };
}

/** How many paragraphs each of these meetings has, in their order. */
export async function paragraphCounts(
  parts: AppParts,
  meetingIds: readonly string[],
): Promise<number[]> {
  const store = await parts.store();
  return meetingIds.map((id) => store.counts({ meetingIds: [id] }).paragraphs);
}
