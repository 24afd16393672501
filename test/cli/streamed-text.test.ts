import { describe, expect, it } from 'vitest';
import { StreamedText } from '../../src/cli/rendering/streamed-text.js';
import { PLAIN, styleFor } from '../../src/cli/rendering/style.js';
import { wrapText } from '../../src/cli/rendering/wrap-text.js';
import { wordingFor } from '../../src/cli/wording.js';

const WORDING = wordingFor('zh-Hans');

function streamed(pieces: readonly string[], columns = 20): string {
  const page = { columns, isTerminal: false, style: PLAIN, wording: WORDING };
  const text = new StreamedText(page);
  return pieces.map((piece) => text.append(piece)).join('');
}

describe('text that comes in pieces', () => {
  const pieces = [
    '会议要求储备种子320吨。[1]',
    '每月巡查一次。[2]',
    '\n- 严禁哄抬价格。[1][3]',
    '\n\n末行',
  ];

  it('is wrapped like text that comes whole', () => {
    expect(streamed(pieces)).toBe(wrapText(pieces.join(''), 20).join('\n'));
  });

  it('breaks the line where it would have to take back what is printed', () => {
    const text = streamed(['一二三四五六七八九十', '。然后']);
    expect(text).toBe('一二三四五六七八九十\n。然后');
  });

  it('has its markers coloured', () => {
    const page = { columns: 80, isTerminal: true, style: styleFor(true), wording: WORDING };
    expect(new StreamedText(page).append('通过。[12]')).toBe(
      `通过。${styleFor(true).cyan('[12]')}`,
    );
  });
});
