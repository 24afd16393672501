/**
 * How alike two texts are, by the pairs of neighbouring characters that they share: the
 * Sørensen–Dice coefficient of their bigrams. What likeness proves is for the caller to say.
 */

/** A text cut once, to be compared with several. */
export interface Bigrams {
  /** Each pair and how often it occurs. */
  counts: ReadonlyMap<string, number>;
  /** Pairs in all. */
  total: number;
}

export function bigramsOf(text: string): Bigrams {
  const counts = new Map<string, number>();
  const total = Math.max(0, text.length - 1);
  for (let index = 0; index < total; index++) {
    const pair = text.slice(index, index + 2);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return { counts, total };
}

/** 0 (nothing shared) to 1 (the same pairs); 0 where both have none. */
export function likeness(left: Bigrams, right: Bigrams): number {
  const [small, large] = left.counts.size <= right.counts.size ? [left, right] : [right, left];
  let shared = 0;
  for (const [pair, count] of small.counts) {
    shared += Math.min(count, large.counts.get(pair) ?? 0);
  }
  const total = left.total + right.total;
  return total === 0 ? 0 : (2 * shared) / total;
}
