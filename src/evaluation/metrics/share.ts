/** Owns shares with their uncertainty. What is counted is for the other metrics to say. */

/** So many of so many, with a 95 % interval. */
export interface Share {
  hits: number;
  total: number;
  /** hits / total, 0…1; null where there is nothing to count. */
  value: number | null;
  /** Lower and upper end of the 95 % interval, 0…1; null likewise. */
  interval: readonly [number, number] | null;
}

/** The 97.5 % quantile of the normal distribution, for a two-sided interval of 95 %. */
const Z = 1.959964;

/**
 * A share with its Wilson score interval: E. B. Wilson, 'Probable inference, the law of succession,
 * and statistical inference', JASA 22 (1927). It stays within 0…1 and holds for small numbers and
 * for shares near 1, where the usual ± does not. It takes the counted things as independent.
 */
export function shareOf(hits: number, total: number): Share {
  if (total === 0) return { hits, total, value: null, interval: null };
  const share = hits / total;
  const spread = Z * Math.sqrt((share * (1 - share)) / total + Z ** 2 / (4 * total ** 2));
  const middle = share + Z ** 2 / (2 * total);
  const scale = 1 + Z ** 2 / total;
  return {
    hits,
    total,
    value: share,
    interval: [Math.max(0, (middle - spread) / scale), Math.min(1, (middle + spread) / scale)],
  };
}

/** The share of things for which something holds. */
export function shareWhere<Item>(items: readonly Item[], holds: (item: Item) => boolean): Share {
  return shareOf(items.filter(holds).length, items.length);
}
