/** The weights that come with jiyao, and what they make of features. */
import { describe, expect, it } from 'vitest';
import {
  FEATURES,
  type FeatureName,
  type Features,
} from '../../../src/retrieval/ranking/features.js';
import {
  contributionsOf,
  parseWeights,
  scoreOf,
  shippedWeights,
} from '../../../src/retrieval/ranking/ranker.js';

function all(value: number): Record<FeatureName, number> {
  return Object.fromEntries(FEATURES.map((name) => [name, value])) as Record<FeatureName, number>;
}

describe('the shipped weights', () => {
  it('have one for each feature, none against a candidate', () => {
    const weights = shippedWeights();
    expect(Object.keys(weights).sort()).toEqual([...FEATURES].sort());
    expect(Object.values(weights).every((weight) => weight >= 0)).toBe(true);
  });
});

describe('parseWeights', () => {
  it.each([
    ['lacks a feature', { weights: { ...all(1), lexical: undefined } }],
    ['has a weight that is no number', { weights: { ...all(1), lexical: '1' } }],
    ['has no weights', {}],
    ['is no object', null],
  ])('refuses a file that %s, and says how to restore it', (_, file) => {
    expect(() => parseWeights(file)).toThrow(
      expect.objectContaining({ code: 'configuration', hint: expect.stringContaining('Restore') }),
    );
  });
});

describe('a score', () => {
  it('is the sum of the contributions', () => {
    const features: Features = { ...all(0.5), lexical: 2 };
    const weights = { ...all(1), lexical: 3 };
    const contributions = contributionsOf(features, weights);
    expect(contributions.lexical).toBe(6);
    expect(scoreOf(features, weights)).toBeCloseTo(
      Object.values(contributions).reduce((sum, part) => sum + part, 0),
    );
  });
});
