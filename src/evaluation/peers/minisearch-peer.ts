/** Owns the comparison with MiniSearch, a widely used in-memory search library. */
import type { Peer } from './peer.js';
import { loadWordSegmenter } from './segment-words.js';

/** BM25+ with MiniSearch's defaults over the whole text, any word may match. */
export const miniSearchPeer: Peer = {
  name: 'MiniSearch',
  terms: 'jieba words',
  packages: ['minisearch', '@node-rs/jieba'],
  async index(documents) {
    const { default: MiniSearch } = await import('minisearch');
    const segment = await loadWordSegmenter();
    const index = new MiniSearch<{ id: string; text: string }>({
      fields: ['text'],
      tokenize: segment,
    });
    index.addAll([...documents]);
    return async (question, limit) =>
      index
        .search(question)
        .slice(0, limit)
        .map((hit) => String(hit.id));
  },
};
