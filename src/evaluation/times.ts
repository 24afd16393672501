/**
 * Owns the times of a run. They change in every run, so a report keeps them in one place, apart
 * from the figures.
 */
import { quantile } from './metrics/quantile.js';

/** Wall milliseconds of a warm `ask` in this process; null where nothing was asked. */
export interface AskTimes {
  p50: number | null;
  p95: number | null;
}

export function askTimes(results: readonly { askMs: number }[]): AskTimes {
  const times = results.map(({ askMs }) => askMs);
  return { p50: quantile(times, 0.5), p95: quantile(times, 0.95) };
}
