/**
 * A question → what was understood of it and which meetings it is about: what every way of
 * answering starts from. Finds no answer.
 */

import type { Filters, Query } from '../retrieval/query.js';
import { explainReading } from '../retrieval/scope/question-reading.js';
import { resolveScope, type Scope } from '../retrieval/scope/resolve-scope.js';
import { readEnglish } from '../retrieval/understanding/english/read-english.js';
import { understandQuery } from '../retrieval/understanding/understand-query.js';
import type { Counts } from '../store/store.js';
import { detectScript } from '../text/script.js';
import type { AnswererContext } from './answering-context.js';
import type { AnswerLanguage } from './wording.js';

export interface AnsweringContext extends AnswererContext {
  /** What 'last year' is counted from. */
  today: Date;
}

export interface AnsweringOptions {
  /** Set by the caller; they win over the question's. */
  filters?: Filters;
  /** How many paragraphs are retrieved as evidence. */
  limit: number;
}

/** A question as it was read, with what it takes to answer it. */
export interface Asked {
  /** As it was asked; `query` is of its Chinese reading where it was asked in English. */
  question: string;
  query: Query;
  scope: Scope;
  /** What is held of the meetings that are meant, or of all. */
  searched: Counts;
  language: AnswerLanguage;
  context: AnsweringContext;
  /** How many paragraphs are ranked. */
  limit: number;
}

/** @param asked as the reader wrote it, where `question` is how a follow-up is read */
export function readQuestion(
  question: string,
  { filters: given = {}, limit }: AnsweringOptions,
  context: AnsweringContext,
  asked: string = question,
): Asked {
  const { store, today } = context;
  const read = readEnglish(question, store) ?? question;
  const understood = understandQuery(read, { store, today, given });
  const worded = {
    ...understood,
    script: isEnglish(asked) ? ('en' as const) : detectScript(question),
  };
  const scope = resolveScope(worded, store);
  const query = withoutTopic(worded, scope);
  context.explainTo?.read(explainReading(query, scope));
  return {
    question,
    query,
    scope,
    searched: countSearched(scope, context),
    language: query.script === 'en' ? 'en' : 'zh',
    context,
    limit,
  };
}

/** Words of English and no Han character: a bare '2021' or 'GDP' is of no language. */
function isEnglish(asked: string): boolean {
  return /[a-z]{3}/.test(asked) && detectScript(asked) === 'en';
}

/** A question that only names a meeting asks what it dealt with. */
function withoutTopic(query: Query, scope: Scope): Query {
  const namesMeeting = scope.groups.some(({ meetings }) => meetings !== null);
  const onlyNames = query.type === 'content' && scope.topic === '' && namesMeeting;
  return onlyNames ? { ...query, type: 'agenda' } : query;
}

function countSearched(scope: Scope, { store }: AnsweringContext): Counts {
  const limited = scope.groups.length > 0 && scope.groups.every(({ meetings }) => meetings);
  if (!limited) return store.counts();
  const meetingIds = scope.groups.flatMap(({ meetings }) => meetings?.map(({ id }) => id) ?? []);
  return store.counts({ meetingIds });
}
