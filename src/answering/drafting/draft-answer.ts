/**
 * One question within one group of meetings → a draft: the answerer for its kind, what falls back
 * to the sentences of the record, and what the question took for granted set right.
 */
import type { QuestionType } from '../../retrieval/query.js';
import type { Answerer, Task } from '../answering-context.js';
import { correctNumbers } from '../correcting/correct-numbers.js';
import { correctOutcome } from '../correcting/correct-outcome.js';
import { correctMeeting } from '../correcting/correct-premise.js';
import { namesUnknown } from '../correcting/names-unknown.js';
import { ANSWER_THRESHOLD } from '../evidence/judge-answerability.js';
import type { Draft } from '../statement.js';
import { answerAgenda, answerDocuments, answerOutcome } from './answer-agenda.js';
import { answerChair } from './answer-chair.js';
import { answerContent } from './answer-content.js';
import { answerDate, answerPublication, answerVenue } from './answer-facts.js';
import { answerMeetings } from './answer-meetings.js';
import { answerOffice } from './answer-office.js';
import { answerAttendees, answerObservers, answerOtherGathering } from './answer-people.js';

/** Who answers which kind of question. */
const ANSWERERS: Record<QuestionType, Answerer> = {
  chair: answerChair,
  attendees: answerAttendees,
  observers: answerObservers,
  office: answerOffice,
  date: answerDate,
  venue: answerVenue,
  publication: answerPublication,
  documents: answerDocuments,
  outcome: answerOutcome,
  agenda: answerAgenda,
  meetings: answerMeetings,
  content: answerContent,
};

/** Where the fields say nothing, the sentences of the record still may. */
const FALLS_BACK_TO_CONTENT: ReadonlySet<QuestionType> = new Set([
  'documents',
  'outcome',
  'agenda',
  'meetings',
]);

/** '可以邀请人大代表参加吗' asks about people, but of no meeting. */
const PEOPLE_TYPES: ReadonlySet<QuestionType> = new Set(['attendees', 'observers']);

/** Never fails to give a draft; one without statements has confidence 0. */
export async function draftAnswer(task: Task): Promise<Draft> {
  const draft = await draftOf(task);
  const sure = isSure(draft);
  const corrections = [
    ...correctMeeting(task),
    ...(await correctOutcome(task)),
    ...(sure ? correctNumbers(task, draft.statements) : []),
  ].map((statement) => ({ ...statement, corrects: true as const }));
  if (corrections.length === 0) return draft;
  return {
    statements: sure ? [...corrections, ...draft.statements] : corrections,
    confidence: Math.max(draft.confidence, 0.9),
  };
}

async function draftOf(task: Task): Promise<Draft> {
  if (await namesUnknown(task)) return NOTHING;
  const told = await answerOtherGathering(task);
  if (told) return told;
  const draft = await draftOfType(task);
  const beside = await Promise.all(
    task.query.typesBeside.map((type) => draftOfType({ ...task, query: { ...task.query, type } })),
  );
  const found = [draft, ...beside].filter(isSure);
  if (found.length === 0) return draft;
  return {
    statements: found.flatMap(({ statements }) => statements),
    confidence: Math.max(...found.map(({ confidence }) => confidence)),
  };
}

const NOTHING: Draft = { statements: [], confidence: 0 };

function isSure({ confidence }: Draft): boolean {
  return confidence >= ANSWER_THRESHOLD;
}

async function draftOfType(task: Task): Promise<Draft> {
  const { type } = task.query;
  const draft = (await ANSWERERS[type](task)) ?? NOTHING;
  const unlimited = task.meetings === null && PEOPLE_TYPES.has(type);
  const mayFallBack = unlimited || FALLS_BACK_TO_CONTENT.has(type);
  return isSure(draft) || !mayFallBack ? draft : answerContent(task);
}
