/** What the splitter offers while the text pauses. */
import { describe, expect, it } from 'vitest';
import { StatementSplitter } from '../../../src/answering/verifying/split-statements.js';

/** What is offered behind these pieces, and what comes out in all, if `accepts`. */
function offered(pieces: readonly string[], accepts = true) {
  const splitter = new StatementSplitter();
  const taken = pieces.flatMap((piece) => splitter.push(piece));
  const offers: string[] = [];
  splitter.settle((statement) => {
    offers.push(statement.text);
    return accepts;
  });
  return { offers, splitter, taken };
}

describe('while the text pauses', () => {
  it.each([
    '储备种子320吨。[1]',
    '储备种子320吨。[1][2]',
    '会议要求“严禁哄抬价格。”[1]',
    '储备种子320吨[1]。',
    '会议要求“严禁哄抬价格”[1]。',
    'The meeting adopted it [1].',
    'The meeting adopted it. [1]',
  ])('offers what ends with a stop and a marker beside it: %s', (text) => {
    expect(offered([text]).offers).toHaveLength(1);
  });

  it.each([
    '储备种子320吨。',
    '储备种子320吨[1]',
    '储备种子320吨[1],分三批',
    '会议要求“严禁哄抬价格[1]。',
    '储备种子320吨。[',
    '储备种子3.',
  ])('waits where more is likely to come: %s', (text) => {
    expect(offered([text]).offers).toEqual([]);
  });

  it('gives what was accepted no second time, and drops a marker that comes after', () => {
    const { splitter } = offered(['储备种子320吨。[1]']);
    const later = [...splitter.push('[2]\n分三批[1]。\n'), ...splitter.end()];
    expect(later.map(({ text }) => text)).toEqual(['分三批。']);
  });

  it('keeps what was not accepted until it is certain', () => {
    const { splitter } = offered(['储备种子320吨。[1]'], false);
    const [statement] = splitter.push('[2]\n');
    expect(statement).toMatchObject({ text: '储备种子320吨。', markers: [1, 2] });
  });
});
