/**
 * How much each term of a question tells candidates apart: what all of them hold tells none from
 * another, however rare it is in the index.
 */
import { inverseDocumentFrequency, type QueryTerm } from '../terms/query-terms.js';

/** For each term its emphasis × its inverse document frequency among the texts, ≥ 0, and their sum. */
export interface Rarities {
  ofTerm: readonly number[];
  /** > 0, so that shares can be taken. */
  total: number;
}

/** `held`: of each text the indices of the terms that it holds, each once. */
export function raritiesAmong(
  held: readonly Iterable<number>[],
  terms: readonly QueryTerm[],
): Rarities {
  const holders = new Array<number>(terms.length).fill(0);
  for (const indices of held) {
    for (const index of indices) holders[index] = (holders[index] ?? 0) + 1;
  }
  const ofTerm = terms.map(
    ({ emphasis }, index) => emphasis * inverseDocumentFrequency(held.length, holders[index] ?? 0),
  );
  return { ofTerm, total: ofTerm.reduce((sum, rarity) => sum + rarity, 0) || 1 };
}

/** Share of the total that these terms have, 0…1. */
export function shareOf(indices: Iterable<number>, { ofTerm, total }: Rarities): number {
  let sum = 0;
  for (const index of indices) sum += ofTerm[index] ?? 0;
  return sum / total;
}
