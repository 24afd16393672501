/** Question → filters → ranked paragraphs, without an answer: what `search` shows. */
import { fold } from '../text/fold.js';
import type { Filters } from './query.js';
import { type Hit, type RankingContext, rankParagraphs } from './ranking/rank-paragraphs.js';
import { matchMeetings } from './scope/match-meetings.js';
import { explainReading } from './scope/question-reading.js';
import { resolveScope, type Scope } from './scope/resolve-scope.js';
import { topicOf } from './scope/topic.js';
import { understandQuery } from './understanding/understand-query.js';

export interface RetrievalContext extends RankingContext {
  /** How many paragraphs, from 1. */
  limit: number;
  /** What 'last year' is counted from. */
  today: Date;
  /** Set by the caller: nothing else is searched. */
  filters?: Filters;
}

export interface Retrieval {
  scope: Scope;
  hits: Hit[];
}

/**
 * The meetings that the question names are preferred, not required: who searches looks for near ones
 * too. The caller's filters are required. No hits where no meeting matches them, or where the question
 * names one that is not held.
 */
export async function retrieve(
  question: string,
  { limit, today, filters = {}, ...context }: RetrievalContext,
): Promise<Retrieval> {
  const { store } = context;
  const query = understandQuery(question, { store, today, given: filters });
  const scope = resolveScope(query, store);
  context.explainTo?.read(explainReading(query, scope));
  if (scope.groups.length === 0) return { scope, hits: [] };
  const limited = Object.keys(filters).length > 0;
  const meetingIds = limited ? matchMeetings(filters, store).map(({ id }) => id) : null;
  const meantIds = meantBy(scope);
  const words = topicOf(fold(question), []);
  // Words that name a meeting which is held have done their work.
  const topic = meantIds ? scope.topic : words;
  const options = { limit, meetingIds, beside: words, ...(meantIds && { meantIds }) };
  const { hits } = await rankParagraphs(topic, options, context);
  return { scope, hits };
}

/** Undefined where the question names none. */
function meantBy({ groups }: Scope): string[] | undefined {
  if (groups.some(({ meetings }) => meetings === null)) return undefined;
  return groups.flatMap(({ meetings }) => meetings?.map(({ id }) => id) ?? []);
}
