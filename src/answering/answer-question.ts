/**
 * A question that was read → a cited `Answer` in the record's own words, without a chat model: let
 * the answerer for the kind of question speak for each of its meetings, compose, or refuse usefully.
 */
import { rewriteFollowUp } from '../conversation/rewrite-follow-up.js';
import type { Turn } from '../conversation/turn.js';
import type { Meeting } from '../minutes/meeting.js';
import type { ScopeGroup } from '../retrieval/scope/resolve-scope.js';
import { toScript } from '../text/script.js';
import type { Answer, NotFoundReason } from './answer.js';
import { asAsked, tellRewritten } from './as-asked.js';
import { composeAnswer } from './composing/compose-answer.js';
import { composeRefusal, type Refused } from './composing/compose-refusal.js';
import { nameMeetings } from './composing/describe-meeting.js';
import { refuseMissingMeeting } from './composing/refuse.js';
import { draftAnswer } from './drafting/draft-answer.js';
import { splitComparison } from './drafting/split-comparison.js';
import type { AnswerListener } from './events.js';
import { ANSWER_THRESHOLD } from './evidence/judge-answerability.js';
import { explainDecision } from './explain-decision.js';
import {
  type AnsweringContext,
  type AnsweringOptions,
  type Asked,
  readQuestion,
} from './read-question.js';
import type { Draft, Statement } from './statement.js';
import { type AnswerLanguage, word } from './wording.js';

/**
 * Where several meetings are compared and one answers, the matter is on record: the others need
 * this share of the usual confidence.
 */
const SHARE_FOR_THE_OTHERS = 0.6;

/** What the record says, and what it was made of. */
export interface RecordAnswer {
  answer: Answer;
  /** Of which the answer is composed; empty where it is a refusal. */
  statements: readonly Statement[];
  /** The meetings, or sets of meetings, that were looked at each for itself. */
  groups: readonly ScopeGroup[];
}

/** A question, and the turns before it, oldest first, on which it may follow up. */
export interface QuestionInTurn {
  question: string;
  turns: readonly Turn[];
}

/** Without a chat model: a follow-up is rewritten by rules, the record speaks for itself. */
export async function answerQuestion(
  { question, turns }: QuestionInTurn,
  options: AnsweringOptions,
  context: AnsweringContext & { onEvent?: AnswerListener | undefined },
): Promise<Answer> {
  const read = rewriteFollowUp(question, turns, context);
  const asked = readQuestion(read, options, context, question);
  tellRewritten(asked, question, context.onEvent);
  const { answer } = await answerFromRecord(asked);
  return asAsked(answer, { question });
}

export async function answerFromRecord(asked: Asked): Promise<RecordAnswer> {
  const unanswerable = reasonNotToLook(asked);
  const drafted = unanswerable ? [] : await draftEach(asked);
  const recorded = unanswerable
    ? await refusal({ ...asked, confidence: 0, reason: unanswerable })
    : await answerFromDrafts(drafted, asked);
  asked.context.explainTo?.decided(explainDecision(recorded, drafted, thresholdAmong(drafted)));
  return recorded;
}

/** Undefined where there are meetings, and something to look for in them. */
function reasonNotToLook(asked: Asked): NotFoundReason | undefined {
  if (asked.scope.groups.length === 0) return 'noSuchMeeting';
  return asksNothing(asked) ? 'emptyQuestion' : undefined;
}

async function answerFromDrafts(drafted: readonly Drafted[], asked: Asked): Promise<RecordAnswer> {
  const confidence = Math.max(...drafted.map(({ draft }) => draft.confidence));
  const statements = confidence < ANSWER_THRESHOLD ? [] : statementsOf(drafted, asked.language);
  if (statements.length > 0) {
    const groups = drafted.map(({ group }) => group);
    return { answer: composeFound(statements, confidence, asked), statements, groups };
  }
  const near = drafted.find(({ draft }) => draft.near)?.draft.near;
  return refusal({ ...asked, confidence, near, reason: near ? 'onlyNear' : 'notInRecord' });
}

/** The line about meetings that the question names and that are not held; '' where all are. */
export function missingMeetingsLine({ query, scope, searched, language }: Asked): string {
  if (scope.missing.length === 0) return '';
  return toScript(refuseMissingMeeting(scope.missing, searched, language), query.script);
}

async function refusal(refused: Refused): Promise<RecordAnswer> {
  return { answer: await composeRefusal(refused), statements: [], groups: refused.scope.groups };
}

/** What was found in one group of meetings. */
export interface Drafted {
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

/** From which confidence on a draft is told, where one of them at least is sure. */
function thresholdAmong({ length }: readonly Drafted[]): number {
  return ANSWER_THRESHOLD * (length > 1 ? SHARE_FOR_THE_OTHERS : 1);
}

/** What is sure enough to be said of each group; of one among several also that it is silent. */
function statementsOf(drafted: readonly Drafted[], language: AnswerLanguage): Statement[] {
  const threshold = thresholdAmong(drafted);
  return drafted.flatMap(({ group, draft }) =>
    draft.confidence >= threshold ? draft.statements : silence(group.meetings ?? [], language),
  );
}

function composeFound(statements: readonly Statement[], confidence: number, asked: Asked): Answer {
  const { query, scope, searched } = asked;
  const { answer, citations } = composeAnswer(statements, query.script);
  const missing = missingMeetingsLine(asked);
  return {
    question: asked.question,
    status: 'answered',
    confidence,
    mode: 'extractive',
    answer: missing === '' ? answer : `${answer}\n${missing}`,
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

/** Neither a meeting nor a matter is left of '请问是什么呢'. */
function asksNothing({ query, scope }: Asked): boolean {
  return query.type === 'content' && scope.topic === '';
}
