/** Owns the comparison with the BM25Retriever of @langchain/community. */
import type { Peer } from './peer.js';
import { loadWordSegmenter } from './segment-words.js';

/** It reads every text for every question, at about 35 ns a character: a quarter of a minute. */
const MAX_CHARACTERS = 400_000_000;

/**
 * LangChain's BM25Retriever as it ships. It splits a question at spaces only, so a Chinese question
 * would be one word that no paragraph holds: the question is cut into jieba words first. Documents
 * go in unchanged, because it looks for the words inside the text.
 */
export const langchainBm25Peer: Peer = {
  name: 'LangChain BM25Retriever',
  terms: 'jieba words',
  packages: ['@langchain/community', '@langchain/core', '@node-rs/jieba'],
  maxCharacters: MAX_CHARACTERS,
  async index(documents) {
    const { BM25Retriever } = await import('@langchain/community/retrievers/bm25');
    const { Document } = await import('@langchain/core/documents');
    const segment = await loadWordSegmenter();
    const retriever = BM25Retriever.fromDocuments(
      documents.map(({ id, text }) => new Document({ pageContent: text, metadata: { id } })),
      { k: documents.length, includeScore: true },
    );
    return async (question, limit) => {
      const found = await retriever.invoke(segment(question).join(' '));
      // It returns every document; those without any of the words score 0.
      const matching = found.filter(({ metadata }) => Number(metadata.bm25Score) > 0);
      return matching.slice(0, limit).map(({ metadata }) => String(metadata.id));
    };
  },
};
