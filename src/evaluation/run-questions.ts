/**
 * Owns the run: puts every question to the system, once, and records what came back. Judging is
 * done by the metrics.
 */
import { performance } from 'node:perf_hooks';
import type { Citation } from '../answering/answer.js';
import type { Corpus, EvaluatedSystem } from './evaluated-system.js';
import type { QuestionResult } from './question-result.js';
import type { ResolvedQuestion } from './questions/question.js';

/** Deepest rank that a metric of this issue looks at (recall@10, MRR@10). */
export const SEARCH_DEPTH = 10;

/** Questions asked beforehand, untimed: dictionaries load and code is compiled at first use. */
const WARM_UP_QUESTIONS = 10;

/**
 * Results in the order of the questions. Questions run one after the other, so that a time is the
 * time of one question.
 * @param onProgress called after each question with the number done
 */
export async function runQuestions(
  system: EvaluatedSystem,
  questions: readonly ResolvedQuestion[],
  corpus: Corpus,
  onProgress: (done: number) => void = () => {},
): Promise<QuestionResult[]> {
  for (const { question } of questions.slice(0, WARM_UP_QUESTIONS)) await system.ask(question);
  const results: QuestionResult[] = [];
  for (const question of questions) {
    results.push(await runQuestion(system, question, corpus));
    onProgress(results.length);
  }
  return results;
}

async function runQuestion(
  system: EvaluatedSystem,
  question: ResolvedQuestion,
  corpus: Corpus,
): Promise<QuestionResult> {
  const hits = await system.search(question.question, SEARCH_DEPTH);
  const started = performance.now();
  const answer = await system.ask(question.question);
  const askMs = performance.now() - started;
  return {
    question,
    rankedIds: hits.map(({ id }) => id),
    answer,
    askMs,
    quotesValid: answer.citations.map((citation) => isVerbatim(citation, corpus)),
  };
}

/** True where the quote is what stands at its offsets in the paragraph, and is not empty. */
function isVerbatim({ id, quote, start, end }: Citation, corpus: Corpus): boolean {
  const paragraph = corpus.paragraphById.get(id);
  return quote !== '' && paragraph?.text.slice(start, end) === quote;
}
