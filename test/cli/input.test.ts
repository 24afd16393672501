import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { parseDateSpan } from '../../src/cli/input/parse-date.js';
import { type InputLine, readLines } from '../../src/cli/input/read-lines.js';

describe('dates of flags', () => {
  it.each([
    ['2021-09-08', '2021-09-08', '2021-09-08'],
    ['2021-9-8', '2021-09-08', '2021-09-08'],
    ['2021/09/08', '2021-09-08', '2021-09-08'],
    ['2021-09', '2021-09-01', '2021-09-30'],
    ['2021', '2021-01-01', '2021-12-31'],
    ['2021年', '2021-01-01', '2021-12-31'],
    ['2021年9月', '2021-09-01', '2021-09-30'],
    ['２０２１年９月８日', '2021-09-08', '2021-09-08'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2023年2月', '2023-02-01', '2023-02-28'],
  ])('%s is %s to %s', (text, first, last) => {
    expect(parseDateSpan(text)).toEqual({ first, last });
  });

  it.each([
    '',
    '2021-13',
    '2021-00',
    '2021-02-30',
    '2023-02-29',
    '21',
    '2021-09/08',
    '昨天',
    '0000',
  ])('%s is none', (text) => {
    expect(parseDateSpan(text)).toBeNull();
  });
});

async function linesOf(chunks: (string | Buffer)[], maxChars = 100): Promise<InputLine[]> {
  const lines: InputLine[] = [];
  for await (const line of readLines(Readable.from(chunks), maxChars)) lines.push(line);
  return lines;
}

describe('lines of standard input', () => {
  it('are put together over chunks that split a character', async () => {
    const bytes = Buffer.from('谁主持?\r\n哪天?\n');
    const lines = await linesOf([bytes.subarray(0, 4), bytes.subarray(4, 15), bytes.subarray(15)]);
    expect(lines).toEqual([
      { number: 1, text: '谁主持?', cut: false },
      { number: 2, text: '哪天?', cut: false },
    ]);
  });

  it('count blank ones, and need no line break at the end', async () => {
    const lines = await linesOf(['\n\n三']);
    expect(lines.map(({ number, text }) => [number, text])).toEqual([
      [1, ''],
      [2, ''],
      [3, '三'],
    ]);
  });

  it('are cut and marked where too long, and what follows is still read', async () => {
    expect(await linesOf(['12345', '678\n', '12345\r\n', 'x'], 5)).toEqual([
      { number: 1, text: '12345', cut: true },
      { number: 2, text: '12345', cut: false },
      { number: 3, text: 'x', cut: false },
    ]);
  });

  it('of an input that is empty are none', async () => {
    expect(await linesOf([])).toEqual([]);
  });
});
