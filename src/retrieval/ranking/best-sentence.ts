/** The sentence of a paragraph that is most like a question, by an embedding of both. */
import type { Span } from '../../text/sentences.js';

/** The synchronous face of the builtin embedding: vectors of length 1, zeros where no token is known. */
export interface SentenceEmbedder {
  embedText(text: string): Float32Array;
}

/** A sentence of a paragraph's clean text, end exclusive, with its cosine to the question, -1…1. */
export interface SimilarSentence extends Span {
  similarity: number;
}

/** The first of the most similar ones; without sentences an empty one that is like nothing. */
export function bestSentenceOf(
  text: string,
  sentences: readonly Span[],
  question: Float32Array,
  embedder: SentenceEmbedder,
): SimilarSentence {
  let best: SimilarSentence = { start: 0, end: 0, similarity: 0 };
  for (const { start, end } of sentences) {
    const similarity = cosine(question, embedder.embedText(text.slice(start, end)));
    if (best.end === 0 || similarity > best.similarity) best = { start, end, similarity };
  }
  return best;
}

/** Of two vectors of length 1. */
function cosine(left: Float32Array, right: Float32Array): number {
  let sum = 0;
  for (let index = 0; index < left.length; index++) {
    sum += (left[index] as number) * (right[index] as number);
  }
  return sum;
}
