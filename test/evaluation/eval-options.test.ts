import { Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { readEvalOptions } from '../../src/evaluation/eval-options.js';
import { ProgressLine } from '../../src/evaluation/progress.js';

const read = (...args: string[]) => readEvalOptions(args, '/home/someone/project');

describe('options of the evaluation', () => {
  it('run all sets and look for collections beside the project', () => {
    expect(read()).toMatchObject({
      sets: undefined,
      collectionsFolder: '/home/someone/shared/eval',
      questions: Number.POSITIVE_INFINITY,
      failures: false,
      updateReadme: false,
    });
  });

  it('bound the questions, or take them all', () => {
    expect(read('--questions', '50').size).toEqual({ searched: 50, asked: 50 });
    expect(read('--questions', '2000').size).toEqual({ searched: 2000, asked: 300 });
    expect(read('--full').size.asked).toBe(Number.POSITIVE_INFINITY);
  });

  it.each([
    ['--questions', '0'],
    ['--questions', 'many'],
    ['--full', '--questions', '5'],
    ['--unknown'],
  ])('refuse %s %s', (...args) => {
    expect(() => read(...args)).toThrow(expect.objectContaining({ code: 'usage' }));
  });
});

describe('progress', () => {
  const written = (isTTY: boolean) => {
    const chunks: string[] = [];
    const output = new Writable({
      write: (chunk, _encoding, done) => {
        chunks.push(String(chunk));
        done();
      },
    });
    const line = new ProgressLine(Object.assign(output, { isTTY }));
    for (const done of [0, 1, 2]) line.show('asking', done, 2);
    line.note('kept');
    return chunks;
  };

  it('is one line per stage in a log, and counts on a terminal', () => {
    expect(written(false)).toEqual(['asking, 2\n', 'kept\n']);
    expect(written(true).join('')).toMatch(/asking 2\/2[^\n]*kept\n$/u);
  });
});
