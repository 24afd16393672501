/** Weights from examples. */
import { describe, expect, it } from 'vitest';
import { fitWeights, type RankingExample } from '../../../src/training/ranker/fit-weights.js';

/** The first feature tells the right one, the second is against it, the third is the same for all. */
function example(lead: number): RankingExample {
  return {
    candidates: [
      [lead, 0.1, 1],
      [0.2, 0.9, 1],
      [0.1, 0.5, 1],
    ],
    isRight: [true, false, false],
    weight: 1,
  };
}

describe('fitWeights', () => {
  it('trusts what tells right from wrong, and nothing that speaks against it', () => {
    const [first = 0, second = 0, third = 0] = fitWeights([example(0.9), example(0.7)]);
    expect(first).toBeGreaterThan(1);
    expect([second, third]).toEqual([0, 0]);
  });

  it('gives the same weights again', () => {
    expect(fitWeights([example(0.9)])).toEqual(fitWeights([example(0.9)]));
  });

  it('follows the examples that count more', () => {
    const contrary = { ...example(0.9), isRight: [false, true, false] };
    const [, second = 0] = fitWeights([example(0.9), { ...contrary, weight: 20 }]);
    expect(second).toBeGreaterThan(0);
  });
});
