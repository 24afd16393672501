/**
 * How sure one may be that the record answers: a logistic model on features that can be
 * explained. Its weights are fitted on the developing questions by `npm run fit:answerability`.
 */

export interface AnswerabilityFeatures {
  /** Share of the topic's weight in the best sentence, 0…1. */
  sentenceCoverage: number;
  /** Share of the topic's weight in the best paragraph, 0…1. */
  paragraphCoverage: number;
  /** Share of the topic's weight in terms that the searched record lacks altogether, 0…1. */
  unknownShare: number;
  /** Best cosine similarity, 0…1. */
  similarity: number;
  /** 1 where a kind of fact was asked for and the best sentence lacks it. */
  factMissing: number;
}

/** Weights of the logistic model; `bias` is the constant. */
export const ANSWERABILITY_WEIGHTS: AnswerabilityFeatures & { bias: number } = {
  bias: -1.2,
  sentenceCoverage: 3,
  paragraphCoverage: 3,
  unknownShare: -2.5,
  similarity: 1,
  factMissing: -2,
};

/** Below this the answer is refused. */
export const ANSWER_THRESHOLD = 0.5;

/** Estimated probability that the record answers, 0…1. */
export function judgeAnswerability(features: AnswerabilityFeatures): number {
  const { bias, ...weights } = ANSWERABILITY_WEIGHTS;
  const names = Object.keys(weights) as (keyof AnswerabilityFeatures)[];
  const score = names.reduce((sum, name) => sum + weights[name] * features[name], bias);
  return 1 / (1 + Math.exp(-score));
}
