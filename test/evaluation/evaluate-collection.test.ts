import { describe, expect, it } from 'vitest';
import { evaluateCollection } from '../../src/evaluation/collections/evaluate-collection.js';
import { withIndexedSystem } from '../../src/evaluation/collections/index-collection.js';
import { bm25Peer } from '../../src/evaluation/peers/bm25-peer.js';
import { VILLAGES } from './collection-builders.js';

const size = { searched: 6, asked: 6 };

describe('evaluating a collection with the real application', () => {
  it('ranks documents, asks with and without them, and compares', async () => {
    const failures: unknown[] = [];
    const stages = new Set<string>();
    const evaluation = await withIndexedSystem(
      (failure) => failures.push(failure),
      (system) =>
        evaluateCollection(system, {
          collection: VILLAGES,
          size,
          peers: [bm25Peer],
          onProgress: (stage) => stages.add(stage),
        }),
    );
    expect(failures).toEqual([]);
    expect([...stages]).toHaveLength(5);
    expect(evaluation).toMatchObject({
      name: 'villages',
      corpus: { documents: 6, questions: 6 },
      withheld: 3,
      figures: { searched: 6, asked: 6, recallAt1: { hits: 6, total: 6 } },
    });
    expect(evaluation.peers[0]).toMatchObject({ name: 'BM25', questions: 6 });
    expect(evaluation.peers[0]?.figures?.recallAt1.hits).toBe(6);
    // Each document has two paragraphs, and counts once.
    for (const { rankedIds } of evaluation.searched) {
      expect(new Set(rankedIds).size).toBe(rankedIds.length);
    }
  });

  it('shows the withheld documents to no question that is asked without them', async () => {
    const evaluation = await withIndexedSystem(
      () => {},
      (system) => evaluateCollection(system, { collection: VILLAGES, size, peers: [] }),
    );
    const { asked, figures } = evaluation;
    const silent = asked.filter(({ question }) => !question.answerable);
    expect(silent).toHaveLength(3);
    for (const { question, answer } of silent) {
      const withheld = question.id.replace('q', 'd');
      const shown = [...answer.citations, ...answer.nearest].map(({ source }) => source.id);
      expect(shown).not.toContain(withheld);
    }
    expect(figures.quoteValidity.hits).toBe(figures.quoteValidity.total);
    expect(figures.wrongAnswerRate.total).toBe(3);
  });
});
