/**
 * `npm run fit:wording`: fits the weights of src/answering/verifying/wording/judge-wording.ts on the
 * developing statements whose facts are right, and prints them with what they reach under ten-fold
 * cross-validation.
 */
import { StatementSplitter } from '../../../answering/verifying/split-statements.js';
import { examineStatement } from '../../../answering/verifying/verify-statement.js';
import { BuiltinEmbeddings } from '../../../embedding/builtin-embeddings.js';
import { runCommand } from '../../command-line.js';
import type { Corpus } from '../../evaluated-system.js';
import { resolveQuestions } from '../../questions/resolve-paragraphs.js';
import { givenEvidence } from '../../verification/evaluate-statements.js';
import { type LabelledStatement, STATEMENT_SETS } from '../../verification/labelled-statement.js';
import { readStatements, withMinutes } from '../../verification/run-statements.js';
import { type Example, fitLogistic, predict } from '../logistic-regression.js';

const FOLDS = 10;
const THRESHOLDS = Array.from({ length: 11 }, (_, step) => 0.1 + 0.08 * step);

await runCommand(() =>
  withMinutes(async (corpus) => {
    const examples: Example[] = [];
    let names: string[] = [];
    for (const { path, heldOut } of STATEMENT_SETS) {
      if (heldOut) continue;
      for (const { features, label } of wordingsOf(await readStatements(path), corpus, path)) {
        names = Object.keys(features);
        examples.push({ features: Object.values(features), label: label ? 1 : 0, weight: 1 });
      }
    }
    const model = fitLogistic(examples);
    console.log(
      `${examples.length} examples, ${examples.filter(({ label }) => label).length} supported`,
    );
    console.log(`bias: ${model.bias.toFixed(2)}`);
    for (const [at, name] of names.entries()) {
      console.log(`${name}: ${(model.weights[at] ?? 0).toFixed(2)}`);
    }
    printErrors(crossValidate(examples));
  }),
);

/** The wordings of the statements in which no fact is wrong. */
function wordingsOf(statements: readonly LabelledStatement[], corpus: Corpus, name: string) {
  const context = { embedder: new BuiltinEmbeddings() };
  return resolveQuestions(statements, corpus, name).flatMap(
    ({ statement, supported, rightParagraphIds }) => {
      const splitter = new StatementSplitter();
      const composed = [...splitter.push(statement), ...splitter.end()];
      const evidence = givenEvidence(rightParagraphIds, corpus);
      const examined = composed.map((one) => examineStatement(one, evidence, context));
      return examined.flatMap((one) =>
        one.fault ? [] : one.wordings.map((features) => ({ features, label: supported })),
      );
    },
  );
}

interface Judged {
  score: number;
  label: number;
}

function crossValidate(examples: readonly Example[]): Judged[] {
  return Array.from({ length: FOLDS }, (_, fold) => fold).flatMap((fold) => {
    const model = fitLogistic(examples.filter((_, at) => at % FOLDS !== fold));
    return examples
      .filter((_, at) => at % FOLDS === fold)
      .map(({ features, label }) => ({ score: predict(model, features), label }));
  });
}

function printErrors(judged: readonly Judged[]): void {
  const share = (of: readonly Judged[], below: number) =>
    ((100 * of.filter(({ score }) => score < below).length) / of.length).toFixed(1);
  console.log('threshold  supported dropped %  unsupported caught %');
  for (const threshold of THRESHOLDS) {
    const dropped = share(
      judged.filter(({ label }) => label === 1),
      threshold,
    );
    const caught = share(
      judged.filter(({ label }) => label === 0),
      threshold,
    );
    console.log([threshold.toFixed(2), dropped, caught].join('  '));
  }
}
