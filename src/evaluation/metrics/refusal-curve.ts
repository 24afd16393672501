/**
 * Owns what a threshold of `confidence` would cost and gain: refuse where the confidence is below
 * it. A curve in hindsight, of this set alone; the product's own threshold is not chosen here.
 */
import { confidences, type RefusalResult } from './refusal.js';
import { type Share, shareOf } from './share.js';

/** One threshold; shares 0…1. */
export interface RefusalPoint {
  threshold: number;
  /** Share of answerable questions that would be refused. */
  overRefusal: number;
  /** Share of unanswerable questions that would be refused. */
  refusal: number;
}

/** Thresholds of the curve are so far apart: enough points to draw it, few enough to read. */
const THRESHOLD_STEP = 0.02;

/** The most over-refusal that a threshold for readers should cost: one question in fifty. */
const OVER_REFUSAL_BUDGET = 0.02;

/** Points at rising thresholds from 0 to 1; empty where one of the two kinds is missing. */
export function refusalCurve(results: readonly RefusalResult[]): RefusalPoint[] {
  const answerable = confidences(results, true);
  const unanswerable = confidences(results, false);
  if (answerable.length === 0 || unanswerable.length === 0) return [];
  const steps = Math.round(1 / THRESHOLD_STEP);
  return Array.from({ length: steps + 1 }, (_, step) => {
    const threshold = step / steps;
    return {
      threshold,
      overRefusal: countBelow(answerable, threshold) / answerable.length,
      refusal: countBelow(unanswerable, threshold) / unanswerable.length,
    };
  });
}

/**
 * Share of the unanswerable questions that are refused with the highest threshold at which at most
 * 2 % of the answerable ones are: one number of the curve where it matters.
 */
export function refusalWithinBudget(results: readonly RefusalResult[]): Share {
  const answerable = confidences(results, true).sort((left, right) => left - right);
  const unanswerable = confidences(results, false);
  // The threshold may stand at the first confidence that must not be refused any more.
  const threshold = answerable[Math.floor(OVER_REFUSAL_BUDGET * answerable.length)];
  if (threshold === undefined) return shareOf(0, 0);
  return shareOf(countBelow(unanswerable, threshold), unanswerable.length);
}

function countBelow(values: readonly number[], threshold: number): number {
  return values.filter((value) => value < threshold).length;
}
