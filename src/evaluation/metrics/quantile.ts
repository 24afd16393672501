/** Owns quantiles of measured times. */

/**
 * The smallest value that at least the given share of values does not exceed (nearest rank, no
 * interpolation: every figure was measured once). Null without values.
 * @param share 0…1: 0.5 the median, 0.95 the 95th percentile
 */
export function quantile(values: readonly number[], share: number): number | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((left, right) => left - right);
  const rank = Math.min(sorted.length, Math.max(1, Math.ceil(share * sorted.length)));
  return sorted[rank - 1] ?? null;
}
