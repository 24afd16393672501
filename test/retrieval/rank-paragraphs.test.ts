import { describe, expect, it } from 'vitest';
import type { Paragraph } from '../../src/minutes/meeting.js';
import { type Hit, rankParagraphs } from '../../src/retrieval/rank-paragraphs.js';
import type { MinutesStore, StoreHit, WeightedTerm } from '../../src/store/store.js';
import { makeMeeting } from '../fakes/make-meeting.js';

const LIST_LENGTH = 50;

/** A store that finds what it is told, and keeps the terms that it was asked for. */
function scriptedStore(found: {
  lexical?: StoreHit[];
  similar?: StoreHit[];
  /** Cosines of what the list of similar ones leaves out. */
  unlisted?: StoreHit[];
}) {
  const [sample] = makeMeeting(['消防']).paragraphs as [Paragraph];
  const asked: WeightedTerm[] = [];
  const store: Partial<MinutesStore> = {
    counts: () => ({ meetings: 100, paragraphs: 100 }),
    heldAliases: () => [],
    meeting: () => undefined,
    documentFrequencies: (tokens) => new Map(tokens.map((token) => [token, 1])),
    searchLexical: (terms) => {
      asked.push(...terms);
      return found.lexical ?? [];
    },
    searchVector: async () => found.similar ?? [],
    similarities: (_identity, _vector, ids) =>
      new Map(
        [...(found.similar ?? []), ...(found.unlisted ?? [])]
          .filter(({ paragraphId }) => ids.includes(paragraphId))
          .map(({ paragraphId, score }) => [paragraphId, score]),
      ),
    paragraphs: (ids) => ids.map((id) => ({ ...sample, id })),
  };
  return { store: store as MinutesStore, asked };
}

async function rank(
  store: MinutesStore,
  { topic = '消防安全', limit = LIST_LENGTH } = {},
): Promise<Hit[]> {
  const embeddings = { embedQuery: async () => [1] };
  const identity = { fingerprint: 'test', dimension: 1 };
  const sentenceEmbedder = { embedText: () => Float32Array.of(0) };
  const context = { store, embeddings, identity, sentenceEmbedder };
  return (await rankParagraphs(topic, { limit, meetingIds: null }, context)).hits;
}

function listed(count: number, from: number): StoreHit[] {
  return Array.from({ length: count }, (_, index) => ({
    paragraphId: `similar-${index}`,
    score: from - index / 1000,
  }));
}

describe('rankParagraphs', () => {
  it('puts the words before the similarity', async () => {
    const { store } = scriptedStore({
      lexical: [
        { paragraphId: 'words', score: 9 },
        { paragraphId: 'few', score: 3 },
      ],
      similar: [
        { paragraphId: 'few', score: 0.6 },
        { paragraphId: 'words', score: 0.3 },
      ],
    });
    expect((await rank(store)).map(({ paragraph }) => paragraph.id)).toEqual(['words', 'few']);
  });

  it('lets similarity decide between equal words', async () => {
    const lexical = ['a', 'b'].map((paragraphId) => ({ paragraphId, score: 5 }));
    const { store } = scriptedStore({ lexical, similar: [{ paragraphId: 'b', score: 0.2 }] });
    expect((await rank(store)).map(({ paragraph }) => paragraph.id)).toEqual(['b', 'a']);
  });

  it('knows the similarity of what the list of similar ones leaves out', async () => {
    const { store } = scriptedStore({
      lexical: [{ paragraphId: 'words', score: 5 }],
      similar: listed(LIST_LENGTH, 0.5),
      unlisted: [{ paragraphId: 'words', score: 0.3 }],
    });
    const hit = (await rank(store)).find(({ paragraph }) => paragraph.id === 'words');
    expect(hit?.similarity).toBe(0.3);
  });

  it('orders equal scores by id and cuts after that', async () => {
    const lexical = ['c', 'a', 'b'].map((paragraphId) => ({ paragraphId, score: 5 }));
    const { store } = scriptedStore({ lexical });
    const hits = await rank(store, { limit: 2 });
    expect(hits.map(({ paragraph, rank: place }) => [paragraph.id, place])).toEqual([
      ['a', 1],
      ['b', 2],
    ]);
  });

  it('searches for words with twice the weight of other pairs and of characters alone', async () => {
    const { store, asked } = scriptedStore({});
    await rank(store, { topic: '消防安全 桥' });
    const weights = new Map(asked.map(({ text, weight }) => [text, weight]));
    expect([...weights].filter(([, weight]) => weight === 1).map(([text]) => text)).toEqual(
      expect.arrayContaining(['消防', '安全']),
    );
    expect([weights.get('防安'), weights.get('桥')]).toEqual([0.5, 0.5]);
  });

  it('finds nothing for a question of question words', async () => {
    const { store } = scriptedStore({ lexical: [{ paragraphId: 'words', score: 5 }] });
    expect(await rank(store, { topic: '什么' })).toEqual([]);
  });
});
