/** How well the words of a paragraph fit a question: BM25 among the candidates. */
import type { Rarities } from './rarity.js';
import type { ReadText } from './term-occurrences.js';

/**
 * Less than the usual 1.2 and 0.75: what shares the most words mostly answers, however long it is.
 * As in Anserini's defaults for passages (https://github.com/castorini/anserini).
 */
const K1 = 0.9;
const B = 0.4;

/**
 * BM25 ÷ the sum of the terms' rarities, 0…1.9: 1 where every term stands once in a text of
 * average length. `averageLength` of the candidates, in UTF-16 units.
 */
export function lexicalScore(
  { occurrences, folded }: ReadText,
  { ofTerm, total }: Rarities,
  averageLength: number,
): number {
  const saturation = K1 * (1 - B + (B * folded.length) / averageLength);
  let sum = 0;
  for (const { term, starts } of occurrences) {
    const count = starts.length;
    sum += ((ofTerm[term] ?? 0) * count * (K1 + 1)) / (count + saturation);
  }
  return sum / total;
}
