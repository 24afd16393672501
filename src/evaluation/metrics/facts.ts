/** Owns fact accuracy. How a fact is found in a text is in fact-text.ts. */
import type { Answer, CitedMeeting } from '../../answering/answer.js';
import type { QuestionResult } from '../question-result.js';
import { holdsFact } from './fact-text.js';
import { type Share, shareWhere } from './share.js';

/**
 * Share of answerable questions of which all facts stand before the reader: in the answer, in its
 * quotes, or in the fields of the cited meetings (title, place, body, session, date, chair), which
 * `ask` shows beside each quote. 'Not found' states no fact. Source: our own, after the answer
 * containment ('has answer') of D. Chen et al., 'Reading Wikipedia', 2017, with several facts.
 */
export function factAccuracy(results: readonly QuestionResult[]): Share {
  return shareWhere(withFacts(results), statesAllFacts);
}

/**
 * As `factAccuracy`, in the answer's own text alone: what a reader sees who reads no quote's
 * meeting. Stricter.
 */
export function factAccuracyOfText(results: readonly QuestionResult[]): Share {
  return shareWhere(withFacts(results), ({ question, answer }) =>
    holdsAll(answer, answer.answer, question.facts),
  );
}

/** True where every fact of the question is in the answer, its quotes or its meetings' fields. */
export function statesAllFacts({ question, answer }: QuestionResult): boolean {
  return holdsAll(answer, shownText(answer), question.facts);
}

function holdsAll(answer: Answer, text: string, facts: readonly string[]): boolean {
  return answer.status === 'answered' && facts.every((fact) => holdsFact(text, fact));
}

function withFacts(results: readonly QuestionResult[]): QuestionResult[] {
  return results.filter(({ question }) => question.answerable && question.facts.length > 0);
}

/** One field a line, so that no fact is found across two of them. */
function shownText(answer: Answer): string {
  const quotes = answer.citations.map(({ quote }) => quote);
  const fields = answer.citations.flatMap(({ meeting }) => meetingFields(meeting));
  // '\u0001' survives the removal of spaces, unlike a line break.
  return [answer.answer, ...quotes, ...fields].join('\u0001');
}

function meetingFields(meeting: CitedMeeting): string[] {
  const session = meeting.sessionNumber === null ? null : `第${meeting.sessionNumber}次`;
  const { title, place, body, term, kind, date, chair } = meeting;
  return [title, place, body, term, session, kind, date, chair?.name, chair?.office].filter(
    (field): field is string => typeof field === 'string',
  );
}
