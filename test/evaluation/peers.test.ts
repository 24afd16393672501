import { describe, expect, it } from 'vitest';
import { langchainBm25Peer } from '../../src/evaluation/peers/langchain-bm25-peer.js';
import { miniSearchPeer } from '../../src/evaluation/peers/minisearch-peer.js';

const DOCUMENTS = [
  { id: 'road', text: '会议强调,要抓好农村道路建设 2023。' },
  { id: 'school', text: '会议研究教师待遇,原则同意。' },
  { id: 'chair', text: '市长方舟主持召开第5次常务会议。' },
];

describe.each([miniSearchPeer, langchainBm25Peer])('$name', (peer) => {
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
