/** Owns the figures of a bench and their table on the terminal. */
import { formatMs } from '../report/format-figures.js';
import { textTable } from '../report/text-table.js';
import type { AskFigures, IngestFigures, LargeFigures } from './measure-app.js';
import type { EmbeddingFigures } from './measure-embedding.js';
import type { ProcessFigures } from './measure-process.js';

/** The contract of docs/bench.json. */
export interface BenchFigures {
  /** Where it was measured: figures of two machines must not be compared. */
  machine: { processor: string; cores: number; node: string };
  warmAsk: AskFigures;
  coldAsk: ProcessFigures;
  help: ProcessFigures;
  ingest: IngestFigures;
  embedding: EmbeddingFigures;
  /** Of a corpus recombined from the minutes. */
  recombined: LargeFigures;
}

/** Limits that the project sets itself, in milliseconds. */
const LIMIT_MS = {
  warmAskP95: 30,
  largeWarmAskP95: 60,
  quoteLookUpP95: 50,
  coldAskCpu: 800,
  help: 150,
  firstVector: 150,
} as const;

/** And at least so many texts a second. */
const LEAST_RATE = { paragraphs: 5_000, questions: 30_000 } as const;

/** Lines of the table. */
export function renderBench(figures: BenchFigures): string[] {
  const { machine, warmAsk, coldAsk, help, ingest, embedding, recombined } = figures;
  const size = recombined.ingest.paragraphs;
  const rows = [
    askRow('warm ask, ms', warmAsk, LIMIT_MS.warmAskP95),
    askRow(`the same of ${size} paragraphs`, recombined.warmAsk, LIMIT_MS.largeWarmAskP95),
    askRow(
      `looking up a quote in ${size} paragraphs, ms`,
      recombined.quoteLookUp,
      LIMIT_MS.quoteLookUpP95,
    ),
    processRow('cold jiyao ask, CPU ms', coldAsk.cpuMs, `< ${LIMIT_MS.coldAskCpu}`),
    processRow('cold jiyao ask, wall ms', coldAsk.wallMs, ''),
    processRow('jiyao --help, CPU ms', help.cpuMs, ''),
    processRow('jiyao --help, wall ms', help.wallMs, `< ${LIMIT_MS.help}`),
    ingestRow('ingest of the minutes, first in the process', ingest),
    ingestRow('ingest of a recombined corpus', recombined.ingest),
    [
      'builtin embedding, first vector, ms',
      formatMs(embedding.firstVectorMs),
      '',
      `< ${LIMIT_MS.firstVector}`,
    ],
    rateRow(
      'builtin embedding, paragraphs/s',
      embedding.paragraphsPerSecond,
      LEAST_RATE.paragraphs,
    ),
    rateRow('builtin embedding, questions/s', embedding.questionsPerSecond, LEAST_RATE.questions),
  ];
  return [
    `${machine.processor}, ${machine.cores} cores, Node ${machine.node}`,
    '',
    ...textTable(['measured', 'median', 'slow end', 'limit'], rows),
  ];
}

function askRow(name: string, { asked, p50, p95 }: AskFigures, limitMs: number) {
  return [`${name} (n=${asked})`, formatMs(p50), `p95 ${formatMs(p95)}`, `p95 < ${limitMs}`];
}

function rateRow(name: string, rate: number, least: number) {
  return [name, String(Math.round(rate)), '', `> ${least}`];
}

function processRow(name: string, { p50, max }: { p50: number; max: number }, limit: string) {
  return [name, formatMs(p50), `max ${formatMs(max)}`, limit];
}

function ingestRow(name: string, { paragraphs, seconds, paragraphsPerSecond }: IngestFigures) {
  const rate = `${Math.round(paragraphsPerSecond)} paragraphs/s`;
  return [name, rate, `${paragraphs} in ${seconds.toFixed(2)} s`, ''];
}
