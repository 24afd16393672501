/**
 * Owns the comparison with plain BM25: S. Robertson and H. Zaragoza, 'The probabilistic relevance
 * framework', 2009, over an inverted index. Written here because no library takes two kinds of
 * terms of a Chinese text; independent of the product's own index on purpose.
 */
import type { Peer, PeerDocument, PeerSearch } from './peer.js';
import { loadWordSegmenter } from './segment-words.js';

/** How soon a repeated term stops adding, and how much a long text pays: as in Anserini. */
const SATURATION = 0.9;
const LENGTH_PENALTY = 0.4;

/** No word begins with it. */
const BIGRAM_MARK = '\u0000';

export const bm25Peer: Peer = {
  name: 'BM25',
  terms: 'jieba words and character bigrams',
  packages: ['@node-rs/jieba'],
  async index(documents) {
    const segment = await loadWordSegmenter();
    const termsOf = (text: string) => [...segment(text), ...bigramsOf(text)];
    return searchIndex(buildIndex(documents, termsOf), termsOf);
  },
};

/** Where a term occurs: places of documents in the list, and how often in each. */
interface Postings {
  places: number[];
  frequencies: number[];
}

interface InvertedIndex {
  ids: string[];
  /** Number of terms of each document. */
  lengths: number[];
  postings: Map<string, Postings>;
}

function buildIndex(
  documents: readonly PeerDocument[],
  termsOf: (text: string) => string[],
): InvertedIndex {
  const index: InvertedIndex = { ids: [], lengths: [], postings: new Map() };
  for (const [place, { id, text }] of documents.entries()) {
    const terms = termsOf(text).map((term) => term.toLowerCase());
    index.ids.push(id);
    index.lengths.push(terms.length);
    for (const [term, frequency] of countTerms(terms)) {
      const postings = index.postings.get(term) ?? { places: [], frequencies: [] };
      postings.places.push(place);
      postings.frequencies.push(frequency);
      index.postings.set(term, postings);
    }
  }
  return index;
}

function searchIndex(index: InvertedIndex, termsOf: (text: string) => string[]): PeerSearch {
  const { ids, lengths, postings } = index;
  const meanLength = lengths.reduce((sum, length) => sum + length, 0) / (lengths.length || 1);
  const norms = lengths.map(
    (length) => SATURATION * (1 - LENGTH_PENALTY + (LENGTH_PENALTY * length) / meanLength),
  );
  return async (question, limit) => {
    const scores = new Map<number, number>();
    for (const term of termsOf(question.toLowerCase())) {
      const { places, frequencies } = postings.get(term) ?? { places: [], frequencies: [] };
      const rarity = inverseDocumentFrequency(places.length, ids.length);
      for (const [at, place] of places.entries()) {
        const frequency = frequencies[at] ?? 0;
        const gain = (rarity * frequency) / (frequency + (norms[place] ?? 0));
        scores.set(place, (scores.get(place) ?? 0) + gain);
      }
    }
    return [...scores]
      .sort(([leftPlace, left], [rightPlace, right]) => right - left || leftPlace - rightPlace)
      .slice(0, limit)
      .map(([place]) => ids[place] ?? '');
  };
}

/** Lucene's form, never negative. */
function inverseDocumentFrequency(holding: number, total: number): number {
  return Math.log(1 + (total - holding + 0.5) / (holding + 0.5));
}

function countTerms(terms: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}

/** Pairs of neighbouring Chinese characters, marked: a word of two characters is another term. */
function bigramsOf(text: string): string[] {
  return (text.match(/\p{Script=Han}{2,}/gu) ?? []).flatMap((run) => {
    const characters = [...run];
    return characters
      .slice(1)
      .map((character, index) => `${BIGRAM_MARK}${characters[index]}${character}`);
  });
}
