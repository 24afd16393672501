import { describe, expect, it } from 'vitest';
import { jsonLine, printableText } from '../../src/cli/rendering/printable.js';
import { wrapText } from '../../src/cli/rendering/wrap-text.js';
import { displayWidth, padToWidth, truncateToWidth } from '../../src/text/display-width.js';

describe('display width', () => {
  it.each([
    ['会议', 4],
    ['第70次', 6],
    ['（一）', 6],
    ['huì', 3],
    ['hui\u0300', 3],
    ['𠮷', 2],
    ['\u200b', 0],
  ])('of %s is %i', (text, width) => {
    expect(displayWidth(text)).toBe(width);
  });

  it('cuts and fills by columns', () => {
    expect(truncateToWidth('会议纪要', 6)).toBe('会议…');
    expect(truncateToWidth('会议纪要', 8)).toBe('会议纪要');
    expect(padToWidth('会', 4)).toBe('会  ');
  });
});

describe('wrapping', () => {
  it('begins no line with a closing mark and ends none with an opening one', () => {
    expect(wrapText('会议审议通过，并', 12)).toEqual(['会议审议通', '过，并']);
    expect(wrapText('会议审议《办法》', 10)).toEqual(['会议审议', '《办法》']);
  });

  it('keeps words and numbers whole, and blanks out of line beginnings', () => {
    expect(wrapText('the quick brown fox', 10)).toEqual(['the quick', 'brown fox']);
    expect(wrapText('共计123456元', 8)).toEqual(['共计', '123456元']);
  });

  it('cuts a word that is longer than the line', () => {
    expect(wrapText('a'.repeat(25), 10)).toEqual(['a'.repeat(10), 'a'.repeat(10), 'a'.repeat(5)]);
  });

  it('loses nothing but blanks, whatever the width', () => {
    const text = '会议指出：“《办法》（送审稿）”……100%要落实，OK？！'.repeat(5);
    for (let width = 1; width <= 40; width++) {
      expect(wrapText(text, width).join('')).toBe(text);
    }
  });

  it('keeps empty lines', () => {
    expect(wrapText('一\n\n二', 10)).toEqual(['一', '', '二']);
  });
});

describe('what may reach a terminal', () => {
  it.each([
    ['colours', '\u001b[1;31m红\u001b[0m', '红'],
    ['cursor movements', '甲\u001b[2J\u001b[H乙', '甲乙'],
    ['window titles', '甲\u001b]0;坏\u0007乙', '甲乙'],
    ['links', '\u001b]8;;http://x\u001b\\甲\u001b]8;;\u001b\\', '甲'],
    ['C1 controls', '甲\u009b31m乙\u0085', '甲乙'],
    ['carriage returns', '甲\r乙', '甲乙'],
    ['direction overrides', '甲\u202e乙\u2066', '甲乙'],
  ])('is free of %s', (_name, text, shown) => {
    expect(printableText(text)).toBe(shown);
  });

  it('keeps the words behind a sequence that never ends', () => {
    expect(printableText('甲\u001b]0;乙丙')).toBe('甲]0;乙丙');
  });

  it('is escaped in JSON without loss', () => {
    const text = '\u009b31m\u007f\u202e\u2028';
    expect(jsonLine({ text })).toBe('{"text":"\\u009b31m\\u007f\\u202e\\u2028"}\n');
    expect(JSON.parse(jsonLine({ text })).text).toBe(text);
  });
});
