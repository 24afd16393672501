/**
 * How sure one may be that the record answers: a logistic model on features that can be
 * explained. Its weights are fitted on the developing questions by `npm run fit:answerability`.
 */

export interface AnswerabilityFeatures {
  /** Share of the topic's weight in the best sentence, 0…1. */
  sentenceCoverage: number;
  /** Share of the topic's weight in what was looked at of the best sentence's document, 0…1. */
  documentCoverage: number;
  /** Cosine of the best sentence to the topic, 0…1. */
  similarity: number;
  /** 1 where an amount was asked for and no chosen sentence has one beside the topic. */
  quantityMissing: number;
  /** 1 where a day, person, place or number to call was asked for and none is there. */
  otherFactMissing: number;
  /** Share of what is asked for that the best sentence and its item lack; 0 where nothing is named. */
  focusMissing: number;
}

/** Weights of the logistic model; `bias` is the constant. */
export const ANSWERABILITY_WEIGHTS: AnswerabilityFeatures & { bias: number } = {
  bias: -1.72,
  sentenceCoverage: 1.6,
  documentCoverage: 2.85,
  similarity: 2.09,
  quantityMissing: -5.06,
  otherFactMissing: -4.9,
  focusMissing: -1.42,
};

/**
 * Below this the answer is refused. In ten-fold cross-validation over the developing questions 1.2 %
 * of the answerable ones in the record's own wording and 15 % of the colloquial ones lie below it,
 * and 96 % of those on which the record is silent.
 */
export const ANSWER_THRESHOLD = 0.3;

/** Estimated probability that the record answers, 0…1. */
export function judgeAnswerability(features: AnswerabilityFeatures): number {
  const { bias, ...weights } = ANSWERABILITY_WEIGHTS;
  const names = Object.keys(weights) as (keyof AnswerabilityFeatures)[];
  const score = names.reduce((sum, name) => sum + weights[name] * features[name], bias);
  return 1 / (1 + Math.exp(-score));
}
