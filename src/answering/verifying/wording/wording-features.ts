/** What tells whether the wording of a statement is supported by what it cites. Each in 0…1. */
import type { SentenceEmbedder } from '../../../retrieval/ranking/best-sentence.js';
import type { Claim } from '../reading/read-claim.js';
import type { Evidence } from '../reading/read-evidence.js';
import { alignWords } from './align.js';
import { type ContentWord, contentWords, coverageOf, holds, weightOf } from './content-words.js';

export interface WordingFeatures {
  /** Share of the words that the best sentence of each cited paragraph holds. */
  sentenceCoverage: number;
  /** Share of the words that the cited paragraphs hold. */
  paragraphCoverage: number;
  /** The least share of a clause that the best sentences for it hold. */
  weakestClause: number;
  /** Cosine of the statement and the sentence most like it; below 0 counts as 0. */
  similarity: number;
  /** Nouns that no cited paragraph holds: 0, one 0.5, two 0.75 … */
  missingNouns: number;
}

/** Clauses with less to say are judged with the whole only. */
const MIN_CLAUSE_WEIGHT = 1;

/** '农业方面,' says what the rest is about. */
export const TOPIC = /(?:方面|领域|工作|上)[,:]?$/u;

/** A word of which less is held is missing. */
const MISSING_BELOW = 0.5;

export function wordingFeatures(
  claim: Claim,
  cited: readonly Evidence[],
  embedder: SentenceEmbedder,
): WordingFeatures {
  const defined = cited.flatMap(({ read }) => read.aliases);
  const words = contentWords(claim.worded, defined);
  const paragraphs = cited.map(({ read, heading }) => `${read.folded} ${heading}`);
  const all = paragraphs.join(' ');
  const missing = words.filter((word) => holds(word, all) < MISSING_BELOW);
  return {
    sentenceCoverage: coverageOf(words, bestSentences(words, cited)),
    paragraphCoverage: coverageOf(words, all),
    weakestClause: weakestClause(claim, cited),
    similarity: similarity(claim, cited, embedder),
    missingNouns: saturate(missing.filter(({ isNoun }) => isNoun)),
  };
}

/** Of each cited paragraph the sentence that holds the most: a statement may sum up several. */
function bestSentences(words: readonly ContentWord[], cited: readonly Evidence[]): string {
  return cited
    .map((evidence) => {
      const [best] = alignWords(words, [evidence]);
      return `${best?.sentence.folded ?? ''} ${evidence.heading}`;
    })
    .join(' ');
}

function saturate(words: readonly ContentWord[]): number {
  return 1 - 2 ** -weightOf(words);
}

function weakestClause(claim: Claim, cited: readonly Evidence[]): number {
  const defined = cited.flatMap(({ read }) => read.aliases);
  const shares = claim.clauses.flatMap(({ start, end }) => {
    if (TOPIC.test(claim.folded.slice(start, end))) return [];
    const words = contentWords(claim.worded.slice(start, end), defined);
    if (weightOf(words) < MIN_CLAUSE_WEIGHT) return [];
    return [coverageOf(words, bestSentences(words, cited))];
  });
  return Math.min(1, ...shares);
}

const vectors = new WeakMap<object, Float32Array>();

function similarity(claim: Claim, cited: readonly Evidence[], embedder: SentenceEmbedder): number {
  const vector = embedder.embedText(claim.text);
  let best = 0;
  for (const { read } of cited) {
    for (const sentence of read.sentences) {
      let known = vectors.get(sentence);
      if (!known) {
        known = embedder.embedText(sentence.folded);
        vectors.set(sentence, known);
      }
      best = Math.max(best, cosine(vector, known));
    }
  }
  return best;
}

/** Of two vectors of length 1. */
function cosine(left: Float32Array, right: Float32Array): number {
  let sum = 0;
  for (let at = 0; at < left.length; at++) sum += (left[at] as number) * (right[at] as number);
  return sum;
}
