/** Statements of texts as they may come from a model, cut anywhere: always the same, and nothing lost. */
import { describe, expect, it } from 'vitest';
import type { ComposedStatement } from '../../../src/answering/verifying/composed-statement.js';
import { StatementSplitter } from '../../../src/answering/verifying/split-statements.js';

const PARTS = [
  ...['会议由', '杨俐昆', '主持', '要求抓项目', '增长4.5%', 'No. 3 was held', '𠮷市', 'e.g.', '3'],
  ...['。', '。', '！', '？', '…', '.', '．', ';', '；', ':', ',', '。。', '...', '1.'],
  ...[
    '[1]',
    '[1]',
    '【2】',
    '［１］',
    '[^3]',
    '[[1]]',
    '[1-3]',
    '[1、2]',
    '[证据1]',
    '[1, 2, 3, 4]',
  ],
  ...['[', ']', '[12', '[2021]', '[ 1 ]', '[\n1]', '［', '】'],
  ...['“', '”', '「', '」', '《', '》', '（', ')', '"', '*', '**', '_', '`'],
  ...[
    '\n',
    '\n',
    '\n\n',
    '\n- ',
    '\n1. ',
    '\n一、',
    '\n## ',
    '\n> ',
    '\n---\n',
    ' ',
    '  ',
    '\u3000',
  ],
];

/** Numbers in [0, 1), the same for the same seed (mulberry32). */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function textOf(random: () => number): string {
  const length = 1 + Math.floor(random() * 40);
  return Array.from({ length }, () => PARTS[Math.floor(random() * PARTS.length)]).join('');
}

/** Also between the halves of a character. */
function cut(text: string, random: () => number): string[] {
  const pieces: string[] = [];
  for (let at = 0; at < text.length; ) {
    const length = random() < 0.5 ? 1 : Math.ceil(random() * 12);
    pieces.push(text.slice(at, at + length));
    at += length;
  }
  return pieces;
}

function split(pieces: readonly string[]): ComposedStatement[] {
  const splitter = new StatementSplitter();
  return [...pieces.flatMap((piece) => splitter.push(piece)), ...splitter.end()];
}

/** Its letters, without those of markers and list marks: they may be left out. */
function wordsOf(text: string): string {
  return text.replace(/证据|一、|[^\p{L}]/gu, '');
}

describe('whatever the text and its cuts', () => {
  it('gives the same statements, and every word of the text in them', () => {
    for (let seed = 0; seed < 1500; seed++) {
      const random = randomOf(seed);
      const text = textOf(random);
      const whole = split([text]);
      const given = whole.map(({ separator, text: said }) => separator + said).join('');
      expect(wordsOf(given), JSON.stringify(text)).toBe(wordsOf(text));
      for (let round = 0; round < 4; round++) {
        expect(split(cut(text, random)), JSON.stringify(text)).toEqual(whole);
      }
    }
  });

  it.each([
    '加快建设[1]\n',
    '加快建设[1]。\n',
    '- 主持人:王强(区长)[1]\n',
    '。\n',
    '\n',
    '甲;\n \n',
  ])('comes to an end behind a line break: %j', (text) => {
    expect(split([...text])).toEqual(split([text]));
  });
});

describe('text without end', () => {
  const LENGTH = 100_000;
  const MAX_MS = 500;

  it.each([
    ['words', '字'],
    ['full stops', '。'],
    ['dots', '.'],
    ['semicolons', ';'],
    ['blanks', ' '],
    ['line breaks', '\n'],
    ['brackets', '['],
    ['opening quotes', '“'],
    ['markers', '[1]'],
    ['blanks behind a stop', '。    '],
    ['asterisks', '*'],
  ])('is read in time that grows with its length: %s', (_, part) => {
    const before = process.cpuUsage();
    split([...part.repeat(LENGTH / part.length)]);
    // Of this process alone: others may keep it waiting.
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1000).toBeLessThan(MAX_MS);
  });

  it('is cut where a statement goes on for too long, and loses its markers until that ends', () => {
    const text = `${'储备种子[1]'.repeat(600)}320吨[1]。分三批[1]。`;
    const whole = split([text]);
    expect(split([...text])).toEqual(whole);
    expect(whole.map(({ markers }) => markers.length)).toEqual([0, 0, 0, 1]);
    expect(whole.at(-1)?.text).toBe('分三批。');
  });
});
