/** Owns chance that is the same in every run: samples and resamples follow from a seed alone. */

/** The seed of every sample and bootstrap; the report names it. */
export const SEED = 20_221_122;

/**
 * A generator of numbers in [0, 1): mulberry32 (T. Ettinger, public domain), 32 bits of state,
 * good enough to draw samples with.
 */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The items in an order that follows from the seed: sorted by a random key each. */
export function shuffled<Item>(items: readonly Item[], seed = SEED): Item[] {
  const random = seededRandom(seed);
  const keyed = items.map((item) => ({ item, key: random() }));
  return keyed.sort((left, right) => left.key - right.key).map(({ item }) => item);
}

/**
 * At most `count` items, drawn without replacement. All of them, in their own order, where there
 * are no more; a smaller sample is the beginning of a larger one.
 */
export function sample<Item>(items: readonly Item[], count: number, seed = SEED): Item[] {
  return items.length <= count ? [...items] : shuffled(items, seed).slice(0, count);
}
