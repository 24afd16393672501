import { describe, expect, it } from 'vitest';
import { type DifferencePart, differenceOf } from '../../src/text/difference.js';

const joined = (parts: readonly DifferencePart[], without: DifferencePart['op']) =>
  parts
    .filter(({ op }) => op !== without)
    .map(({ text }) => text)
    .join('');

/** '甲[-乙-][+丙+]丁' */
const marked = (before: string, after: string) =>
  differenceOf(before, after)
    .map(({ op, text }) =>
      op === 'equal' ? text : op === 'delete' ? `[-${text}-]` : `[+${text}+]`,
    )
    .join('');

describe('the difference of two wordings', () => {
  it.each([
    ['', '', ''],
    ['会议', '会议', '会议'],
    ['', '会议', '[+会议+]'],
    ['会议', '', '[-会议-]'],
    ['修建公路三十公里', '修建公路五十公里', '修建公路[-三-][+五+]十公里'],
    ['原则通过方案', '审议并原则通过方案', '[+审议并+]原则通过方案'],
    ['年内开工，由交通局负责。', '由交通局负责。', '[-年内开工，-]由交通局负责。'],
    ['市长王强主持会议', '副市长李明主持会议', '[+副+]市长[-王强-][+李明+]主持会议'],
    ['𠮷野家', '𠮶野家', '[-𠮷-][+𠮶+]野家'],
  ])('%s → %s', (before, after, expected) => {
    expect(marked(before, after)).toBe(expected);
  });

  it('shows a phrase that was replaced as one, though a character of it stayed by chance', () => {
    expect(marked('要求加快推进的工作', '要求全面落实的措施')).toBe(
      '要求[-加快推进的工作-][+全面落实的措施+]',
    );
  });

  it('gives back both texts, whatever they are', () => {
    let seed = 7;
    const random = (below: number) => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return seed % below;
    };
    const characters = ['甲', '乙', '丙', '𠮷'];
    const text = () =>
      Array.from({ length: random(30) }, () => characters[random(characters.length)]).join('');
    for (let round = 0; round < 500; round++) {
      const [before, after] = [text(), text()];
      const parts = differenceOf(before, after);
      expect(joined(parts, 'insert')).toBe(before);
      expect(joined(parts, 'delete')).toBe(after);
      for (const [index, { op }] of parts.entries()) expect(op).not.toBe(parts[index + 1]?.op);
    }
  });

  it('ends soon for long texts that share nothing', () => {
    const [before, after] = ['甲'.repeat(20_000), '乙'.repeat(20_000)];
    expect(differenceOf(before, after)).toEqual([
      { op: 'delete', text: before },
      { op: 'insert', text: after },
    ]);
  });
});
