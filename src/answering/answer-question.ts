/**
 * A question → a cited `Answer`, without a chat model: understand, resolve the meetings, let the
 * answerer for the kind of question speak for each of them, compose, or refuse usefully.
 */
import type { Meeting } from '../minutes/meeting.js';
import type { Filters, Query } from '../retrieval/query.js';
import { type RankingContext, rankParagraphs } from '../retrieval/rank-paragraphs.js';
import { resolveScope, type Scope } from '../retrieval/resolve-scope.js';
import { understandQuery } from '../retrieval/understand-query.js';
import type { Counts } from '../store/store.js';
import { toScript } from '../text/script.js';
import type { Answer, NotFoundReason, RankedParagraph } from './answer.js';
import { rankedParagraph } from './cite.js';
import { composeAnswer } from './compose-answer.js';
import { nameMeetings } from './describe-meeting.js';
import { draftAnswer } from './draft-answer.js';
import { ANSWER_THRESHOLD } from './judge-answerability.js';
import { refuseMissingMeeting, refuseNear, refuseNotInRecord } from './refuse.js';
import { splitComparison } from './split-comparison.js';
import type { Draft, Near, Statement } from './statement.js';
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

/** Nearest paragraphs shown with a refusal. */
const NEAREST_SHOWN = 3;

export async function answerQuestion(
  question: string,
  options: AnsweringOptions,
  context: AnsweringContext,
): Promise<Answer> {
  const given = options.filters ?? {};
  const query = understandQuery(question, { store: context.store, today: context.today, given });
  const scope = resolveScope(query, context.store);
  const language: AnswerLanguage = query.script === 'en' ? 'en' : 'zh';
  const searched = countSearched(scope, context);
  const found = { query, scope, searched, language, context };
  if (scope.groups.length === 0) return refuse('noSuchMeeting', 0, found);
  const typed = withoutTopic(query, scope);
  if (!typed) return refuse('emptyQuestion', 0, found);
  const drafts: Draft[] = [];
  const groups = await splitComparison(typed, scope, context);
  for (const group of groups) {
    const { topic } = scope;
    const { limit } = options;
    drafts.push(
      await draftAnswer({
        query: typed,
        topic,
        meetings: group.meetings,
        contradicted: group.contradicted ?? {},
        language,
        context,
        limit,
      }),
    );
  }
  const confidence = Math.max(...drafts.map((draft) => draft.confidence));
  const near = drafts.find((draft) => draft.near)?.near;
  if (confidence < ANSWER_THRESHOLD) {
    return refuse(near ? 'onlyNear' : 'notInRecord', confidence, { ...found, near });
  }
  const statements = drafts.flatMap((draft, at) =>
    draft.confidence >= ANSWER_THRESHOLD * (drafts.length > 1 ? SHARE_FOR_THE_OTHERS : 1)
      ? draft.statements
      : silence(groups[at]?.meetings ?? [], language),
  );
  if (statements.length === 0) return refuse('notInRecord', confidence, found);
  const composed = composeAnswer(statements, query.script);
  const notes = scope.missing.length
    ? `\n${toScript(refuseMissingMeeting(scope.missing, searched, language), query.script)}`
    : '';
  return {
    question,
    status: 'answered',
    confidence,
    mode: 'extractive',
    answer: composed.answer + notes,
    citations: composed.citations,
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

/** A question that only names a meeting asks what it dealt with; undefined where it asks nothing. */
function withoutTopic(query: Query, scope: Scope): Query | undefined {
  if (query.type !== 'content' || scope.topic !== '') return query;
  const namesMeeting = scope.groups.some(({ meetings }) => meetings !== null);
  return namesMeeting ? { ...query, type: 'agenda' } : undefined;
}

function countSearched(scope: Scope, { store }: AnsweringContext): Counts {
  const limited = scope.groups.length > 0 && scope.groups.every(({ meetings }) => meetings);
  if (!limited) return store.counts();
  const meetingIds = scope.groups.flatMap(({ meetings }) => meetings?.map(({ id }) => id) ?? []);
  return store.counts({ meetingIds });
}

interface Found {
  near?: Near | undefined;
  query: Query;
  scope: Scope;
  searched: Counts;
  language: AnswerLanguage;
  context: AnsweringContext;
}

async function refuse(
  reason: NotFoundReason,
  confidence: number,
  { query, scope, searched, language, context, near }: Found,
): Promise<Answer> {
  const nearest = reason === 'emptyQuestion' ? [] : await nearestParagraphs(scope, context);
  const said = {
    noSuchMeeting: () => refuseMissingMeeting(scope.missing, searched, language),
    notInRecord: () => refuseNotInRecord(scope, searched, language),
    onlyNear: () => refuseNear(near, query, scope, searched, language),
    emptyQuestion: () => word(language, 'emptyQuestion'),
  }[reason]();
  return {
    question: query.question,
    status: 'notFound',
    reason,
    confidence,
    mode: 'extractive',
    answer: toScript(said, query.script),
    citations: [],
    filters: scope.filters,
    searched,
    nearest,
  };
}

/** Within the meetings that were meant or, where they are not held, those nearest to them. */
async function nearestParagraphs(
  { groups, missing, topic }: Scope,
  context: AnsweringContext,
): Promise<RankedParagraph[]> {
  const meant = [
    ...groups.flatMap(({ meetings }) => meetings ?? []),
    ...missing.flatMap(({ nearest }) => [...nearest.samePlace, ...nearest.sameTime]),
  ].map(({ id }) => id);
  const limits = { limit: NEAREST_SHOWN, meetingIds: meant.length > 0 ? meant : null };
  const { hits } = await rankParagraphs(topic, limits, context);
  return hits.flatMap((hit) => {
    const meeting = context.store.meeting(hit.paragraph.meetingId);
    return meeting ? [rankedParagraph(hit, meeting)] : [];
  });
}
