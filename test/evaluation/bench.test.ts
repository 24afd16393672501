import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { measureProcess, measureProcessRuns } from '../../src/evaluation/bench/measure-process.js';
import { recombineCorpus } from '../../src/evaluation/bench/recombine-corpus.js';
import { renderBench } from '../../src/evaluation/bench/render-bench.js';
import { displayWidth } from '../../src/text/display-width.js';
import { PARAGRAPHS } from './fake-system.js';

describe('the cost of a process', () => {
  let folder: string;
  const program = async (name: string, text: string) => {
    const path = join(folder, name);
    await writeFile(path, text);
    return path;
  };
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'jiyao-bench-test-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('holds the CPU time of a busy program, and the wall time alone of a waiting one', async () => {
    const busy = await program(
      'busy.mjs',
      'const end = process.cpuUsage().user + 400_000; while (process.cpuUsage().user < end);',
    );
    const waiting = await program('waiting.mjs', 'setTimeout(() => {}, 600);');
    const busyCost = await measureProcess([busy]);
    const waitingCost = await measureProcess([waiting]);
    expect(busyCost.cpuMs).toBeGreaterThan(400);
    expect(waitingCost.wallMs).toBeGreaterThan(600);
    expect(waitingCost.cpuMs).toBeLessThan(400);
  });

  it('is not taken from a program that failed', async () => {
    const failing = await program('failing.mjs', 'console.error("broken"); process.exit(3);');
    await expect(measureProcess([failing])).rejects.toThrow(/status 3.*broken/u);
  });

  it('is taken from as many runs as asked for, the first one not counted', async () => {
    const counter = join(folder, 'runs');
    // The first run alone takes 300 MB, so that it would show.
    const text = `import { appendFileSync, readFileSync } from 'node:fs';
      appendFileSync(${JSON.stringify(counter)}, 'x');
      if (readFileSync(${JSON.stringify(counter)}).length === 1) Buffer.alloc(300e6, 1);`;
    const figures = await measureProcessRuns([await program('counting.mjs', text)], 3);
    expect((await readFile(counter)).length).toBe(4);
    expect(figures.runs).toBe(3);
    expect(figures.maxMegabytes).toBeGreaterThan(10);
    expect(figures.maxMegabytes).toBeLessThan(280);
  });
});

describe('the recombined corpus', () => {
  it('has distinct paragraphs, uses all that were given, and is the same every time', () => {
    const text = recombineCorpus(PARAGRAPHS, 3);
    const meetings = text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    const paragraphs: string[] = meetings.flatMap((meeting) => meeting.paragraphs);
    expect(meetings).toHaveLength(3);
    expect(new Set(paragraphs).size).toBe(paragraphs.length);
    for (const { text: words } of PARAGRAPHS) {
      expect(paragraphs.some((paragraph) => paragraph.startsWith(words))).toBe(true);
    }
    expect(recombineCorpus(PARAGRAPHS, 3)).toBe(text);
  });
});

describe('the table of the bench', () => {
  it('fits 100 columns', () => {
    const cost = { runs: 7, wallMs: { p50: 1234.5, max: 99999.9 }, cpuMs: { p50: 1, max: 2 } };
    const ingest = { meetings: 5, paragraphs: 69, seconds: 1.5, paragraphsPerSecond: 46 };
    const warmAsk = { asked: 209, p50: 12.34, p95: 29.99 };
    const lines = renderBench({
      machine: { processor: 'a processor', cores: 2, node: 'v20' },
      warmAsk,
      coldAsk: { ...cost, maxMegabytes: 100 },
      help: { ...cost, maxMegabytes: 50 },
      ingest,
      embedding: { firstVectorMs: 99.5, paragraphsPerSecond: 12345.6, questionsPerSecond: 1e5 },
      recombined: { ingest: { ...ingest, paragraphs: 100_008 }, warmAsk, quoteLookUp: warmAsk },
    });
    expect(Math.max(...lines.map(displayWidth))).toBeLessThanOrEqual(100);
    expect(lines.join('\n')).toContain('46 paragraphs/s');
  });
});
