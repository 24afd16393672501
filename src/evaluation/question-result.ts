/**
 * Owns the record of one question's run, of which every metric is a pure function. Who makes it is
 * run-questions.ts.
 */
import type { AskedAnswer } from './ask-question.js';
import type { ResolvedQuestion } from './questions/question.js';

/** What the system did with one question. */
export interface QuestionResult extends AskedAnswer {
  question: ResolvedQuestion;
  /** Ids of the paragraphs that `search` gave, best first. */
  rankedIds: readonly string[];
}
