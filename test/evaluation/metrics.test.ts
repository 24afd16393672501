import { describe, expect, it } from 'vitest';
import {
  citationPrecision,
  citationRecall,
  exhaustiveCitationPrecision,
  quoteValidity,
  strictCitationRecall,
} from '../../src/evaluation/metrics/citations.js';
import { quantile } from '../../src/evaluation/metrics/quantile.js';
import { meanReciprocalRankAt, recallAt } from '../../src/evaluation/metrics/ranking.js';
import {
  confidenceArea,
  overRefusalRate,
  refusalRate,
} from '../../src/evaluation/metrics/refusal.js';
import { shareOf } from '../../src/evaluation/metrics/share.js';
import { answer, citation, question, result, unanswerable } from './builders.js';

describe('shares', () => {
  it('has the Wilson interval of a textbook example', () => {
    // 8 of 10: R's prop.test(8, 10, correct = FALSE) gives 0.4901625 to 0.9433178.
    const { value, interval } = shareOf(8, 10);
    expect(value).toBe(0.8);
    expect(interval?.[0]).toBeCloseTo(0.4901625, 6);
    expect(interval?.[1]).toBeCloseTo(0.9433178, 6);
  });

  it('keeps an interval below 100 % where all of a few are hits', () => {
    expect(shareOf(5, 5).interval?.[0]).toBeCloseTo(0.5655, 4);
    expect(shareOf(5, 5).interval?.[1]).toBe(1);
    expect(shareOf(0, 5).interval?.[0]).toBe(0);
  });

  it('has no value without anything to count', () => {
    expect(shareOf(0, 0)).toEqual({ hits: 0, total: 0, value: null, interval: null });
  });
});

describe('ranking', () => {
  const results = [
    { rankedIds: ['a', 'b', 'c'], rightParagraphIds: ['a'] },
    { rankedIds: ['x', 'y', 'b', 'c'], rightParagraphIds: ['c', 'b'] },
    { rankedIds: ['x'], rightParagraphIds: ['z'] },
    { rankedIds: ['x'], rightParagraphIds: [] },
  ];

  it('counts a question once, however many right paragraphs stand within k', () => {
    expect(recallAt(1, results)).toMatchObject({ hits: 1, total: 3 });
    expect(recallAt(3, results)).toMatchObject({ hits: 2, total: 3 });
    expect(recallAt(10, results)).toMatchObject({ hits: 2, total: 3 });
  });

  it('takes the reciprocal rank of the first right paragraph, 0 beyond k', () => {
    expect(meanReciprocalRankAt(10, results)).toBeCloseTo((1 + 1 / 3 + 0) / 3, 10);
    expect(meanReciprocalRankAt(2, results)).toBeCloseTo(1 / 3, 10);
  });

  it('has no mean where no question has a right paragraph', () => {
    expect(meanReciprocalRankAt(10, [{ rankedIds: ['x'], rightParagraphIds: [] }])).toBeNull();
  });
});

describe('citations', () => {
  const results = [
    result({
      question: question({ kind: 'chair', rightParagraphIds: ['a', 'b'] }),
      answer: answer({ citations: [citation('a', '甲'), citation('x', '乙')] }),
      quotesValid: [true, false],
    }),
    result({
      question: question({ kind: 'close', rightParagraphIds: ['c'] }),
      answer: answer({ citations: [citation('y', '丙')] }),
      quotesValid: [true],
    }),
    result({
      question: question({ kind: 'close', rightParagraphIds: ['d'] }),
      answer: answer({ status: 'notFound' }),
    }),
    // Whatever is cited for an unanswerable question is judged by the refusal rate.
    result({
      question: unanswerable(),
      answer: answer({ citations: [citation('a', '甲')] }),
      quotesValid: [true],
    }),
  ];

  it('takes precision over citations and recall over questions', () => {
    expect(citationPrecision(results)).toMatchObject({ hits: 1, total: 3 });
    expect(citationRecall(results)).toMatchObject({ hits: 1, total: 3 });
  });

  it('takes the strict recall over right paragraphs', () => {
    expect(strictCitationRecall(results)).toMatchObject({ hits: 1, total: 4 });
  });

  it('has a precision of its own for kinds that name every right paragraph', () => {
    expect(exhaustiveCitationPrecision(results)).toMatchObject({ hits: 1, total: 2 });
  });

  it('checks the quotes of every answer, of unanswerable questions too', () => {
    expect(quoteValidity(results)).toMatchObject({ hits: 3, total: 4 });
  });
});

describe('refusal', () => {
  const of = (answerable: boolean, status: 'answered' | 'notFound', confidence: number) =>
    result({
      question: answerable ? question() : unanswerable(),
      answer: answer({ status, confidence }),
    });
  const results = [
    of(true, 'answered', 0.9),
    of(true, 'answered', 0.5),
    of(true, 'notFound', 0.2),
    of(false, 'notFound', 0.1),
    of(false, 'answered', 0.5),
  ];

  it('counts refusals of unanswerable and of answerable questions apart', () => {
    expect(refusalRate(results)).toMatchObject({ hits: 1, total: 2 });
    expect(overRefusalRate(results)).toMatchObject({ hits: 1, total: 3 });
  });

  it('takes the area under the curve over pairs, ties counted half', () => {
    // Pairs won: 0.9 both, 0.5 one and a tie, 0.2 one.
    expect(confidenceArea(results)).toBeCloseTo((2 + 1.5 + 1) / 6, 10);
  });

  it('has no area where all questions are answerable', () => {
    expect(confidenceArea([of(true, 'answered', 0.9)])).toBeNull();
  });
});

describe('quantiles', () => {
  it('is a measured value, by nearest rank, whatever the order', () => {
    const values = Array.from({ length: 100 }, (_, index) => 100 - index);
    expect(quantile(values, 0.5)).toBe(50);
    expect(quantile(values, 0.95)).toBe(95);
    expect(quantile([7], 0.95)).toBe(7);
    expect(quantile([], 0.5)).toBeNull();
  });

  it('compares as numbers', () => {
    expect(quantile([9, 10, 100], 1)).toBe(100);
  });
});
