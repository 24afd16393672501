/**
 * `npm run bench`: how fast the product is, in process and from a cold start. Owns the order of
 * measurements; each is in bench/.
 */
import { cpus } from 'node:os';
import { join } from 'node:path';
import { PROJECT_FOLDER } from '../config.js';
import { JiyaoError } from '../errors.js';
import { measureIngest, measureLarge, measureWarmAsk } from './bench/measure-app.js';
import { measureEmbedding } from './bench/measure-embedding.js';
import { measureProcessRuns } from './bench/measure-process.js';
import { type BenchFigures, renderBench } from './bench/render-bench.js';
import { parseOptions, runCommand } from './command-line.js';
import { evaluateApp, loadCorpus } from './evaluated-system.js';
import { withTemporaryApp } from './open-temporary-app.js';
import { QUESTION_SETS } from './questions/question-sets.js';
import { readQuestions } from './questions/read-questions.js';
import { formatJson } from './report/format-json.js';
import { writeProjectFile } from './report/write-report.js';

const USAGE = 'npm run bench -- [--json] [--paragraphs N]';
const REPORT_PATH = 'docs/bench.json';
const COMMAND = join(PROJECT_FOLDER, 'dist/cli/main.js');

/** Odd, so that the median is a run; few, because a run takes the better part of a second. */
const PROCESS_RUNS = 7;

await runCommand(async () => {
  const known = { json: { type: 'boolean' }, paragraphs: { type: 'string' } } as const;
  const options = parseOptions(process.argv.slice(2), known, USAGE);
  const figures = await measure(sizeOf(options.paragraphs));
  const json = formatJson(figures);
  process.stdout.write(`${options.json ? json : renderBench(figures).join('\n')}\n`);
  await writeProjectFile(PROJECT_FOLDER, REPORT_PATH, `${json}\n`);
});

/** Of the recombined corpus, in paragraphs. */
function sizeOf(given: string | undefined): number | undefined {
  if (given === undefined || /^[1-9]\d*$/.test(given)) return given ? Number(given) : undefined;
  throw new JiyaoError('usage', `--paragraphs ${given}: not a number from 1.`, { hint: USAGE });
}

async function measure(recombinedSize: number | undefined): Promise<BenchFigures> {
  const { questions, corpusPath } = await developingQuestions();
  const [first = ''] = questions;
  const dataFolder = join(PROJECT_FOLDER, corpusPath);
  const measured = await withTemporaryApp(dataFolder, async ({ app, indexFolder }) => {
    const ingest = await measureIngest(app);
    const { paragraphs } = await loadCorpus(evaluateApp(app));
    const warmAsk = await measureWarmAsk(app, questions);
    // Closed before another process opens the index: it must not wait for a lock.
    await app.close();
    const globals = ['--index', indexFolder, '--data', dataFolder];
    const coldAsk = await measureProcessRuns([COMMAND, ...globals, 'ask', first], PROCESS_RUNS);
    return { ingest, warmAsk, coldAsk, paragraphs };
  });
  const { paragraphs, ...inProcess } = measured;
  return {
    machine: {
      processor: cpus()[0]?.model.trim() ?? 'unknown processor',
      cores: cpus().length,
      node: process.version,
    },
    ...inProcess,
    help: await measureProcessRuns([COMMAND, '--help'], PROCESS_RUNS),
    embedding: measureEmbedding(paragraphs, questions),
    recombined: await measureLarge(paragraphs, questions, recombinedSize),
  };
}

async function developingQuestions(): Promise<{ questions: string[]; corpusPath: string }> {
  const set = QUESTION_SETS.find(({ heldOut }) => !heldOut);
  if (set === undefined) {
    throw new JiyaoError('internal', 'There is no developing set.', { hint: 'See data/eval.' });
  }
  const path = join(PROJECT_FOLDER, set.questionsPath);
  const questions = await readQuestions(path, set.questionsPath);
  return { questions: questions.map(({ question }) => question), corpusPath: set.corpusPath };
}
