/**
 * How much of a question the document around a paragraph holds: a report names its company once, a
 * news item its subject in the lead, and the paragraph with the answer names neither.
 */
import type { QueryTerm } from '../terms/query-terms.js';
import { raritiesAmong, shareOf } from './rarity.js';

/** A candidate: its document, and the indices of the terms that it holds. */
export interface DocumentPart {
  documentId: string;
  held: Iterable<number>;
}

/**
 * For each document of the candidates the share, 0…1, of the terms' rarity that its title and its
 * candidates hold together. `titleOf` gives a folded title, '' where there is none.
 */
export function documentCoverages(
  parts: readonly DocumentPart[],
  terms: readonly QueryTerm[],
  titleOf: (documentId: string) => string,
): Map<string, number> {
  const documents = new Map<string, Set<number>>();
  for (const { documentId, held } of parts) {
    const together = documents.get(documentId) ?? termsIn(titleOf(documentId), terms);
    for (const index of held) together.add(index);
    documents.set(documentId, together);
  }
  const rarities = raritiesAmong([...documents.values()], terms);
  return new Map([...documents].map(([id, indices]) => [id, shareOf(indices, rarities)]));
}

function termsIn(title: string, terms: readonly QueryTerm[]): Set<number> {
  return new Set(terms.flatMap(({ text }, index) => (title.includes(text) ? [index] : [])));
}
