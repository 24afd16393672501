import { describe, expect, it } from 'vitest';
import type { DiffPart } from '../../src/app-types.js';
import { renderDifference } from '../../src/cli/rendering/difference.js';
import { PLAIN, type Style, styleFor } from '../../src/cli/rendering/style.js';
import { wordingFor } from '../../src/cli/wording.js';
import { displayWidth } from '../../src/text/display-width.js';

const INDENT = '  ';

function pageOf(style: Style) {
  return { columns: 20, isTerminal: true, style, wording: wordingFor('zh-Hans') };
}

/** Letters where they are marked: 'deleted' as <…>, 'inserted' as (…), so that a test can read them. */
const LETTERED: Style = {
  ...styleFor(true),
  deleted: (text) => `<${text}>`,
  inserted: (text) => `(${text})`,
};

describe('a difference in colour', () => {
  it('is wrapped as the text is, each line coloured by itself', () => {
    const parts: DiffPart[] = [
      { op: 'equal', text: '会议听取了' },
      { op: 'delete', text: '抗旱工作的详细汇报' },
      { op: 'insert', text: '防汛' },
    ];
    expect(renderDifference(parts, INDENT, pageOf(LETTERED)).split('\n')).toEqual([
      '  会议听取了<抗旱工作>',
      '  <的详细汇报>(防汛)',
    ]);
  });

  it('keeps its place where a line break takes blanks away, and characters repeat', () => {
    const parts: DiffPart[] = [
      { op: 'equal', text: '一一一一一一一一 ' },
      { op: 'delete', text: ' 一一\n' },
      { op: 'equal', text: '一' },
      { op: 'insert', text: '一' },
    ];
    expect(renderDifference(parts, INDENT, pageOf(LETTERED)).split('\n')).toEqual([
      '  一一一一一一一一',
      '  <一一>',
      '  一(一)',
    ]);
  });

  it('takes no columns for colours', () => {
    const parts: DiffPart[] = [{ op: 'delete', text: '抗旱工作的详细汇报抗旱工作的详细汇报' }];
    const plain = renderDifference(parts, INDENT, pageOf(LETTERED)).replace(/[<>]/g, '');
    for (const line of plain.split('\n')) expect(displayWidth(line)).toBeLessThanOrEqual(20);
  });
});

describe('a difference without colours', () => {
  it('has marks that stay with what they mark', () => {
    const parts: DiffPart[] = [
      { op: 'equal', text: '会议听取了工作' },
      { op: 'delete', text: '的' },
      { op: 'insert', text: '地' },
      { op: 'equal', text: '汇报' },
    ];
    expect(renderDifference(parts, INDENT, pageOf(PLAIN)).split('\n')).toEqual([
      '  会议听取了工作',
      '  [-的-]{+地+}汇报',
    ]);
  });
});
