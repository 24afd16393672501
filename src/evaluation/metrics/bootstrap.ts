/**
 * Owns estimates that are no shares, with their uncertainty: the percentile bootstrap (B. Efron and
 * R. J. Tibshirani, 'An introduction to the bootstrap', 1993, chapter 13).
 */
import { SEED, seededRandom } from '../sampling/seeded-random.js';
import { quantile } from './quantile.js';

/** A figure with a 95 % interval. */
export interface Estimate {
  /** Null where there is nothing to measure. */
  value: number | null;
  /** Lower and upper end of the 95 % interval; null likewise. */
  interval: readonly [number, number] | null;
}

/** Nothing was measured. */
const NO_ESTIMATE: Estimate = { value: null, interval: null };

/** The ends of an interval of 95 % move by little more than their third digit with more. */
const RESAMPLES = 1000;

const LOWER_SHARE = 0.025;
const UPPER_SHARE = 0.975;

/** The mean of values, one a question. */
export function estimateMean(values: readonly number[]): Estimate {
  return estimate([values], ([resample = []]) => mean(resample));
}

/**
 * A statistic of groups that are drawn from apart, each with its own size: as many values as a
 * group has are drawn from it with replacement. Without an estimate where a group is empty.
 */
export function estimate(
  groups: readonly (readonly number[])[],
  statistic: (groups: readonly (readonly number[])[]) => number,
): Estimate {
  if (groups.some((group) => group.length === 0)) return NO_ESTIMATE;
  const random = seededRandom(SEED);
  const resampled = Array.from({ length: RESAMPLES }, () =>
    statistic(groups.map((group) => resample(group, random))),
  );
  const lower = quantile(resampled, LOWER_SHARE);
  const upper = quantile(resampled, UPPER_SHARE);
  const interval = lower === null || upper === null ? null : ([lower, upper] as const);
  return { value: statistic(groups), interval };
}

function resample(group: readonly number[], random: () => number): number[] {
  return group.map(() => group[Math.floor(random() * group.length)] ?? 0);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
