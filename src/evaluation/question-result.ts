/**
 * Owns the record of one question's run, of which every metric is a pure function. Who makes it is
 * run-questions.ts.
 */
import type { Answer } from '../answering/answer.js';
import type { ResolvedQuestion } from './questions/question.js';

/** What the system did with one question. */
export interface QuestionResult {
  question: ResolvedQuestion;
  /** Ids of the paragraphs that `search` gave, best first. */
  rankedIds: readonly string[];
  answer: Answer;
  /** Wall time of `ask`, in milliseconds. */
  askMs: number;
  /** Per citation of the answer: whether its quote stands verbatim at its place. */
  quotesValid: readonly boolean[];
}
