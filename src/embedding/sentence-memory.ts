/**
 * Remembers the vectors of sentences: a question embeds each twice, to rank its paragraph and to choose
 * what is quoted, and the next one often meets the same paragraphs.
 */

/** Embeds one text at once. */
export interface TextEmbedder {
  embedText(text: string): Float32Array;
}

/** Two kilobytes each at 512 dimensions. */
const MAX_SENTENCES = 8_192;

/** Gives what `embedder` gives; nobody may write into it. The least recently used are forgotten. */
export class SentenceMemory implements TextEmbedder {
  readonly #embedder: TextEmbedder;
  readonly #limit: number;
  /** In order of use: the first is the least recent. */
  readonly #vectors = new Map<string, Float32Array>();

  constructor(embedder: TextEmbedder, limit = MAX_SENTENCES) {
    this.#embedder = embedder;
    this.#limit = limit;
  }

  embedText(text: string): Float32Array {
    const vector = this.#vectors.get(text) ?? this.#embedder.embedText(text);
    this.#vectors.delete(text);
    this.#vectors.set(text, vector);
    if (this.#vectors.size > this.#limit) {
      const [oldest] = this.#vectors.keys();
      if (oldest !== undefined) this.#vectors.delete(oldest);
    }
    return vector;
  }
}
