/**
 * The terms of a topic with their weights: what lexical search looks for and what coverage is
 * measured by. Weight = inverse document frequency in the index, less for words that every
 * paragraph of minutes holds.
 */
import type { MinutesStore } from '../../store/store.js';
import { STOP_WORDS, WEAK_WORDS } from '../../text/stop-words.js';
import { type Token, tokenise } from '../../text/tokens.js';

/**
 * Where a term came from: the topic itself, words beside the topic (the meeting's name), the lexicon
 * of data/lexicon, or an alias mined from the minutes themselves.
 */
export type TermOrigin = 'question' | 'beside' | 'lexicon' | 'corpus';

export interface QueryTerm {
  text: string;
  origin: TermOrigin;
  /** Folded words of the question for which an alias stands in; only with 'lexicon' and 'corpus'. */
  said?: string;
  /** Importance: idf × `emphasis`; what coverage is measured by. */
  weight: number;
  /** What the term counts in a search that applies its own idf: 1 for a word that was said, else less. */
  emphasis: number;
  /** In how many paragraphs of the index it occurs; 0 = the index does not know it. */
  documentFrequency: number;
}

/**
 * What a term counts that says less than a word: a pair of characters that is no word, a character
 * alone, a word of the record's own routine. Measured over four sets: the half wins up to three
 * points (docs/decisions/2026-11-22-ranking.md). One value, as the index repeats the others for it.
 */
const LESSER_EMPHASIS = 0.5;

/** A question longer than this is cut: bounds the work of one search. */
const MAX_TERMS = 120;

/**
 * Inverse document frequency as BM25 uses it, never negative: ln(1 + (N − n + ½) / (n + ½))
 * (Robertson and Zaragoza, The Probabilistic Relevance Framework, 2009, with Lucene's 1 +).
 */
export function inverseDocumentFrequency(documents: number, occurrences: number): number {
  return Math.log(1 + (documents - occurrences + 0.5) / (occurrences + 0.5));
}

/** Distinct terms of `topic`, as its own; empty where it holds no content. */
export function weighTerms(
  topic: string,
  store: Pick<MinutesStore, 'documentFrequencies' | 'counts'>,
): QueryTerm[] {
  const emphases = emphasisOfTerms(topic);
  const frequencies = store.documentFrequencies([...emphases.keys()]);
  const { paragraphs } = store.counts();
  return [...emphases].map(([text, emphasis]) => {
    const documentFrequency = frequencies.get(text) ?? 0;
    const weight = emphasis * inverseDocumentFrequency(paragraphs, documentFrequency);
    return { text, origin: 'question', documentFrequency, weight, emphasis };
  });
}

/** Distinct terms in their order. What is a word in one place and none in another is a word. */
function emphasisOfTerms(topic: string): Map<string, number> {
  const emphases = new Map<string, number>();
  for (const token of tokenise(topic)) {
    if (STOP_WORDS.has(token.text)) continue;
    const known = emphases.get(token.text);
    if (known === undefined && emphases.size === MAX_TERMS) continue;
    emphases.set(token.text, Math.max(known ?? 0, emphasisOf(token)));
  }
  return emphases;
}

function emphasisOf({ kind, text }: Token): number {
  const lesser =
    kind === 'bigram' || (kind === 'word' && text.length === 1) || WEAK_WORDS.has(text);
  return lesser ? LESSER_EMPHASIS : 1;
}
