/** How candidates from both searches are put in order. */
import { describe, expect, it } from 'vitest';
import type { Paragraph } from '../../../src/minutes/meeting.js';
import { FEATURES } from '../../../src/retrieval/ranking/features.js';
import {
  type Hit,
  type RankingOptions,
  rankParagraphs,
} from '../../../src/retrieval/ranking/rank-paragraphs.js';
import type { RankerWeights } from '../../../src/retrieval/ranking/ranker.js';
import type { MinutesStore, StoreHit, WeightedTerm } from '../../../src/store/store.js';
import { makeMeeting } from '../../fakes/make-meeting.js';

/** Ids of the paragraphs that each search lists, and what a paragraph says where that matters. */
interface Script {
  lexical?: string[];
  similar?: string[];
  texts?: Record<string, string>;
  /** Those of any meeting; absent = too many to look at. */
  paragraphsOf?: string[];
}

/** A store that finds what it is told, and keeps what it was asked for. */
function scriptedStore({ lexical = [], similar = [], texts = {}, paragraphsOf }: Script) {
  const [sample] = makeMeeting(['消防']).paragraphs as [Paragraph];
  const asked: { terms: readonly WeightedTerm[]; meetingIds: readonly string[] | undefined }[] = [];
  const listed = (ids: string[]): StoreHit[] => ids.map((id) => ({ paragraphId: id, score: 1 }));
  const paragraphs = (ids: readonly string[]): Paragraph[] =>
    ids.map((id) => ({ ...sample, id, meetingId: `of-${id}`, text: texts[id] ?? '别的' }));
  const store: Partial<MinutesStore> = {
    counts: () => ({ meetings: 100, paragraphs: paragraphsOf?.length ?? 10_000 }),
    paragraphsOf: () => paragraphs(paragraphsOf ?? []),
    heldAliases: () => [],
    meeting: () => undefined,
    meetingSimilarities: () => new Map(),
    documentFrequencies: (tokens) => new Map(tokens.map((token) => [token, 1])),
    searchLexical: (terms, { meetingIds }) => {
      asked.push({ terms, meetingIds });
      return listed(lexical);
    },
    searchVector: async () => listed(similar),
    paragraphs,
  };
  return { store: store as MinutesStore, asked };
}

/** The sentences that say '近' are half like any question. */
const SENTENCE_EMBEDDER = {
  embedText: (text: string) =>
    Float32Array.of(text.includes('远') ? 0 : text.includes('近') ? 0.5 : 1),
};

const ALIKE = Object.fromEntries(FEATURES.map((name) => [name, 1])) as RankerWeights;

async function rank(
  store: MinutesStore,
  { topic = '消防安全', ...options }: { topic?: string } & Partial<RankingOptions> = {},
): Promise<Hit[]> {
  const context = {
    store,
    embeddings: { embedQuery: async () => [1] },
    identity: { fingerprint: 'test', dimension: 1 },
    sentenceEmbedder: SENTENCE_EMBEDDER,
    weights: ALIKE,
  };
  return (await rankParagraphs(topic, { limit: 10, meetingIds: null, ...options }, context)).hits;
}

const idsOf = (hits: readonly Hit[]) => hits.map(({ paragraph }) => paragraph.id);

describe('rankParagraphs', () => {
  it('measures what either search lists in the same way, each once', async () => {
    const texts = { both: '消防安全远', words: '消防远', similar: '远' };
    const { store } = scriptedStore({
      lexical: ['words', 'both'],
      similar: ['similar', 'both'],
      texts,
    });
    expect(idsOf(await rank(store))).toEqual(['both', 'words', 'similar']);
  });

  it('lets a similar sentence decide between equal words', async () => {
    const { store } = scriptedStore({ lexical: ['a', 'b'], texts: { a: '消防远', b: '消防近' } });
    expect(idsOf(await rank(store))).toEqual(['b', 'a']);
  });

  it('prefers meetings that are meant, and searches them on their own', async () => {
    const { store, asked } = scriptedStore({ lexical: ['a', 'b'] });
    expect(idsOf(await rank(store, { meantIds: ['of-b'] }))).toEqual(['b', 'a']);
    expect(asked.map(({ meetingIds }) => meetingIds)).toEqual([undefined, ['of-b']]);
  });

  it('searches only the meetings that are required', async () => {
    const { store, asked } = scriptedStore({ lexical: ['a'] });
    await rank(store, { meetingIds: ['of-a'] });
    expect(asked.map(({ meetingIds }) => meetingIds)).toEqual([['of-a']]);
  });

  it('looks at all paragraphs of meetings that have few', async () => {
    const { store, asked } = scriptedStore({ lexical: ['a'], paragraphsOf: ['b', 'c'] });
    expect(idsOf(await rank(store, { meetingIds: ['of-b'] }))).toEqual(['b', 'c']);
    expect(asked).toEqual([]);
  });

  it('orders equal scores by id and cuts after that', async () => {
    const { store } = scriptedStore({ lexical: ['c', 'a', 'b'] });
    const hits = await rank(store, { limit: 2 });
    expect(hits.map(({ paragraph, rank: place }) => [paragraph.id, place])).toEqual([
      ['a', 1],
      ['b', 2],
    ]);
  });

  it('lets the search choose by all terms alike, and weighs words twice in the score', async () => {
    const { store, asked } = scriptedStore({
      lexical: ['pair', 'word'],
      texts: { word: '消防甲乙远', pair: '甲防安乙远' },
    });
    expect(idsOf(await rank(store, { topic: '消防安全' }))).toEqual(['word', 'pair']);
    expect(new Set(asked[0]?.terms.map(({ weight }) => weight))).toEqual(new Set([1]));
  });

  it('finds nothing for a question of question words', async () => {
    const { store } = scriptedStore({ lexical: ['words'] });
    expect(await rank(store, { topic: '什么' })).toEqual([]);
  });
});
