/** Question → filters → ranked paragraphs, without an answer: what `search` shows. */
import type { Filters } from './query.js';
import { type Hit, type RankingContext, rankParagraphs } from './rank-paragraphs.js';
import { resolveScope, type Scope } from './resolve-scope.js';
import { understandQuery } from './understand-query.js';

export interface RetrievalContext extends RankingContext {
  /** How many paragraphs, from 1. */
  limit: number;
  /** What 'last year' is counted from. */
  today: Date;
  /** Set by the caller; they win over the question's. */
  filters?: Filters;
}

export interface Retrieval {
  scope: Scope;
  hits: Hit[];
}

/** Question → filters → ranked paragraphs; no hits where a named meeting is not held. */
export async function retrieve(
  question: string,
  { limit, today, filters, ...context }: RetrievalContext,
): Promise<Retrieval> {
  const query = understandQuery(question, {
    store: context.store,
    today,
    ...(filters ? { given: filters } : {}),
  });
  const scope = resolveScope(query, context.store);
  if (scope.groups.length === 0) return { scope, hits: [] };
  const unlimited = scope.groups.some(({ meetings }) => meetings === null);
  const meetingIds = unlimited
    ? null
    : scope.groups.flatMap(({ meetings }) => meetings?.map(({ id }) => id) ?? []);
  const { hits } = await rankParagraphs(
    scope.topic,
    { limit, meetingIds, beside: question },
    context,
  );
  return { scope, hits };
}
