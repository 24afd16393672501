import { PassThrough, Readable } from 'node:stream';
import { beforeEach, expect, it } from 'vitest';
import { openProgress, type ProgressDisplay } from '../../src/cli/progress/progress-display.js';
import { Session } from '../../src/cli/session.js';
import { readTerminalSettings } from '../../src/config.js';
import { MemoryOutput } from '../fakes/memory-terminal.js';

let stderr: MemoryOutput;
let nowMs: number;
let progress: ProgressDisplay;

beforeEach(() => {
  stderr = new MemoryOutput(false);
  nowMs = 0;
  const unused = new PassThrough() as unknown as NodeJS.WriteStream;
  const session = new Session({
    terminal: {
      stdin: Readable.from([]),
      stdout: new MemoryOutput(),
      stderr,
      streams: { stdout: unused, stderr: unused },
    },
    settings: readTerminalSettings({}),
    loadConfig: () => Promise.reject(new Error('not wanted')),
    openApp: () => Promise.reject(new Error('not wanted')),
  });
  progress = openProgress(session, () => nowMs);
});

it('prints a plain line every five seconds at most where nobody watches', () => {
  for (let done = 1; done <= 1200; done++) {
    nowMs += 10;
    progress.update({ stage: 'reading', done, total: done > 900 ? 1200 : null, path: 'a.txt' });
  }
  expect(stderr.text).toBe('读入 500\n读入 1000/1200\n');
});

it('tells the time that a stage still takes, from the pace of that stage', () => {
  for (let done = 0; done <= 300; done += 20) {
    progress.update({ stage: 'training', done, total: 300 });
    nowMs += 6_000;
  }
  const lines = stderr.text.trimEnd().split('\n');
  expect(lines.slice(0, 2)).toEqual(['训练 20/300 还需约 1 分钟', '训练 40/300 还需约 1 分钟']);
  expect(lines.slice(-2)).toEqual(['训练 280/300 还需约 6 秒', '训练 300/300']);
  progress.update({ stage: 'indexing', done: 256, total: 512 });
  nowMs += 6_000;
  progress.update({ stage: 'indexing', done: 384, total: 512 });
  expect(stderr.text.trimEnd().split('\n').at(-1)).toBe('建立索引 384/512 还需约 6 秒');
});

it('tells that a service wants it to wait', () => {
  nowMs += 6_000;
  progress.update({ stage: 'embedding', done: 128, total: 300, waitMs: 20_000 });
  expect(stderr.text).toBe('计算向量 128/300 限速，等 20 秒\n');
});
