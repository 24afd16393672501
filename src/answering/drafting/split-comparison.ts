/**
 * '两次会议对…的要求有什么不同': a comparison is answered meeting by meeting. Splits what is to be searched
 * into the meetings that are compared; what no filter names is found by the matter.
 */
import type { Meeting } from '../../minutes/meeting.js';
import { byDate } from '../../minutes/meeting-order.js';
import type { Query } from '../../retrieval/query.js';
import type { Scope, ScopeGroup } from '../../retrieval/scope/resolve-scope.js';
import { fold } from '../../text/fold.js';
import { parseChineseNumber } from '../../text/numbers.js';
import type { AnswererContext } from '../answering-context.js';
import { findMeetingsAbout } from './find-meetings-about.js';

/** More are not told one by one. */
const MAX_COMPARED = 6;

/** '两次会议', '这三场会', '历次', '各次会议': several meetings are meant. Folded. */
const SEVERAL_MEETINGS =
  /(?<count>[两二三四五六])(?:次|场|个)[^,。]{0,6}会|(?:历|各|每|几|前后)(?:次|场)|不同(?:的)?会议/;

/** The groups as they are where no meetings are compared. */
export async function splitComparison(
  query: Query,
  { groups, topic }: Scope,
  context: AnswererContext,
): Promise<ScopeGroup[]> {
  const several = SEVERAL_MEETINGS.exec(fold(query.question));
  const [only] = groups;
  const asked = query.comparison && query.type === 'content';
  if (!asked || !only || groups.length > 1 || !several) return groups;
  const named = only.meetings;
  const few = named !== null && named.length <= MAX_COMPARED;
  const meetings = few ? named : await onTopic(topic, named, several, context);
  if (meetings.length < 2) return groups;
  return meetings.map((meeting) => ({ ...only, meetings: [meeting] }));
}

/** So many as are asked for, those that say most of it. */
async function onTopic(
  topic: string,
  meetings: readonly Meeting[] | null,
  several: RegExpExecArray,
  context: AnswererContext,
): Promise<Meeting[]> {
  const count = parseChineseNumber(several.groups?.count ?? '') ?? MAX_COMPARED;
  const found = await findMeetingsAbout(topic, { meetings, context });
  return found
    .sort((a, b) => b.fit - a.fit)
    .slice(0, count)
    .map(({ quote }) => quote.meeting)
    .sort(byDate);
}
