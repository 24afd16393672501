import { describe, expect, it } from 'vitest';
import { type Span, splitClauses, splitSentences } from '../../src/text/sentences.js';

function parts(split: (text: string) => Span[], text: string): string[] {
  return split(text).map(({ start, end }) => text.slice(start, end));
}

describe('splitSentences', () => {
  it.each([
    ['会议结束。散会！', ['会议结束。', '散会！']],
    ['他说：“要防住。要稳住！”大家同意。', ['他说：“要防住。', '要稳住！”', '大家同意。']],
    ['一是防汛；二是防火。', ['一是防汛；', '二是防火。']],
    ['通过《意见。（试行）；稿》。完', ['通过《意见。（试行）；稿》。', '完']],
    ['（会上发言。略）同意。', ['（会上发言。略）同意。']],
    ['左括号（没有右边。第二句。', ['左括号（没有右边。', '第二句。']],
    ['等等……好。', ['等等……', '好。']],
    ['投入1,234.5万元.增长6.5%。', ['投入1,234.5万元.', '增长6.5%。']],
    ['v2.0 is out. Next, e.g. this', ['v2.0 is out.', 'Next, e.g. this']],
    ['第一行\n　第二行', ['第一行', '第二行']],
    ['没有句号', ['没有句号']],
    ['  \n', []],
    ['', []],
  ])('%j', (text, expected) => {
    expect(parts(splitSentences, text)).toEqual(expected);
  });

  it('leaves out nothing but blanks, whatever the text', () => {
    const text = '》”（《。，“a.b.\n》）;;；…「」(((，。” 3,000。';
    for (const split of [splitSentences, splitClauses]) {
      expect(parts(split, text).join('').replace(/\s/gu, '')).toBe(text.replace(/\s/gu, ''));
    }
  });

  it('takes time in proportion to the text, even with a hundred thousand open brackets', () => {
    const started = performance.now();
    splitSentences('（'.repeat(100_000));
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});

describe('splitClauses', () => {
  it('cuts at commas and colons, not at 、 and not in numbers', () => {
    expect(parts(splitClauses, '会议指出：防汛、防火，投入1,234元；是。')).toEqual([
      '会议指出：',
      '防汛、防火，',
      '投入1,234元；',
      '是。',
    ]);
  });
});
