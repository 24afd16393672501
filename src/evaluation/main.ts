/**
 * `npm run eval`: the scoreboard on the production path. Owns the options and the order of steps.
 * Exit status 1 where a quote is not verbatim: that must never happen.
 */
import { join } from 'node:path';
import { PROJECT_FOLDER } from '../config.js';
import { JiyaoError } from '../errors.js';
import { parseOptions, runCommand } from './command-line.js';
import { evaluateSet, PEERS, type SetEvaluation } from './evaluate-set.js';
import { evaluateApp } from './evaluated-system.js';
import { withTemporaryApp } from './open-temporary-app.js';
import { excludeKnown } from './questions/exclude-known.js';
import type { Question } from './questions/question.js';
import { QUESTION_SETS, type QuestionSet } from './questions/question-sets.js';
import { readQuestions } from './questions/read-questions.js';
import { formatJson } from './report/format-json.js';
import { renderFailures } from './report/render-failures.js';
import { renderScoreboard } from './report/render-scoreboard.js';
import { toReport, updateReadmes, writeReport } from './report/write-report.js';

const USAGE =
  'npm run eval -- [--set NAME]… [--failures] [--json] [--update-readme]; sets: ' +
  QUESTION_SETS.map(({ name }) => name).join(', ');

const OPTIONS = {
  set: { type: 'string', multiple: true },
  failures: { type: 'boolean' },
  json: { type: 'boolean' },
  'update-readme': { type: 'boolean' },
} as const;

await runCommand(async () => {
  const options = parseOptions(process.argv.slice(2), OPTIONS, USAGE);
  const sets = chooseSets(options.set);
  if (options['update-readme'] && options.set) {
    throw new JiyaoError('usage', '--update-readme needs all sets.', { hint: USAGE });
  }
  const evaluations: SetEvaluation[] = [];
  for (const set of sets) {
    const evaluation = await evaluateFresh(set);
    evaluations.push(evaluation);
    if (!options.json) print(renderScoreboard(evaluation));
    if (!options.json && options.failures) print(renderFailures(evaluation));
  }
  if (options.json) print([formatJson(toReport(evaluations))]);
  // A part of the sets must not replace the record of all.
  if (!options.set) await writeReport(evaluations, PROJECT_FOLDER);
  if (options['update-readme']) await updateReadmes(evaluations, PROJECT_FOLDER);
  if (evaluations.some(hasInvalidQuote)) process.exitCode = 1;
});

/** The named sets in the order of the list; all where none is named. */
function chooseSets(names: readonly string[] | undefined): QuestionSet[] {
  const unknown = names?.find((name) => !QUESTION_SETS.some((set) => set.name === name));
  if (unknown !== undefined) {
    throw new JiyaoError('usage', `There is no question set '${unknown}'.`, { hint: USAGE });
  }
  return QUESTION_SETS.filter(({ name }) => names === undefined || names.includes(name));
}

async function evaluateFresh(set: QuestionSet): Promise<SetEvaluation> {
  const { name, heldOut, corpusPath } = set;
  const questions = await readSet(set);
  return withTemporaryApp(join(PROJECT_FOLDER, corpusPath), async ({ app }) => {
    const report = await app.ingest([], () => {});
    for (const { path, reason } of report.failures) {
      process.stderr.write(`${path}: not read, ${reason}\n`);
    }
    return evaluateSet(evaluateApp(app), {
      name,
      heldOut,
      questions,
      peers: PEERS,
      onProgress: (done) => showProgress(name, done, questions.length),
    });
  });
}

/** A held-out set is read without what a developing set also asks. */
async function readSet({ heldOut, questionsPath, name }: QuestionSet): Promise<Question[]> {
  const read = (path: string) => readQuestions(join(PROJECT_FOLDER, path), path);
  const all = await read(questionsPath);
  if (!heldOut) return all;
  const developing = QUESTION_SETS.filter((set) => !set.heldOut).map((set) => set.questionsPath);
  const questions = excludeKnown(all, (await Promise.all(developing.map(read))).flat());
  const left = all.length - questions.length;
  if (left > 0) process.stderr.write(`${name}: left out ${left} that a developing set asks too\n`);
  return questions;
}

/** On a terminal only: elsewhere it would flood a log. */
function showProgress(name: string, done: number, total: number): void {
  if (!process.stderr.isTTY) return;
  process.stderr.write(`\r${name}: ${done}/${total}${done === total ? '\r\u001b[K' : ''}`);
}

function hasInvalidQuote({ figures }: SetEvaluation): boolean {
  const { hits, total } = figures.total.quoteValidity;
  return hits < total;
}

function print(lines: readonly string[]): void {
  process.stdout.write(`${lines.join('\n')}\n`);
}
