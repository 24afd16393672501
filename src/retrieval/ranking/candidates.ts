/**
 * The paragraphs worth a closer look: the best of the search for words and the most similar ones,
 * and the same again within the meetings that the question seems to mean.
 */
import type { Paragraph } from '../../minutes/meeting.js';
import type { EmbeddingIdentity, MinutesStore, WeightedTerm } from '../../store/store.js';

/** From each list at least so many: the right paragraph is among them in 95 of 100 cases and more. */
const MIN_CANDIDATES = 60;

/** Within the meetings that are meant half as many do: those are few. */
const MEANT_SHARE = 0.5;

export interface CandidateSearch {
  terms: readonly WeightedTerm[];
  /** Of the question, by the embedding of the index. */
  vector: readonly number[];
  /** How many hits are wanted. */
  limit: number;
  /** Only these meetings; null = all. */
  meetingIds: readonly string[] | null;
  /** The meetings that the question seems to mean; null = it names none. */
  meantIds: readonly string[] | null;
}

/** Distinct paragraphs, in no order that means anything. */
export async function gatherCandidates(
  search: CandidateSearch,
  store: Pick<MinutesStore, 'searchLexical' | 'searchVector' | 'paragraphs'>,
  identity: EmbeddingIdentity,
): Promise<Paragraph[]> {
  const { terms, vector, meetingIds, meantIds } = search;
  const limit = Math.max(search.limit, MIN_CANDIDATES);
  const searches = [{ limit, ...(meetingIds && { meetingIds }) }];
  if (meantIds) searches.push({ limit: MEANT_SHARE * limit, meetingIds: meantIds });
  const ids = new Set<string>();
  for (const options of searches) {
    const found = [
      ...store.searchLexical(terms, options),
      ...(await store.searchVector(identity, vector, options)),
    ];
    for (const { paragraphId } of found) ids.add(paragraphId);
  }
  return store.paragraphs([...ids]);
}
