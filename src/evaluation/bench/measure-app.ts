/** Owns what is measured inside this process: warm questions, and paragraphs ingested a second. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { App } from '../../app-types.js';
import type { Paragraph } from '../../minutes/meeting.js';
import { quantile } from '../metrics/quantile.js';
import { withTemporaryApp } from '../open-temporary-app.js';
import { recombineCorpus } from './recombine-corpus.js';

/** How fast documents came in, from files to a committed index. */
export interface IngestFigures {
  meetings: number;
  paragraphs: number;
  seconds: number;
  paragraphsPerSecond: number;
}

/** Milliseconds of a warm `ask`. */
export interface AskFigures {
  asked: number;
  p50: number | null;
  p95: number | null;
}

/** Enough paragraphs (12 a meeting) for a steady rate, few enough for seconds on one core. */
const RECOMBINED_MEETINGS = 200;

/** Ingests the data folder of an application whose index is empty. */
export async function measureIngest(app: App): Promise<IngestFigures> {
  const started = performance.now();
  const report = await app.ingest([], () => {});
  const seconds = (performance.now() - started) / 1000;
  const paragraphs = report.paragraphs.added;
  return {
    meetings: report.meetings.added,
    paragraphs,
    seconds,
    paragraphsPerSecond: paragraphs / seconds,
  };
}

/** Ingests a larger corpus recombined from these paragraphs. */
export async function measureLargeIngest(paragraphs: readonly Paragraph[]): Promise<IngestFigures> {
  const folder = await mkdtemp(join(tmpdir(), 'jiyao-bench-'));
  try {
    const corpus = recombineCorpus(paragraphs, RECOMBINED_MEETINGS);
    await writeFile(join(folder, 'recombined.jsonl'), corpus);
    return await withTemporaryApp(folder, ({ app }) => measureIngest(app));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Asks every question once untimed, then once timed, one after the other. */
export async function measureWarmAsk(app: App, questions: readonly string[]): Promise<AskFigures> {
  for (const question of questions) await app.ask(question);
  const times: number[] = [];
  for (const question of questions) {
    const started = performance.now();
    await app.ask(question);
    times.push(performance.now() - started);
  }
  return { asked: times.length, p50: quantile(times, 0.5), p95: quantile(times, 0.95) };
}
