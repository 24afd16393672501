/** The probability that a statement whose facts are right is supported in its wording too. */
import type { WordingFeatures } from './wording-features.js';

/** Fitted by `npm run fit:wording` on the developing statements of data/eval. */
const BIAS = -6;
const WEIGHTS: Record<keyof WordingFeatures, number> = {
  sentenceCoverage: 4,
  paragraphCoverage: 4,
  weakestClause: 3,
  similarity: 2,
  missingNouns: -3,
  missingOthers: -1,
};

/** Statements below it are not shown. */
export const MIN_WORDING_SUPPORT = 0.5;

/** 0…1 */
export function judgeWording(features: WordingFeatures): number {
  const names = Object.keys(WEIGHTS) as (keyof WordingFeatures)[];
  const score = names.reduce((sum, name) => sum + WEIGHTS[name] * features[name], BIAS);
  return 1 / (1 + Math.exp(-score));
}
