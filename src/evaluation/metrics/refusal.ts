/** Owns the metrics of refusing: when the answer is 'not found', and what `confidence` is worth. */
import type { Answer } from '../../answering/answer.js';
import { type Estimate, estimate } from './bootstrap.js';
import { type Share, shareWhere } from './share.js';

/** What is judged of a question's run. */
export interface RefusalResult {
  question: { answerable: boolean };
  answer: Pick<Answer, 'status' | 'confidence'>;
}

/** Share of unanswerable questions that are `notFound`. */
export function refusalRate(results: readonly RefusalResult[]): Share {
  return shareWhere(ofAnswerability(results, false), isRefused);
}

/** Share of unanswerable questions that are answered all the same. */
export function wrongAnswerRate(results: readonly RefusalResult[]): Share {
  return shareWhere(ofAnswerability(results, false), (result) => !isRefused(result));
}

/** Share of answerable questions that are `notFound`. */
export function overRefusalRate(results: readonly RefusalResult[]): Share {
  return shareWhere(ofAnswerability(results, true), isRefused);
}

/** True where the system says that the record holds no answer. */
export function isRefused({ answer }: RefusalResult): boolean {
  return answer.status === 'notFound';
}

/**
 * Area under the ROC curve of `confidence`: the probability that a random answerable question has
 * a higher confidence than a random unanswerable one, ties counted half (the Mann–Whitney statistic
 * divided by the number of pairs; J. A. Hanley and B. J. McNeil, Radiology 143, 1982). Without a
 * value where one of the two kinds is missing.
 */
export function confidenceArea(results: readonly RefusalResult[]): Estimate {
  return estimate(
    [confidences(results, true), confidences(results, false)],
    ([positives = [], negatives = []]) => areaUnderCurve(positives, negatives),
  );
}

function areaUnderCurve(positives: readonly number[], negatives: readonly number[]): number {
  const sorted = Float64Array.from(negatives).sort();
  // Those below count one, those that tie half: both are counted by one sum.
  const wins = positives.reduce(
    (sum, value) =>
      sum +
      (countWhile(sorted, (each) => each < value) + countWhile(sorted, (each) => each <= value)) /
        2,
    0,
  );
  return wins / (positives.length * negatives.length);
}

/** How many of a sorted list come before the first for which it does not hold. */
function countWhile(sorted: Float64Array, holds: (value: number) => boolean): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(sorted[middle] ?? 0)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The confidences of the answerable questions, or of the unanswerable ones. */
export function confidences(results: readonly RefusalResult[], answerable: boolean): number[] {
  return ofAnswerability(results, answerable).map(({ answer }) => answer.confidence);
}

function ofAnswerability(
  results: readonly RefusalResult[],
  answerable: boolean,
): readonly RefusalResult[] {
  return results.filter(({ question }) => question.answerable === answerable);
}
