/**
 * How sure one may be that the record answers: a logistic model on features that can be
 * explained. Its weights are fitted on the developing questions by `npm run fit:answerability`.
 */

export interface AnswerabilityFeatures {
  /** Share of the topic's weight in the best sentence, 0…1. */
  sentenceCoverage: number;
  /** Share of the topic's weight in the best paragraph, 0…1. */
  paragraphCoverage: number;
  /** 1 where an amount was asked for and no chosen sentence has one beside the topic. */
  quantityMissing: number;
  /** 1 where a day, person, place or number to call was asked for and none is there. */
  otherFactMissing: number;
}

/** Weights of the logistic model; `bias` is the constant. */
export const ANSWERABILITY_WEIGHTS: AnswerabilityFeatures & { bias: number } = {
  bias: -2.46,
  sentenceCoverage: 2.63,
  paragraphCoverage: 2.88,
  quantityMissing: -4.02,
  otherFactMissing: -3.34,
};

/**
 * Below this the answer is refused. On the developing questions 2.5 % of the answerable ones in the
 * record's own wording lie below it, and 92 % of the unanswerable ones.
 */
export const ANSWER_THRESHOLD = 0.35;

/** Estimated probability that the record answers, 0…1. */
export function judgeAnswerability(features: AnswerabilityFeatures): number {
  const { bias, ...weights } = ANSWERABILITY_WEIGHTS;
  const names = Object.keys(weights) as (keyof AnswerabilityFeatures)[];
  const score = names.reduce((sum, name) => sum + weights[name] * features[name], bias);
  return 1 / (1 + Math.exp(-score));
}
