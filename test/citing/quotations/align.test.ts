import { describe, expect, it } from 'vitest';
import { align } from '../../../src/citing/quotations/align.js';

const BAND = { diagonal: 0, halfWidth: 8 };

/** '=' equal, '*' changed, '-' in the quote only, '+' in the record only. */
function steps(quote: string, record: string): string {
  return align(quote, record, BAND)
    .map(({ quote: from, record: to, equal }) => {
      if (equal) return '=';
      if (from === null) return '+';
      return to === null ? '-' : '*';
    })
    .join('');
}

describe('aligning a quote with the record', () => {
  it('marks only the characters that differ', () => {
    expect(steps('教育是立国之本', '教育是立国之本')).toBe('=======');
    expect(steps('教育是强国之本', '教育是立国之本')).toBe('===*===');
    expect(steps('教育是立之本', '教育是立国之本')).toBe('====+==');
    expect(steps('教育是很立国之本', '教育是立国之本')).toBe('===-====');
    expect(steps('教育立是国之本', '教育是立国之本')).toBe('==**===');
  });

  it('costs nothing for what stands around the quote', () => {
    expect(steps('立国之本', '教育是立国之本、复兴之路')).toBe('====');
  });

  it('takes changes at the ends for what they are most likely', () => {
    expect(steps('障保排涝', '要保障排涝')).toBe('**==');
    expect(steps('要保障排劳', '要保障排涝和')).toBe('====*');
    expect(steps('要障排涝', '要保障排涝')).toBe('=+===');
  });

  it('keeps changes together', () => {
    expect(steps('由副市长周德华主持', '由副市长李明海主持')).toBe('====***==');
  });

  it('keeps a character between one that is missing and one too many', () => {
    expect(steps('提高排一残疾人就业', '提高安排残疾人就业')).toBe('==+=-=====');
  });

  it('runs over the ends of the record', () => {
    expect(steps('前面教育是立国之本', '教育是立国之本')).toBe('--=======');
    expect(align('教育', '', BAND).map(({ record }) => record)).toEqual([null, null]);
  });
});
