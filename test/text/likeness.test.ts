import { describe, expect, it } from 'vitest';
import { bigramsOf, likeness } from '../../src/text/likeness.js';

const alike = (left: string, right: string) => likeness(bigramsOf(left), bigramsOf(right));

describe('the likeness of two texts', () => {
  it('is 1 of the same text, 0 of texts that share no pair of characters', () => {
    expect(alike('会议研究了消防工作', '会议研究了消防工作')).toBe(1);
    expect(alike('会议研究', '同意修建')).toBe(0);
    expect(alike('', '')).toBe(0);
    expect(alike('甲', '甲')).toBe(0);
  });

  it('counts pairs as often as they stand in both', () => {
    // 会会: one pair; 会会会: two.
    expect(alike('会会', '会会会')).toBeCloseTo(2 / 3);
    // 甲乙, 乙丙, 丙丁 against 甲乙, 乙戊.
    expect(alike('甲乙丙丁', '甲乙戊')).toBeCloseTo(2 / 5);
  });

  it('does not depend on the order of the two', () => {
    expect(alike('修建公路三十公里', '公路五十公里')).toBe(
      alike('公路五十公里', '修建公路三十公里'),
    );
  });
});
