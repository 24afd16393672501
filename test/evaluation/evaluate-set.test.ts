import { describe, expect, it } from 'vitest';
import { evaluateSet } from '../../src/evaluation/evaluate-set.js';
import { RANKING_DEPTH } from '../../src/evaluation/metrics/ranking.js';
import type { Peer } from '../../src/evaluation/peers/peer.js';

import { answer, citation, citedMeeting, question, unanswerable } from './builders.js';
import { FakeSystem } from './fake-system.js';

const QUESTIONS = [
  question({
    id: 'q1',
    question: '谁主持?',
    kind: 'chair',
    paragraphs: [{ source: 'a.txt', contains: '方舟主持' }],
    facts: ['方舟'],
  }),
  question({
    id: 'q2',
    question: '教師待遇?',
    script: 'hant',
    paragraphs: [{ source: 'b.txt', contains: '教师待遇' }],
    facts: ['原则同意'],
  }),
  unanswerable({ id: 'q3', question: '地铁几号线?' }),
];

const system = () =>
  new FakeSystem({
    '谁主持?': {
      rankedIds: ['m1-1', 'm1-2'],
      answer: answer({
        confidence: 0.8,
        answer: '方舟 [1]',
        citations: [citation('m1-1', '方舟主持', { start: 2, end: 6 })],
      }),
    },
    '教師待遇?': {
      rankedIds: ['m1-2', 'm2-1'],
      // A misplaced quote: the words stand in the paragraph, but not at these offsets.
      answer: answer({
        confidence: 0.3,
        citations: [citation('m2-1', '教師待遇', { meeting: { ...citedMeeting(), id: 'm2' } })],
      }),
    },
    '地铁几号线?': {
      rankedIds: ['m1-2'],
      answer: answer({ status: 'notFound', confidence: 0.4, reason: 'notInRecord' }),
    },
  });

const evaluate = (peers: readonly Peer[] = []) =>
  evaluateSet(system(), { name: 'set', heldOut: false, questions: QUESTIONS, peers });

describe('evaluating a set', () => {
  it('takes every figure from what the system answered', async () => {
    const { figures, corpus } = await evaluate();
    expect(corpus).toEqual({ meetings: 2, paragraphs: 3 });
    const { total } = figures;
    expect(total).toMatchObject({ questions: 3, answerable: 2 });
    expect(total.meanReciprocalRankAt10.value).toBe(0.75);
    expect(total.recallAt1).toMatchObject({ hits: 1, total: 2 });
    expect(total.recallAt5).toMatchObject({ hits: 2, total: 2 });
    expect(total.factAccuracy).toMatchObject({ hits: 1, total: 2 });
    expect(total.citationRecall).toMatchObject({ hits: 2, total: 2 });
    expect(total.refusalRate).toMatchObject({ hits: 1, total: 1 });
    expect(total.confidenceArea.value).toBe(0.5);
  });

  it('finds a quote invalid that is not at its offsets', async () => {
    const { figures, results } = await evaluate();
    expect(figures.total.quoteValidity).toMatchObject({ hits: 1, total: 2 });
    expect(results[1]?.quotesValid).toEqual([false]);
  });

  it('groups by script and by the kinds that occur', async () => {
    const { figures } = await evaluate();
    expect(figures.scripts.hans.questions).toBe(2);
    expect(figures.scripts.hant.questions).toBe(1);
    expect(figures.kinds.map(({ kind }) => kind)).toEqual(['chair', 'close', 'unanswerable-topic']);
  });

  it('asks each question once after warming up, and searches no deeper than it judges', async () => {
    const fake = system();
    await evaluateSet(fake, { name: 'set', heldOut: false, questions: QUESTIONS, peers: [] });
    expect(fake.asked.slice(-3)).toEqual(QUESTIONS.map((each) => each.question));
    expect(fake.searched).toEqual(
      QUESTIONS.map((each) => ({ query: each.question, limit: RANKING_DEPTH })),
    );
  });
});

describe('peers', () => {
  it('are judged on the answerable questions with the same metrics, on folded text', async () => {
    const seen: string[] = [];
    const peer: Peer = {
      name: 'by length',
      terms: 'none',
      packages: [],
      index: async (documents) => {
        seen.push(...documents.map(({ text }) => text));
        return async (asked) => {
          seen.push(asked);
          return ['m2-1'];
        };
      },
    };
    const { peers } = await evaluate([peer]);
    expect(peers[0]?.figures?.recallAt1).toMatchObject({ hits: 1, total: 2 });
    expect(seen).toContain('教师待遇?');
    expect(seen.some((text) => text.startsWith('会议研究教师待遇'))).toBe(true);
  });

  it('are skipped with a reason where they are not installed', async () => {
    const missing = Object.assign(new Error('no'), { code: 'ERR_MODULE_NOT_FOUND' });
    const peer: Peer = {
      name: 'absent',
      terms: 'none',
      packages: ['a-b'],
      index: () => Promise.reject(missing),
    };
    expect((await evaluate([peer])).peers).toEqual([
      { name: 'absent', terms: 'none', skipped: 'not installed: a-b' },
    ]);
  });

  it('do not hide another fault', async () => {
    const broken: Peer = {
      name: 'broken',
      terms: 'none',
      packages: [],
      index: () => Promise.reject(new Error('out of memory')),
    };
    await expect(evaluate([broken])).rejects.toThrow('out of memory');
  });
});
