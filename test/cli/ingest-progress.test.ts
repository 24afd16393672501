import { PassThrough, Readable } from 'node:stream';
import { expect, it } from 'vitest';
import { openProgress } from '../../src/cli/progress/ingest-progress.js';
import { Session } from '../../src/cli/session.js';
import { MemoryOutput } from '../fakes/memory-terminal.js';

it('prints a plain line every five seconds at most where nobody watches', () => {
  const stderr = new MemoryOutput(false);
  const unused = new PassThrough() as unknown as NodeJS.WriteStream;
  const session = new Session({
    terminal: {
      stdin: Readable.from([]),
      stdout: new MemoryOutput(),
      stderr,
      streams: { stdout: unused, stderr: unused },
    },
    settings: { colorAllowed: true, locale: '', debug: false },
    loadConfig: () => Promise.reject(new Error('not wanted')),
    openApp: () => Promise.reject(new Error('not wanted')),
  });
  let nowMs = 0;
  const progress = openProgress(session, () => nowMs);
  for (let done = 1; done <= 1200; done++) {
    nowMs += 10;
    progress.update({ stage: 'reading', done, total: done > 900 ? 1200 : null, path: 'a.txt' });
  }
  expect(stderr.text).toBe('读入 500\n读入 1000/1200\n');
});
