/**
 * The places of a meeting that answer a question: what the answering stage quotes when it is asked
 * of this meeting alone. None where it finds no answer.
 */
import { answerFromRecord } from '../answering/answer-question.js';
import { type AnsweringContext, readQuestion } from '../answering/read-question.js';
import type { Quote } from '../answering/statement.js';
import type { Meeting } from '../minutes/meeting.js';

/** Paragraphs looked at as evidence: those of one meeting. */
const EVIDENCE_LIMIT = 10;

export async function matchQuestion(
  question: string,
  meeting: Meeting,
  context: AnsweringContext,
): Promise<Quote[]> {
  const options = { limit: EVIDENCE_LIMIT, filters: { meetingIds: [meeting.id] } };
  const { answer, statements } = await answerFromRecord(readQuestion(question, options, context));
  if (answer.status !== 'answered') return [];
  const quotes = statements.flatMap((statement) => statement.quotes);
  return quotes.filter((quote) => quote.meeting.id === meeting.id);
}
