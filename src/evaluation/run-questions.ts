/**
 * Owns the run: puts every question to the system, once, and records what came back. Judging is
 * done by the metrics.
 */
import { askQuestion } from './ask-question.js';
import type { EvaluatedSystem } from './evaluated-system.js';
import { RANKING_DEPTH } from './metrics/ranking.js';
import type { QuestionResult } from './question-result.js';
import type { ResolvedQuestion } from './questions/question.js';

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
  onProgress: (done: number) => void = () => {},
): Promise<QuestionResult[]> {
  for (const { question } of questions.slice(0, WARM_UP_QUESTIONS)) await system.ask(question);
  const results: QuestionResult[] = [];
  for (const question of questions) {
    const hits = await system.search(question.question, RANKING_DEPTH);
    const asked = await askQuestion(system, question.question);
    results.push({ question, rankedIds: hits.map(({ id }) => id), ...asked });
    onProgress(results.length);
  }
  return results;
}
