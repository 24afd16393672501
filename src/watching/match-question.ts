/**
 * The places of a meeting that answer a question: what the answering stage quotes when it is asked
 * of this meeting alone. None where it finds no answer.
 */
import { answerFromRecord } from '../answering/answer-question.js';
import { type AnsweringContext, readQuestion } from '../answering/read-question.js';
import type { Quote } from '../answering/statement.js';
import type { Meeting } from '../minutes/meeting.js';
import type { Scope } from '../retrieval/scope/resolve-scope.js';

/** Paragraphs looked at as evidence: those of one meeting. */
const EVIDENCE_LIMIT = 10;

export async function matchQuestion(
  question: string,
  meeting: Meeting,
  context: AnsweringContext,
): Promise<Quote[]> {
  const asked = readQuestion(question, { limit: EVIDENCE_LIMIT }, context);
  const scope = onlyOf(meeting, asked.scope);
  const { answer, statements } = await answerFromRecord({ ...asked, scope });
  if (answer.status !== 'answered') return [];
  const quotes = statements.flatMap((statement) => statement.quotes);
  return quotes.filter((quote) => quote.meeting.id === meeting.id);
}

/** The same topic, looked for in this meeting whatever else is held. */
function onlyOf(meeting: Meeting, scope: Scope): Scope {
  return { ...scope, groups: [{ filters: scope.filters, meetings: [meeting] }], missing: [] };
}
