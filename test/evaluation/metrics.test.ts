import { describe, expect, it } from 'vitest';
import { estimate, estimateMean } from '../../src/evaluation/metrics/bootstrap.js';
import {
  citationPrecision,
  citationRecall,
  exhaustiveCitationPrecision,
  quoteValidity,
  strictCitationRecall,
} from '../../src/evaluation/metrics/citations.js';
import { quantile } from '../../src/evaluation/metrics/quantile.js';
import {
  meanReciprocalRankAt,
  normalisedGainAt,
  recallAt,
} from '../../src/evaluation/metrics/ranking.js';
import {
  confidenceArea,
  overRefusalRate,
  refusalRate,
  wrongAnswerRate,
} from '../../src/evaluation/metrics/refusal.js';
import { refusalCurve, refusalWithinBudget } from '../../src/evaluation/metrics/refusal-curve.js';
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
    { rankedIds: ['a', 'b', 'c'], rightIds: ['a'] },
    { rankedIds: ['x', 'y', 'b', 'c'], rightIds: ['c', 'b'] },
    { rankedIds: ['x'], rightIds: ['z'] },
    { rankedIds: ['x'], rightIds: [] },
  ];

  it('counts a question once, however many right paragraphs stand within k', () => {
    expect(recallAt(1, results)).toMatchObject({ hits: 1, total: 3 });
    expect(recallAt(3, results)).toMatchObject({ hits: 2, total: 3 });
    expect(recallAt(10, results)).toMatchObject({ hits: 2, total: 3 });
  });

  it('takes the reciprocal rank of the first right paragraph, 0 beyond k', () => {
    expect(meanReciprocalRankAt(10, results).value).toBeCloseTo((1 + 1 / 3 + 0) / 3, 10);
    expect(meanReciprocalRankAt(2, results).value).toBeCloseTo(1 / 3, 10);
  });

  it('discounts every right one by its rank, against the best order', () => {
    // The second has right ones at ranks 3 and 4 of the best 1 and 2.
    const second = (1 / Math.log2(4) + 1 / Math.log2(5)) / (1 / Math.log2(2) + 1 / Math.log2(3));
    expect(normalisedGainAt(10, results).value).toBeCloseTo((1 + second + 0) / 3, 10);
    expect(normalisedGainAt(2, results).value).toBeCloseTo(1 / 3, 10);
    const one = [{ rankedIds: ['a', 'x'], rightIds: ['a', 'b'] }];
    expect(normalisedGainAt(1, one).value).toBe(1);
  });

  it('has no mean where no question has a right one', () => {
    const none = [{ rankedIds: ['x'], rightIds: [] }];
    expect(meanReciprocalRankAt(10, none)).toEqual({ value: null, interval: null });
    expect(normalisedGainAt(10, none)).toEqual({ value: null, interval: null });
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
    expect(wrongAnswerRate(results)).toMatchObject({ hits: 1, total: 2 });
    expect(overRefusalRate(results)).toMatchObject({ hits: 1, total: 3 });
  });

  it('takes the area under the curve over pairs, ties counted half', () => {
    // Pairs won: 0.9 both, 0.5 one and a tie, 0.2 one.
    expect(confidenceArea(results).value).toBeCloseTo((2 + 1.5 + 1) / 6, 10);
  });

  it('has no area where all questions are answerable', () => {
    expect(confidenceArea([of(true, 'answered', 0.9)]).value).toBeNull();
    expect(refusalCurve([of(true, 'answered', 0.9)])).toEqual([]);
  });

  it('has a curve of what each threshold would refuse, those below it', () => {
    const curve = refusalCurve(results);
    const at = (threshold: number) => curve.find((point) => point.threshold === threshold);
    expect(curve).toHaveLength(51);
    expect(at(0)).toEqual({ threshold: 0, overRefusal: 0, refusal: 0 });
    expect(at(0.2)).toEqual({ threshold: 0.2, overRefusal: 0, refusal: 0.5 });
    expect(at(0.5)).toEqual({ threshold: 0.5, overRefusal: 1 / 3, refusal: 0.5 });
    expect(at(1)).toEqual({ threshold: 1, overRefusal: 1, refusal: 1 });
  });

  it('tells how many are refused while one in fifty of the answerable ones is', () => {
    const answerable = Array.from({ length: 50 }, (_, index) => of(true, 'answered', index / 100));
    const silent = [0, 0.005, 0.01, 0.4].map((confidence) => of(false, 'answered', confidence));
    // One answerable question, with 0, may be refused: the threshold can stand at 0.01.
    expect(refusalWithinBudget([...answerable, ...silent])).toMatchObject({ hits: 2, total: 4 });
    expect(refusalWithinBudget(silent).value).toBeNull();
  });
});

describe('estimates', () => {
  it('have an interval that a normal approximation confirms, the same in every run', () => {
    const values = Array.from({ length: 400 }, (_, index) => (index % 4 === 0 ? 1 : 0));
    const { value, interval } = estimateMean(values);
    const spread = 1.96 * Math.sqrt((0.25 * 0.75) / 400);
    expect(value).toBe(0.25);
    expect(interval?.[0]).toBeCloseTo(0.25 - spread, 1);
    expect(interval?.[1]).toBeCloseTo(0.25 + spread, 1);
    expect(estimateMean(values)).toEqual({ value, interval });
  });

  it('draw each group from itself', () => {
    const difference = estimate(
      [
        [1, 1, 1],
        [0, 0],
      ],
      ([high = [], low = []]) => Math.min(...high) - Math.max(...low) + high.length - low.length,
    );
    expect(difference).toEqual({ value: 2, interval: [2, 2] });
  });

  it('are none where a group is empty', () => {
    expect(estimate([[1], []], () => 1)).toEqual({ value: null, interval: null });
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
