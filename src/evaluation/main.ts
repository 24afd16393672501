/**
 * `npm run eval`: the scoreboard on the production path. Owns the order of steps. Exit status 1
 * where a quote is not verbatim: that must never happen.
 */
import { PROJECT_FOLDER } from '../config.js';
import { JiyaoError } from '../errors.js';
import type { CollectionEvaluation } from './collections/evaluate-collection.js';
import { type CollectionFiles, listCollections } from './collections/read-collection.js';
import { runCommand } from './command-line.js';
import { type EvalOptions, readEvalOptions, USAGE } from './eval-options.js';
import type { SetEvaluation } from './evaluate-set.js';
import type { Evaluations } from './evaluations.js';
import type { FollowUpEvaluation } from './follow-ups/evaluate-follow-ups.js';
import { renderFollowUpFailures, renderFollowUps } from './follow-ups/render-follow-ups.js';
import { runFollowUps } from './follow-ups/run-follow-ups.js';
import { ProgressLine } from './progress.js';
import { QUESTION_SETS, type QuestionSet } from './questions/question-sets.js';
import type { QuoteEvaluation } from './quotes/evaluate-quotes.js';
import { renderQuoteFailures, renderQuotes } from './quotes/render-quotes.js';
import { runQuotes } from './quotes/run-quotes.js';
import { formatJson } from './report/format-json.js';
import { renderCollectionFailures } from './report/render-collection-failures.js';
import { renderFailures } from './report/render-failures.js';
import { renderCollection, renderScoreboard } from './report/render-scoreboard.js';
import {
  followUpFigures,
  quoteFigures,
  statementFigures,
  toReport,
  updateReadmes,
  writeReport,
} from './report/write-report.js';
import { runCollection, runSet } from './run-sets.js';
import type { VerificationEvaluation } from './verification/evaluate-statements.js';
import { renderStatementFailures, renderStatements } from './verification/render-statements.js';
import { runStatements } from './verification/run-statements.js';

const progress = new ProgressLine(process.stderr);

await runCommand(async () => {
  const options = readEvalOptions(process.argv.slice(2), PROJECT_FOLDER);
  if (options.followUps) await runFollowUpsAlone(options);
  else if (options.statements) await runStatementsAlone(options);
  else if (options.quotes) await runQuotesAlone(options);
  else await runChosenSets(options);
});

async function runFollowUpsAlone(options: EvalOptions): Promise<void> {
  const followUps = await evaluateFollowUps(options);
  if (options.json) print([formatJson({ followUps: followUpFigures(followUps) })]);
}

async function runStatementsAlone(options: EvalOptions): Promise<void> {
  const statements = await evaluateStatementSets(options);
  if (options.json) print([formatJson({ statements: statementFigures(statements) })]);
}

async function runQuotesAlone(options: EvalOptions): Promise<void> {
  const quotes = await evaluateQuoteLookUps(options);
  if (options.json) print([formatJson({ quotes: quoteFigures(quotes) })]);
}

async function runChosenSets(options: EvalOptions): Promise<void> {
  const found = await listCollections(options.collectionsFolder);
  const isWhole = options.sets === undefined && found !== undefined;
  if (options.sets === undefined && found === undefined) {
    progress.note(`${options.collectionsFolder} is not there: its collections are LEFT OUT.`);
  }
  if (options.updateReadme && !isWhole) {
    throw new JiyaoError('usage', '--update-readme needs all sets.', { hint: USAGE });
  }
  const chosen = choose(options.sets, found ?? []);
  const evaluations = await evaluate(chosen, options);
  if (options.json) print([formatJson(toReport(evaluations))]);
  // A part of the sets must not replace the record of all.
  if (isWhole) await writeReport(evaluations, PROJECT_FOLDER);
  else progress.note('docs/evaluation.json was not written: not every set was run.');
  if (options.updateReadme) await updateReadmes(evaluations, PROJECT_FOLDER);
  if (quoteShares(evaluations).some(({ hits, total }) => hits < total)) process.exitCode = 1;
}

interface Chosen {
  sets: QuestionSet[];
  collections: CollectionFiles[];
}

/** The named sets in the order of the lists; all where none is named. */
function choose(names: readonly string[] | undefined, found: CollectionFiles[]): Chosen {
  const known = [...QUESTION_SETS, ...found].map(({ name }) => name);
  const unknown = names?.find((name) => !known.includes(name));
  if (unknown !== undefined) {
    throw new JiyaoError('usage', `There is no question set '${unknown}'.`, {
      hint: `${USAGE}; sets: ${known.join(', ')}`,
    });
  }
  const isChosen = ({ name }: { name: string }) => names === undefined || names.includes(name);
  return { sets: QUESTION_SETS.filter(isChosen), collections: found.filter(isChosen) };
}

async function evaluate(
  chosen: Chosen,
  { questions, size, json, failures }: EvalOptions,
): Promise<Evaluations> {
  const sets: SetEvaluation[] = [];
  const collections: CollectionEvaluation[] = [];
  const printUnlessJson = (lines: readonly string[]) => {
    progress.clear();
    if (!json) print(lines);
  };
  for (const set of chosen.sets) {
    const evaluation = await runSet(set, questions, progress);
    sets.push(evaluation);
    printUnlessJson(renderScoreboard(evaluation));
    if (failures) printUnlessJson(renderFailures(evaluation));
  }
  for (const files of chosen.collections) {
    const evaluation = await runCollection(files, size, progress);
    collections.push(evaluation);
    printUnlessJson(renderCollection(evaluation));
    if (failures) printUnlessJson(renderCollectionFailures(evaluation));
  }
  const isWhole = chosen.sets.length === QUESTION_SETS.length;
  const followUps = isWhole ? await evaluateFollowUps({ json, failures }) : [];
  const statements = isWhole ? await evaluateStatementSets({ json, failures }) : [];
  const quotes = isWhole ? await evaluateQuoteLookUps({ json, failures }) : null;
  return { sets, collections, followUps, statements, quotes };
}

async function evaluateStatementSets({
  json,
  failures,
}: Pick<EvalOptions, 'json' | 'failures'>): Promise<VerificationEvaluation[]> {
  const evaluations = await runStatements(progress);
  progress.clear();
  if (json) return evaluations;
  print(renderStatements(evaluations));
  if (failures) print(evaluations.flatMap(renderStatementFailures));
  return evaluations;
}

async function evaluateQuoteLookUps({
  json,
  failures,
}: Pick<EvalOptions, 'json' | 'failures'>): Promise<QuoteEvaluation> {
  const evaluation = await runQuotes(progress);
  progress.clear();
  if (json) return evaluation;
  print(renderQuotes(evaluation));
  if (failures) print(renderQuoteFailures(evaluation));
  return evaluation;
}

async function evaluateFollowUps({
  json,
  failures,
}: Pick<EvalOptions, 'json' | 'failures'>): Promise<FollowUpEvaluation[]> {
  const evaluations = await runFollowUps(progress);
  progress.clear();
  if (json) return evaluations;
  print(renderFollowUps(evaluations));
  if (failures) print(evaluations.flatMap(renderFollowUpFailures));
  return evaluations;
}

function quoteShares({ sets, collections }: Evaluations) {
  return [
    ...sets.map(({ figures }) => figures.total.quoteValidity),
    ...collections.map(({ figures }) => figures.quoteValidity),
  ];
}

function print(lines: readonly string[]): void {
  process.stdout.write(`${lines.join('\n')}\n`);
}
