/** Owns the cost of a cold process: wall time and CPU time of a program from start to exit. */
import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { z } from 'zod';
import { JiyaoError } from '../../errors.js';
import { quantile } from '../metrics/quantile.js';

/** What one run took. */
export interface ProcessCost {
  wallMs: number;
  /** User and system time of all threads, Node's own start included. */
  cpuMs: number;
  /** Greatest resident memory. */
  maxMegabytes: number;
}

/** Medians over runs, and the slowest. */
export interface ProcessFigures {
  runs: number;
  wallMs: { p50: number; max: number };
  cpuMs: { p50: number; max: number };
  maxMegabytes: number;
}

/**
 * Loaded before the measured program: on its exit writes what the process used, over all its
 * threads, to file descriptor 3. A parent cannot ask Node for the usage of a child. As a URL, so
 * that it needs no file that only a build makes.
 */
const REPORTER = `data:text/javascript,${encodeURIComponent(`
  import { writeSync } from 'node:fs';
  process.on('exit', () => writeSync(3, JSON.stringify(process.resourceUsage())));
`)}`;

/** `process.resourceUsage()` as the module above writes it: microseconds and kilobytes. */
const usageSchema = z.object({
  userCPUTime: z.number(),
  systemCPUTime: z.number(),
  maxRSS: z.number(),
});

/**
 * Runs a program of Node once, its output discarded.
 * @param args path of the program, then its arguments
 * @throws JiyaoError `internal` where it does not exit with status 0: a failing run is fast
 */
export async function measureProcess(args: readonly string[]): Promise<ProcessCost> {
  const started = performance.now();
  const child = spawn(process.execPath, ['--import', REPORTER, ...args], {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
  });
  const exited = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (status) => resolve(status));
  });
  const [errors, usage, status] = await Promise.all([
    child.stderr === null ? '' : text(child.stderr),
    text(reportOf(child.stdio[3])),
    exited,
  ]);
  const wallMs = performance.now() - started;
  if (status !== 0) {
    throw new JiyaoError('internal', `A measured run failed (status ${status}): ${errors.trim()}`, {
      hint: 'Run the same command by hand; after a change of the source, npm run build first.',
    });
  }
  const { userCPUTime, systemCPUTime, maxRSS } = usageSchema.parse(JSON.parse(usage));
  return { wallMs, cpuMs: (userCPUTime + systemCPUTime) / 1000, maxMegabytes: maxRSS / 1024 };
}

type ChildStream = ReturnType<typeof spawn>['stdio'][3];

function reportOf(stream: ChildStream): NodeJS.ReadableStream {
  if (stream && 'read' in stream) return stream;
  throw new JiyaoError('internal', 'The pipe for the resource usage was not opened.', {
    hint: 'Run the bench again.',
  });
}

/**
 * Runs a program several times, after one run that is not counted: it fills the file cache, so that
 * the figures are of the program and not of the disk.
 */
export async function measureProcessRuns(
  args: readonly string[],
  runs: number,
): Promise<ProcessFigures> {
  await measureProcess(args);
  const costs: ProcessCost[] = [];
  for (let run = 0; run < runs; run++) costs.push(await measureProcess(args));
  const of = (values: number[]) => ({ p50: quantile(values, 0.5) ?? 0, max: Math.max(...values) });
  return {
    runs,
    wallMs: of(costs.map(({ wallMs }) => wallMs)),
    cpuMs: of(costs.map(({ cpuMs }) => cpuMs)),
    maxMegabytes: Math.max(...costs.map(({ maxMegabytes }) => maxMegabytes)),
  };
}
