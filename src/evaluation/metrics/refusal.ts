/** Owns the metrics of refusing: when the answer is 'not found', and what `confidence` is worth. */
import type { QuestionResult } from '../question-result.js';
import { type Share, shareWhere } from './share.js';

/** Share of unanswerable questions that are `notFound`. Higher is better. */
export function refusalRate(results: readonly QuestionResult[]): Share {
  return shareWhere(
    results.filter(({ question }) => !question.answerable),
    isRefused,
  );
}

/** Share of answerable questions that are `notFound`. Lower is better. */
export function overRefusalRate(results: readonly QuestionResult[]): Share {
  return shareWhere(
    results.filter(({ question }) => question.answerable),
    isRefused,
  );
}

/** True where the system says that the record holds no answer. */
export function isRefused({ answer }: QuestionResult): boolean {
  return answer.status === 'notFound';
}

/**
 * Area under the ROC curve of `confidence`: the probability that a random answerable question has
 * a higher confidence than a random unanswerable one, ties counted half (the Mann–Whitney statistic
 * divided by the number of pairs; J. A. Hanley and B. J. McNeil, Radiology 143, 1982). 0.5 = the
 * confidence tells nothing. Null where one of the two kinds is missing.
 */
export function confidenceArea(results: readonly QuestionResult[]): number | null {
  const positives = confidences(results, true);
  const negatives = confidences(results, false);
  if (positives.length === 0 || negatives.length === 0) return null;
  let wins = 0;
  for (const positive of positives) {
    for (const negative of negatives) {
      if (positive > negative) wins += 1;
      else if (positive === negative) wins += 0.5;
    }
  }
  return wins / (positives.length * negatives.length);
}

function confidences(results: readonly QuestionResult[], answerable: boolean): number[] {
  return results
    .filter(({ question }) => question.answerable === answerable)
    .map(({ answer }) => answer.confidence);
}
