/** How much of a question stands in a paragraph in the record's own words for what was said. */
import type { Alias } from '../terms/aliases.js';
import type { QueryTerm } from '../terms/query-terms.js';
import type { Rarities } from './rarity.js';
import type { ReadText } from './term-occurrences.js';

/**
 * Share of the terms' rarity, 0…1, that the text lacks as said and holds in a wording of an alias
 * ('低保' by 最低生活保障).
 */
export function aliasCoverage(
  { folded, occurrences }: ReadText,
  aliases: readonly Alias[],
  terms: readonly QueryTerm[],
  { ofTerm, total }: Rarities,
): number {
  const held = aliases.filter(({ wordings }) => wordings.some((one) => folded.includes(one)));
  if (held.length === 0) return 0;
  const found = new Set(occurrences.map(({ term }) => term));
  let sum = 0;
  for (const [index, { text }] of terms.entries()) {
    const lacking = !found.has(index) && held.some(({ said }) => said.includes(text));
    if (lacking) sum += ofTerm[index] ?? 0;
  }
  return sum / total;
}
