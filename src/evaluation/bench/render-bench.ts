/** Owns the figures of a bench and their table on the terminal. */
import { formatMs } from '../report/format-figures.js';
import { textTable } from '../report/text-table.js';
import type { AskFigures, IngestFigures } from './measure-app.js';
import type { ProcessFigures } from './measure-process.js';

/** The contract of docs/bench.json. */
export interface BenchFigures {
  /** Where it was measured: figures of two machines must not be compared. */
  machine: { processor: string; cores: number; node: string };
  warmAsk: AskFigures;
  coldAsk: ProcessFigures;
  help: ProcessFigures;
  ingest: IngestFigures;
  ingestRecombined: IngestFigures;
}

/** Limits that the project sets itself (issue 2), in milliseconds. */
const LIMIT_MS = { warmAskP95: 30, coldAskCpu: 800, help: 150 } as const;

/** Lines of the table. */
export function renderBench(figures: BenchFigures): string[] {
  const { machine, warmAsk, coldAsk, help, ingest, ingestRecombined } = figures;
  const rows = [
    [
      `warm ask, ms (n=${warmAsk.asked})`,
      formatMs(warmAsk.p50),
      `p95 ${formatMs(warmAsk.p95)}`,
      `p95 < ${LIMIT_MS.warmAskP95}`,
    ],
    processRow('cold jiyao ask, CPU ms', coldAsk.cpuMs, `< ${LIMIT_MS.coldAskCpu}`),
    processRow('cold jiyao ask, wall ms', coldAsk.wallMs, ''),
    processRow('jiyao --help, CPU ms', help.cpuMs, ''),
    processRow('jiyao --help, wall ms', help.wallMs, `< ${LIMIT_MS.help}`),
    ingestRow('ingest of the minutes, first in the process', ingest),
    ingestRow('ingest of a recombined corpus', ingestRecombined),
  ];
  return [
    `${machine.processor}, ${machine.cores} cores, Node ${machine.node}`,
    '',
    ...textTable(['measured', 'median', 'slow end', 'limit'], rows),
  ];
}

function processRow(name: string, { p50, max }: { p50: number; max: number }, limit: string) {
  return [name, formatMs(p50), `max ${formatMs(max)}`, limit];
}

function ingestRow(name: string, { paragraphs, seconds, paragraphsPerSecond }: IngestFigures) {
  const rate = `${Math.round(paragraphsPerSecond)} paragraphs/s`;
  return [name, rate, `${paragraphs} in ${seconds.toFixed(2)} s`, ''];
}
