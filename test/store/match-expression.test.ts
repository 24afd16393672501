import { describe, expect, it } from 'vitest';
import { matchAny, matchRarest } from '../../src/store/local/match-expression.js';

const weigh = (weights: Record<string, number>) =>
  Object.entries(weights).map(([text, weight]) => ({ text, weight }));

describe('matchAny', () => {
  it('repeats a term by its weight, and says what once is worth', () => {
    expect(matchAny(weigh({ 甲: 1, 乙: 0.5 }))).toEqual({
      text: '"甲" OR "甲" OR "乙"',
      unit: 0.5,
    });
  });

  it('never repeats a term more than four times', () => {
    const expression = matchAny(weigh({ 甲: 100, 乙: 0.001 }));
    expect(expression).toEqual({ text: `${'"甲" OR '.repeat(4)}"乙"`, unit: 25 });
  });

  it('adds up a term that comes twice', () => {
    const twice = [...weigh({ 甲: 1, 乙: 1 }), ...weigh({ 甲: 1 })];
    expect(matchAny(twice)?.text).toBe('"甲" OR "甲" OR "乙"');
  });

  it('quotes what would be syntax', () => {
    expect(matchAny(weigh({ 'a" OR "b': 1 }))?.text).toBe('"a"" OR ""b"');
  });

  it.each([[{}], [{ '': 1 }], [{ 甲: 0 }], [{ 甲: -1 }]])('is nothing for %j', (weights) => {
    expect(matchAny(weigh(weights as Record<string, number>))).toBeUndefined();
  });

  it('keeps the heaviest of a pasted text', () => {
    const many = Array.from({ length: 5000 }, (_, index) => ({ text: `t${index}`, weight: index }));
    const text = matchAny(many)?.text ?? '';
    expect(new Set(text.split(' OR ')).size).toBe(256);
    expect(text).toContain('"t4999"');
  });
});

describe('matchRarest', () => {
  const frequencies: Record<string, number> = { 消防: 3, 学校: 4500, 会议: 90_000 };
  const frequencyOf = (term: string) => frequencies[term] ?? 0;

  it('takes the rarest terms until they stand in enough paragraphs', () => {
    expect(matchRarest(weigh({ 会议: 1, 学校: 1, 消防: 1, 量子: 1 }), frequencyOf)?.text).toBe(
      '"量子" OR "消防" OR "学校"',
    );
  });

  it('takes a common term where there is no other', () => {
    expect(matchRarest(weigh({ 会议: 1, 量子: 1 }), frequencyOf)?.text).toBe('"量子" OR "会议"');
  });
});
