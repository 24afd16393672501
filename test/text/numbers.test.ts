import { describe, expect, it } from 'vitest';
import { parseChineseNumber } from '../../src/text/numbers.js';

describe('parseChineseNumber', () => {
  it.each([
    ['十', 10],
    ['七十', 70],
    ['十二', 12],
    ['廿', 20],
    ['廿三', 23],
    ['卅一', 31],
    ['一百零五', 105],
    ['百二十', 120],
    ['一千零一十', 1010],
    ['二〇二一', 2021],
    ['二○二一', 2021],
    ['一九四九', 1949],
    ['〇', 0],
    ['两千', 2000],
    ['三万五千', 35_000],
    ['一万零三', 10_003],
    ['一亿二千万', 120_000_000],
    ['一万亿', 1_000_000_000_000],
    ['貳拾萬', 200_000],
    ['元', 1],
    ['070', 70],
    ['７０', 70],
  ])('%s is %d', (text, value) => {
    expect(parseChineseNumber(text)).toBe(value);
  });

  it.each([
    '',
    '七八',
    '三五',
    '百千万',
    '十百',
    '十七八',
    '万',
    '二元',
    '第七十',
    '7十',
    'x',
    '-1',
    '9'.repeat(20),
  ])('%j is no number', (text) => {
    expect(parseChineseNumber(text)).toBeUndefined();
  });

  it('reads what a number writer writes, up to 9999', () => {
    const digits = '零一二三四五六七八九';
    const write = (value: number): string => {
      const text = [...String(value).padStart(4, '0')]
        .map((digit, place) =>
          digit === '0' ? '零' : digits[Number(digit)] + (['千', '百', '十', ''][place] ?? ''),
        )
        .join('');
      return text.replace(/零+/gu, '零').replace(/^零|零$/gu, '');
    };
    for (let value = 1; value < 10_000; value++) {
      expect(parseChineseNumber(write(value))).toBe(value);
    }
  });
});
