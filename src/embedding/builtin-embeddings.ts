/**
 * The builtin embedding: deterministic, without download and without fitting, so that adding a
 * document never changes the vector of another. It compares the words and characters of texts; a
 * trained one is to replace it. Both sides of a comparison must come from the same identity.
 */
import { Embeddings } from '@langchain/core/embeddings';
import type { EmbeddingIdentity } from '../store/store.js';
import { fold } from '../text/fold.js';
import { STOP_WORDS } from '../text/stop-words.js';
import { TOKENS_VERSION, type TokenKind, tokenise } from '../text/tokens.js';
import { hashFeatures } from './hash-features.js';

/** Raised with every change of the vectors. */
const VERSION = 1;

/** Enough for a paragraph's 100 to 200 features; retrieval-study measured 128 to lose 10 points. */
const DIMENSION = 256;

/** Words say most; a pair that is no word often spans two; a character alone is ambiguous. */
const KIND_WEIGHTS: Readonly<Record<TokenKind, number>> = {
  word: 1,
  latin: 1,
  number: 0.7,
  bigram: 0.5,
};
const CHARACTER_WEIGHT = 0.3;

const HAN = /\p{Script=Han}/gu;

function countFeatures(text: string): Map<string, { count: number; weight: number }> {
  const features = new Map<string, { count: number; weight: number }>();
  const add = (feature: string, weight: number) => {
    const known = features.get(feature);
    if (known) known.count++;
    else features.set(feature, { count: 1, weight });
  };
  for (const token of tokenise(text)) {
    if (!STOP_WORDS.has(token.text)) add(token.text, KIND_WEIGHTS[token.kind]);
  }
  for (const [character] of fold(text).matchAll(HAN)) {
    if (!STOP_WORDS.has(character)) add(character, CHARACTER_WEIGHT);
  }
  return features;
}

function embed(text: string): number[] {
  const weights = new Map<string, number>();
  for (const [feature, { count, weight }] of countFeatures(text)) {
    weights.set(feature, weight * (1 + Math.log(count)));
  }
  return hashFeatures(weights, DIMENSION);
}

/** Name, version and parameters: two vectors compare only where this is the same. */
export const BUILTIN_EMBEDDING: EmbeddingIdentity = {
  fingerprint: `builtin-hash-v${VERSION};tokens=${TOKENS_VERSION};dimension=${DIMENSION}`,
  dimension: DIMENSION,
};

/** LangChain embeddings of length 1; a text without a word gives zeros. Never fails. */
export class BuiltinEmbeddings extends Embeddings {
  readonly identity: EmbeddingIdentity = BUILTIN_EMBEDDING;

  constructor() {
    super({});
  }

  async embedDocuments(documents: string[]): Promise<number[][]> {
    return documents.map(embed);
  }

  async embedQuery(document: string): Promise<number[]> {
    return embed(document);
  }
}
