import { describe, expect, it } from 'vitest';
import { bm25Peer } from '../../src/evaluation/peers/bm25-peer.js';
import { langchainBm25Peer } from '../../src/evaluation/peers/langchain-bm25-peer.js';
import { miniSearchPeer } from '../../src/evaluation/peers/minisearch-peer.js';
import { measurePeer, type Peer } from '../../src/evaluation/peers/peer.js';

const DOCUMENTS = [
  { id: 'road', text: '会议强调,要抓好农村道路建设 2023。' },
  { id: 'school', text: '会议研究教师待遇,原则同意。' },
  { id: 'chair', text: '市长方舟主持召开第5次常务会议。' },
];

describe.each([bm25Peer, miniSearchPeer, langchainBm25Peer])('$name', (peer) => {
  it('ranks the paragraph with the rarer words of the question first', async () => {
    const search = await peer.index(DOCUMENTS);
    expect((await search('会议怎么看教师的待遇?', 10))[0]).toBe('school');
    expect((await search('农村道路', 10))[0]).toBe('road');
  });

  it('gives nothing for words that no paragraph holds', async () => {
    const search = await peer.index(DOCUMENTS);
    expect(await search('蝴蝶', 10)).toEqual([]);
  });

  it('gives no more than the limit', async () => {
    const search = await peer.index(DOCUMENTS);
    expect(await search('会议', 1)).toHaveLength(1);
  });
});

describe('plain BM25', () => {
  it('finds parts of words that the segmenter keeps whole, by pairs of characters', async () => {
    const search = await bm25Peer.index([
      { id: 'a', text: '甲镇饮水' },
      { id: 'b', text: '乙镇道路' },
    ]);
    expect(await search('镇饮', 10)).toEqual(['a']);
  });

  it('prefers the shorter of two texts with the same word, and the one that repeats it', async () => {
    const search = await bm25Peer.index([
      { id: 'long', text: 'water and a good many other things' },
      { id: 'short', text: 'water' },
      { id: 'twice', text: 'water water' },
    ]);
    expect(await search('water', 10)).toEqual(['twice', 'short', 'long']);
  });
});

describe('a peer that reads every text for every question', () => {
  it('gets a sample of the questions, the same every time, and says how many', async () => {
    const seen: string[] = [];
    const slow: Peer = {
      name: 'slow',
      terms: 'none',
      packages: [],
      // The three documents have 50 characters: enough for two questions, not for three.
      maxCharacters: 120,
      index: async () => async (question) => {
        seen.push(question);
        return ['road'];
      },
    };
    const questions = ['一', '二', '三', '四'].map((question) => ({
      question,
      rightIds: ['road'],
    }));
    const measured = await measurePeer(slow, questions, DOCUMENTS);
    expect(measured).toMatchObject({ questions: 2, figures: { recallAt1: { hits: 2, total: 2 } } });
    await measurePeer(slow, questions, DOCUMENTS);
    expect(seen.slice(2)).toEqual(seen.slice(0, 2));
  });
});
