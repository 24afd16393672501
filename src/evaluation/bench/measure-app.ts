/** Owns what is measured inside this process: warm questions, and paragraphs ingested a second. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { App } from '../../app-types.js';
import type { Paragraph } from '../../minutes/meeting.js';
import { quantile } from '../metrics/quantile.js';
import { withTemporaryApp } from '../open-temporary-app.js';
import { makeQuotes } from '../quotes/make-quotes.js';
import { readInventedQuotes } from '../quotes/run-quotes.js';
import { PARAGRAPHS_PER_MEETING, recombineCorpus } from './recombine-corpus.js';

/** How fast documents came in, from files to a committed index. */
export interface IngestFigures {
  meetings: number;
  paragraphs: number;
  seconds: number;
  paragraphsPerSecond: number;
}

/** Milliseconds of a call in a process that is warm. */
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

/** Of a larger corpus: how fast it came in, and how fast questions about it are answered. */
export interface LargeFigures {
  ingest: IngestFigures;
  warmAsk: AskFigures;
  /** Looking up quotes: exact, altered, joined and invented ones. */
  quoteLookUp: AskFigures;
}

/** Questions asked of the larger corpus: enough for a steady 95th percentile. */
const LARGE_QUESTIONS = 100;

/**
 * Ingests a larger corpus recombined from these paragraphs and asks it.
 * @param size in paragraphs; absent = some thousands
 */
export async function measureLarge(
  paragraphs: readonly Paragraph[],
  questions: readonly string[],
  size = RECOMBINED_MEETINGS * PARAGRAPHS_PER_MEETING,
): Promise<LargeFigures> {
  const folder = await mkdtemp(join(tmpdir(), 'jiyao-bench-'));
  try {
    const corpus = recombineCorpus(paragraphs, Math.ceil(size / PARAGRAPHS_PER_MEETING));
    await writeFile(join(folder, 'recombined.jsonl'), corpus);
    return await withTemporaryApp(folder, async ({ app }) => ({
      ingest: await measureIngest(app),
      warmAsk: await measureWarmAsk(app, sampleOf(questions, LARGE_QUESTIONS)),
      quoteLookUp: await measureQuotes(app, paragraphs),
    }));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** So many, evenly spread. */
function sampleOf(questions: readonly string[], count: number): string[] {
  const step = Math.max(1, questions.length / count);
  const picked = new Set(questions.map((_, index) => Math.floor(index * step)));
  return questions.filter((_, index) => picked.has(index)).slice(0, count);
}

/** Quotes of every kind, looked up one after the other. */
async function measureQuotes(app: App, paragraphs: readonly Paragraph[]): Promise<AskFigures> {
  const quotes = makeQuotes(paragraphs, await readInventedQuotes());
  return measureCalls(quotes, ({ quote }) => app.findQuote(quote));
}

/** Asks every question once untimed, then once timed, one after the other. */
export async function measureWarmAsk(app: App, questions: readonly string[]): Promise<AskFigures> {
  for (const question of questions) await app.ask(question);
  return measureCalls(questions, (question) => app.ask(question));
}

async function measureCalls<Item>(
  items: readonly Item[],
  call: (item: Item) => Promise<unknown>,
): Promise<AskFigures> {
  const times: number[] = [];
  for (const item of items) {
    const started = performance.now();
    await call(item);
    times.push(performance.now() - started);
  }
  return { asked: times.length, p50: quantile(times, 0.5), p95: quantile(times, 0.95) };
}
