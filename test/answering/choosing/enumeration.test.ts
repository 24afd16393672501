/** Where enumerations begin and end, and what leads them in. */
import { describe, expect, it } from 'vitest';
import { enumerationsIn, numberedIn } from '../../../src/answering/choosing/enumeration.js';

/** Lead and items of the widest enumeration, as text. */
function widest(text: string): { lead: string | null; items: string[] } | undefined {
  const [found] = enumerationsIn(text);
  if (!found) return undefined;
  const { lead, items } = found;
  return {
    lead: lead && text.slice(lead.start, lead.end),
    items: items.map(({ start, end }) => text.slice(start, end)),
  };
}

describe('an enumeration', () => {
  it.each([
    ['会议确定以下措施：一是修渠。二是种树。', '会议确定以下措施：', ['一是修渠。', '二是种树。']],
    [
      '会议要求做好两件事。一要修渠；二要种树。',
      '会议要求做好两件事。',
      ['一要修渠；', '二要种树。'],
    ],
    ['主要任务有：(一)修渠。(二)种树。', '主要任务有：', ['(一)修渠。', '(二)种树。']],
    ['分两步：①修渠，②种树。', '分两步：', ['①修渠，', '②种树。']],
    ['要抓好落实。第一，修渠。第二，种树。', '要抓好落实。', ['第一，修渠。', '第二，种树。']],
    ['會議確定，一是修渠。二是種樹。', '會議確定，', ['一是修渠。', '二是種樹。']],
    ['会议同意：修渠；种树；筑路。', '会议同意：', ['修渠；', '种树；', '筑路。']],
  ])('%s', (text, lead, items) => {
    expect(widest(text)).toEqual({ lead, items });
  });

  it('of demands has no lead', () => {
    expect(widest('会议强调，要修渠。要种树。会议结束。')).toEqual({
      lead: null,
      items: ['会议强调，要修渠。', '要种树。'],
    });
  });

  it('goes on to the end of an item of several sentences, but not beyond', () => {
    const text = '会议决定，一是修渠。今年开工。二是种树。明年完成。会议还研究了其他事项。';
    expect(widest(text)?.items).toEqual(['一是修渠。今年开工。', '二是种树。明年完成。']);
    const single = '一是修渠。二是种树。全市要抓好落实。';
    expect(widest(single)?.items.at(-1)).toBe('二是种树。');
  });

  it.each([
    '发展二、三产业，提升一、二产业。',
    '其中二是重点。',
    '唯一是他。',
    '一是修渠。',
    '',
  ])('is not seen in “%s”', (text) => {
    expect(numberedIn(text)).toEqual([]);
  });
});
