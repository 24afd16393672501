/** How much of a question one sentence of a paragraph holds. */
import type { Span } from '../../text/sentences.js';
import type { Rarities } from './rarity.js';
import type { Occurrences } from './term-occurrences.js';

/** The greatest share of the terms' rarity that one sentence holds, 0…1. */
export function sentenceCoverage(
  occurrences: readonly Occurrences[],
  sentences: readonly Span[],
  { ofTerm, total }: Rarities,
): number {
  const covered = new Array<number>(sentences.length).fill(0);
  for (const { term, starts } of occurrences) {
    for (const index of sentencesAt(starts, sentences)) {
      covered[index] = (covered[index] ?? 0) + (ofTerm[term] ?? 0);
    }
  }
  return Math.max(0, ...covered) / total;
}

/** Indices of the sentences in which these offsets lie, each once. Both ascend. */
function sentencesAt(offsets: readonly number[], sentences: readonly Span[]): Set<number> {
  const found = new Set<number>();
  let index = 0;
  for (const offset of offsets) {
    while (index < sentences.length && (sentences[index]?.end ?? 0) <= offset) index++;
    if (index < sentences.length) found.add(index);
  }
  return found;
}
