/**
 * A question → a cited `Answer`, without a chat model: understand, resolve the meetings, let the
 * answerer for the kind of question speak for each of them, compose, or refuse usefully.
 */
import type { Meeting } from '../minutes/meeting.js';
import type { Filters, Query } from '../retrieval/query.js';
import type { RankingContext } from '../retrieval/rank-paragraphs.js';
import { resolveScope, type Scope, type ScopeGroup } from '../retrieval/resolve-scope.js';
import { understandQuery } from '../retrieval/understand-query.js';
import type { Counts } from '../store/store.js';
import { toScript } from '../text/script.js';
import type { Answer } from './answer.js';
import { composeAnswer } from './composing/compose-answer.js';
import { composeRefusal, type Refused } from './composing/compose-refusal.js';
import { nameMeetings } from './composing/describe-meeting.js';
import { refuseMissingMeeting } from './composing/refuse.js';
import { draftAnswer } from './drafting/draft-answer.js';
import { splitComparison } from './drafting/split-comparison.js';
import { ANSWER_THRESHOLD } from './evidence/judge-answerability.js';
import type { Draft, Statement } from './statement.js';
import { type AnswerLanguage, word } from './wording.js';

export interface AnsweringContext extends RankingContext {
  /** What 'last year' is counted from. */
  today: Date;
}

export interface AnsweringOptions {
  /** Set by the caller; they win over the question's. */
  filters?: Filters;
  /** How many paragraphs are retrieved as evidence. */
  limit: number;
}

/**
 * Where several meetings are compared and one answers, the matter is on record: the others need
 * this share of the usual confidence.
 */
const SHARE_FOR_THE_OTHERS = 0.6;

export async function answerQuestion(
  question: string,
  options: AnsweringOptions,
  context: AnsweringContext,
): Promise<Answer> {
  const given = options.filters ?? {};
  const query = understandQuery(question, { store: context.store, today: context.today, given });
  const scope = resolveScope(query, context.store);
  const asked: Asked = {
    query: withoutTopic(query, scope),
    scope,
    searched: countSearched(scope, context),
    language: query.script === 'en' ? 'en' : 'zh',
    context,
    limit: options.limit,
  };
  const nothing = { ...asked, confidence: 0 };
  if (scope.groups.length === 0) return composeRefusal({ ...nothing, reason: 'noSuchMeeting' });
  if (asksNothing(asked)) return composeRefusal({ ...nothing, reason: 'emptyQuestion' });
  const drafted = await draftEach(asked);
  const confidence = Math.max(...drafted.map(({ draft }) => draft.confidence));
  const statements = confidence < ANSWER_THRESHOLD ? [] : statementsOf(drafted, asked.language);
  if (statements.length > 0) return composeFound(statements, confidence, asked);
  const near = drafted.find(({ draft }) => draft.near)?.draft.near;
  return composeRefusal({ ...asked, confidence, near, reason: near ? 'onlyNear' : 'notInRecord' });
}

/** What every answer to the question is made from. */
type Asked = Omit<Refused, 'reason' | 'confidence' | 'near'>;

interface Drafted {
  group: ScopeGroup;
  draft: Draft;
}

/** A draft for each of the meetings, or sets of meetings, that the question is about. */
async function draftEach(asked: Asked): Promise<Drafted[]> {
  const { query, scope, context } = asked;
  const { topic } = scope;
  const drafted: Drafted[] = [];
  for (const group of await splitComparison(query, scope, context)) {
    const { meetings, contradicted = {} } = group;
    drafted.push({ group, draft: await draftAnswer({ ...asked, topic, meetings, contradicted }) });
  }
  return drafted;
}

/** What is sure enough to be said of each group; of one among several also that it is silent. */
function statementsOf(drafted: readonly Drafted[], language: AnswerLanguage): Statement[] {
  const share = drafted.length > 1 ? SHARE_FOR_THE_OTHERS : 1;
  return drafted.flatMap(({ group, draft }) =>
    draft.confidence >= ANSWER_THRESHOLD * share
      ? draft.statements
      : silence(group.meetings ?? [], language),
  );
}

function composeFound(
  statements: readonly Statement[],
  confidence: number,
  { query, scope, searched, language }: Asked,
): Answer {
  const { answer, citations } = composeAnswer(statements, query.script);
  const missing = refuseMissingMeeting(scope.missing, searched, language);
  return {
    question: query.question,
    status: 'answered',
    confidence,
    mode: 'extractive',
    answer: scope.missing.length > 0 ? `${answer}\n${toScript(missing, query.script)}` : answer,
    citations,
    filters: scope.filters,
    searched,
    nearest: [],
  };
}

/** That a meeting which is compared says nothing of it, or several of one kind do not. */
function silence(meetings: readonly Meeting[], language: AnswerLanguage): Statement[] {
  const [meeting, ...others] = meetings;
  if (!meeting) return [];
  const said = word(language, 'nothingHere');
  if (others.length === 0) return [{ meeting, parts: [said], quotes: [] }];
  const names = nameMeetings(meetings, language);
  return [{ meeting: null, parts: [word(language, 'saidOf', { names, said })], quotes: [] }];
}

/** A question that only names a meeting asks what it dealt with. */
function withoutTopic(query: Query, scope: Scope): Query {
  const namesMeeting = scope.groups.some(({ meetings }) => meetings !== null);
  const onlyNames = query.type === 'content' && scope.topic === '' && namesMeeting;
  return onlyNames ? { ...query, type: 'agenda' } : query;
}

/** Neither a meeting nor a matter is left of '请问是什么呢'. */
function asksNothing({ query, scope }: Asked): boolean {
  return query.type === 'content' && scope.topic === '';
}

function countSearched(scope: Scope, { store }: AnsweringContext): Counts {
  const limited = scope.groups.length > 0 && scope.groups.every(({ meetings }) => meetings);
  if (!limited) return store.counts();
  const meetingIds = scope.groups.flatMap(({ meetings }) => meetings?.map(({ id }) => id) ?? []);
  return store.counts({ meetingIds });
}
