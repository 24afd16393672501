/** Statements of streamed text: where they end, however the stream is cut. */
import { describe, expect, it } from 'vitest';
import type { ComposedStatement } from '../../../src/answering/verifying/composed-statement.js';
import { StatementSplitter } from '../../../src/answering/verifying/split-statements.js';

function split(...pieces: string[]): ComposedStatement[] {
  const splitter = new StatementSplitter();
  return [...pieces.flatMap((piece) => splitter.push(piece)), ...splitter.end()];
}

const texts = (statements: readonly ComposedStatement[]) => statements.map(({ text }) => text);

describe('StatementSplitter', () => {
  it('gives the markers of each statement, before or after its full stop', () => {
    expect(split('会议由杨俐昆主持[1]。要求抓项目。[2][3] 其他事项【4】。')).toEqual([
      { text: '会议由杨俐昆主持。', markers: [1], separator: '' },
      { text: '要求抓项目。', markers: [2, 3], separator: '' },
      { text: '其他事项。', markers: [4], separator: ' ' },
    ]);
  });

  it.each([
    ['甲[1,2]。', [1, 2]],
    ['甲[1、2]。', [1, 2]],
    ['甲[1-3]。', [1, 2, 3]],
    ['甲［１］。', [1]],
    ['甲[^2]。', [2]],
    ['甲【1】【2】。', [1, 2]],
    ['甲[2][1][2]。', [2, 1]],
    ['甲[证据3]。', [3]],
    ['甲[99]。', [99]],
    ['甲[2021]乙(1)。', []],
  ])('reads the markers of %s', (text, markers) => {
    expect(split(text)[0]?.markers).toEqual(markers);
  });

  it('gives the same however the stream is cut', () => {
    const text =
      '## 出席情况\n\n会议强调:“要抓教育。要抓项目。”[1]𠮷市也一样。【2】\n- **财政**:增长4.5%[1-2];\n- No. 3 was held. [3] It ended.[4]\n1. 完[1]';
    const whole = split(text);
    expect(texts(whole)).toEqual([
      '出席情况',
      '会议强调:“要抓教育。要抓项目。”',
      '𠮷市也一样。',
      '财政:增长4.5%;',
      'No. 3 was held.',
      'It ended.',
      '完',
    ]);
    for (const size of [1, 2, 3, 7]) {
      const pieces = text.match(new RegExp(`[\\s\\S]{1,${size}}`, 'g')) ?? [];
      expect(split(...pieces)).toEqual(whole);
    }
  });

  it('gives a statement out at the first character that can be no marker of it', () => {
    const splitter = new StatementSplitter();
    expect(splitter.push('会议召开')).toEqual([]);
    expect(splitter.push('。')).toEqual([]);
    expect(splitter.push('[')).toEqual([]);
    expect(splitter.push('1]')).toEqual([]);
    expect(texts(splitter.push('会'))).toEqual(['会议召开。']);
  });

  it('gives a line out at its line break', () => {
    const splitter = new StatementSplitter();
    expect(texts(splitter.push('会议决定如下:\n'))).toEqual(['会议决定如下:']);
  });

  it('parts at a semicolon only where each part has its marker', () => {
    expect(texts(split('甲[1];乙[2]。'))).toEqual(['甲;', '乙。']);
    expect(texts(split('甲;乙;丙[1]。'))).toEqual(['甲;乙;丙。']);
  });

  it('makes a block quote a quote, so that it is held to its words', () => {
    const text = '> 要严格安全监管[1]。\n> “两个确保”不变[1]。\n正文要落实[1]。';
    expect(texts(split(text))).toEqual(['“要严格安全监管。”', '“两个确保”不变。', '正文要落实。']);
  });

  it('keeps list marks in the separator and takes Markdown away', () => {
    expect(split('**议题**:\n\n1. *甲*[1]\n2. 乙[2]\n- 丙')).toEqual([
      { text: '议题:', markers: [], separator: '' },
      { text: '甲', markers: [1], separator: '\n\n1. ' },
      { text: '乙', markers: [2], separator: '\n2. ' },
      { text: '丙', markers: [], separator: '\n- ' },
    ]);
  });

  it('does not cut numbers, abbreviations and titles', () => {
    expect(texts(split('Revenue grew 4.5 percent on Sept. 8, e.g. in Kaifeng [1]. Next.'))).toEqual(
      ['Revenue grew 4.5 percent on Sept. 8, e.g. in Kaifeng.', 'Next.'],
    );
    expect(texts(split('审议《怎么办?。》。'))).toEqual(['审议《怎么办?。》。']);
  });

  it('leaves out markers alone, rules and blanks', () => {
    expect(split('---\n甲[1]。\n\n[2]\n')).toHaveLength(1);
    expect(split('  \n ')).toEqual([]);
  });
});
