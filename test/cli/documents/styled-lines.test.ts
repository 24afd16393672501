import { describe, expect, it } from 'vitest';
import { styledLines } from '../../../src/cli/documents/terminal/styled-lines.js';
import { PLAIN, styleFor } from '../../../src/cli/rendering/style.js';
import { displayWidth } from '../../../src/text/display-width.js';

const LINE = [
  { text: '审议《青石市河道管理办法(送审稿)》' },
  { text: ' [通过]', style: 'strong' as const },
  { text: ' ' },
  { text: '第12段', style: 'quiet' as const },
];

const ESCAPE = String.fromCharCode(0x1b);
const SGR = new RegExp(`${ESCAPE}\\[\\d+m`, 'g');

describe('a styled line', () => {
  it.each([6, 11, 20, 33, 80])('breaks at %i columns as without styles', (width) => {
    const plain = styledLines(LINE, width, PLAIN);
    const styled = styledLines(LINE, width, styleFor(true));
    expect(styled.map((line) => line.replace(SGR, ''))).toEqual(plain);
    expect(plain.join('').replaceAll(' ', '')).toBe(
      '审议《青石市河道管理办法(送审稿)》[通过]第12段',
    );
    expect(Math.max(...plain.map(displayWidth))).toBeLessThanOrEqual(width + 2);
  });

  it('paints its own words and ends each style on its line', () => {
    const [only] = styledLines(LINE, 80, styleFor(true));
    expect(only).toContain(`${ESCAPE}[1m [通过]${ESCAPE}[22m ${ESCAPE}[2m第12段${ESCAPE}[22m`);
    for (const line of styledLines(LINE, 10, styleFor(true))) {
      expect((line.match(SGR) ?? []).length % 2).toBe(0);
    }
  });

  it('keeps an address in one piece', () => {
    const href = 'https://example.org/a/very/long/address';
    expect(styledLines([{ text: href, href }], 20, PLAIN)).toEqual([href]);
  });
});
