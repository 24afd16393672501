/**
 * How sure one may be that the record answers: a logistic model on features that can be
 * explained. Its weights are fitted on the developing questions by `npm run fit:answerability`.
 */

export interface AnswerabilityFeatures {
  /** Share of the topic's weight in the best sentence, 0…1. */
  sentenceCoverage: number;
  /** Share of the topic's weight in the best paragraph, 0…1. */
  paragraphCoverage: number;
  /** Cosine of the best sentence to the topic, 0…1. */
  similarity: number;
  /** 1 where an amount was asked for and no chosen sentence has one beside the topic. */
  quantityMissing: number;
  /** 1 where a day, person, place or number to call was asked for and none is there. */
  otherFactMissing: number;
}

/** Weights of the logistic model; `bias` is the constant. */
export const ANSWERABILITY_WEIGHTS: AnswerabilityFeatures & { bias: number } = {
  bias: -1.99,
  sentenceCoverage: 1.78,
  paragraphCoverage: 2.85,
  similarity: 2.22,
  quantityMissing: -5.14,
  otherFactMissing: -4.86,
};

/**
 * Below this the answer is refused. In ten-fold cross-validation over the developing questions 1.2 %
 * of the answerable ones in the record's own wording and 38 % of the colloquial ones lie below it,
 * and 96 % of those on which the record is silent.
 */
export const ANSWER_THRESHOLD = 0.35;

/** Estimated probability that the record answers, 0…1. */
export function judgeAnswerability(features: AnswerabilityFeatures): number {
  const { bias, ...weights } = ANSWERABILITY_WEIGHTS;
  const names = Object.keys(weights) as (keyof AnswerabilityFeatures)[];
  const score = names.reduce((sum, name) => sum + weights[name] * features[name], bias);
  return 1 / (1 + Math.exp(-score));
}
