/** The sentence of a paragraph that is most like a question, by an embedding of both. */
import { splitSentences } from '../../text/sentences.js';

/** The synchronous face of the builtin embedding: vectors of length 1, zeros where no token is known. */
export interface SentenceEmbedder {
  embedText(text: string): Float32Array;
}

/** A sentence of a paragraph's clean text, end exclusive, with its cosine to the question, -1…1. */
export interface SimilarSentence {
  start: number;
  end: number;
  similarity: number;
}

/** The first of the most similar ones. A blank text is one empty sentence that is like nothing. */
export function bestSentence(
  text: string,
  question: Float32Array,
  embedder: SentenceEmbedder,
): SimilarSentence {
  let best: SimilarSentence = { start: 0, end: 0, similarity: 0 };
  for (const { start, end } of splitSentences(text)) {
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
