import { describe, expect, it } from 'vitest';
import { fold } from '../../src/text/fold.js';
import { CHARACTER_VARIANTS, PUNCTUATION_VARIANTS } from '../../src/text/fold-tables.js';

describe('fold', () => {
  it.each([
    ['臺灣與台湾', '台湾与台湾'],
    ['ＧＤＰ増長６．５％', 'gdp増长6.5%'],
    ['“三農”「三農」', '"三农""三农"'],
    ['要著力抓好', '要着力抓好'],
    ['裡面、裏面', '里面、里面'],
    ['《計畫》，答覆：', '《计划》,答复:'],
    ['身分證', '身份证'],
    ['本身分为', '本身分为'],
    ['绘画', '绘画'],
    ['①②', '12'],
    ['　', ' '],
  ])('%s → %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  const odd = [
    '㎡ﬁ½İß𠮷𝟘',
    '\ud800 lone \udc00',
    '謝謝'.repeat(40),
    'İ'.repeat(50),
    '',
    Array.from({ length: 0x10000 }, (_, unit) => String.fromCharCode(unit)).join(''),
  ];

  it('keeps the length of every text, so that offsets stay', () => {
    for (const text of odd) expect(fold(text)).toHaveLength(text.length);
  });

  it('gives the same for a text and for its pieces', () => {
    for (const text of odd.slice(0, 4)) {
      expect([...Array(text.length).keys()].map((at) => fold(text.charAt(at))).join('')).toBe(
        fold(text),
      );
    }
  });

  it('is done after one time', () => {
    for (const text of odd) expect(fold(fold(text))).toBe(fold(text));
  });

  it('holds each variant once only, so that no order decides', () => {
    const variants = [...PUNCTUATION_VARIANTS, ...CHARACTER_VARIANTS].join('');
    const doubles = [...variants].filter((variant, at) => variants.indexOf(variant) !== at);
    expect(doubles).toEqual([]);
    expect([...variants].every((variant) => variant.length === 1)).toBe(true);
  });
});
