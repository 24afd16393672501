/** Two lists → what they share, pair by pair, and what only one of them has. Order is kept. */
import type { Pair } from './comparison.js';

export interface MatchedPairs<T> {
  both: Pair<T>[];
  only: Pair<T[]>;
}

/** Each item is paired at most once, with the first of the other list that is the same. */
export function matchPairs<T>(
  first: readonly T[],
  second: readonly T[],
  isSame: (one: T, other: T) => boolean,
): MatchedPairs<T> {
  const left = [...second];
  const both: Pair<T>[] = [];
  const onlyFirst: T[] = [];
  for (const one of first) {
    const at = left.findIndex((other) => isSame(one, other));
    const [other] = at < 0 ? [] : left.splice(at, 1);
    if (other === undefined) onlyFirst.push(one);
    else both.push([one, other]);
  }
  return { both, only: [onlyFirst, left] };
}
