/**
 * The terms of a topic with their weights: what lexical search looks for and what coverage is
 * measured by. Weight = inverse document frequency in the index, less for words that every
 * paragraph of minutes holds.
 */
import type { MinutesStore } from '../store/store.js';
import { STOP_WORDS, WEAK_WORDS } from '../text/stop-words.js';
import { tokenise } from '../text/tokens.js';

export interface QueryTerm {
  text: string;
  /** Importance: idf × `emphasis`; what coverage is measured by. */
  weight: number;
  /** What the term counts in a search that applies its own idf: 1, less for weak words. */
  emphasis: number;
  /** In how many paragraphs of the index it occurs; 0 = the index does not know it. */
  documentFrequency: number;
}

/** A word of the record's own routine tells little of what it is about. */
const WEAK_WORD_FACTOR = 0.25;

/** A question longer than this is cut: bounds the work of one search. */
const MAX_TERMS = 120;

/**
 * Inverse document frequency as BM25 uses it, never negative: ln(1 + (N − n + ½) / (n + ½))
 * (Robertson and Zaragoza, The Probabilistic Relevance Framework, 2009, with Lucene's 1 +).
 */
export function inverseDocumentFrequency(documents: number, occurrences: number): number {
  return Math.log(1 + (documents - occurrences + 0.5) / (occurrences + 0.5));
}

/** Distinct terms of `topic`; empty where it holds no content. */
export function weighTerms(
  topic: string,
  store: Pick<MinutesStore, 'documentFrequencies' | 'counts'>,
): QueryTerm[] {
  const texts = [...new Set(tokenise(topic).map(({ text }) => text))]
    .filter((text) => !STOP_WORDS.has(text))
    .slice(0, MAX_TERMS);
  const frequencies = store.documentFrequencies(texts);
  const { paragraphs } = store.counts();
  return texts.map((text) => {
    const documentFrequency = frequencies.get(text) ?? 0;
    const emphasis = WEAK_WORDS.has(text) ? WEAK_WORD_FACTOR : 1;
    const weight = emphasis * inverseDocumentFrequency(paragraphs, documentFrequency);
    return { text, documentFrequency, weight, emphasis };
  });
}
