/**
 * `npm run fit:answerability`: fits the weights of src/answering/evidence/judge-answerability.ts on the
 * developing questions and prints them with what they reach under ten-fold cross-validation.
 */
import { join } from 'node:path';
import { PROJECT_FOLDER } from '../../config.js';
import { BuiltinEmbeddings } from '../../embedding/builtin-embeddings.js';
import { openLocalStore } from '../../store/local/local-store.js';
import { runCommand } from '../command-line.js';
import { withTemporaryApp } from '../open-temporary-app.js';
import { readQuestions } from '../questions/read-questions.js';
import { type AnswerabilityExample, collectExamples } from './answerability-examples.js';
import { crossValidate, errorsAt, toExample } from './cross-validate.js';
import { fitLogistic } from './logistic-regression.js';

const DEVELOPING = 'data/eval/questions.jsonl';

/** From the lowest threshold that is of use to the highest. */
const THRESHOLDS = Array.from({ length: 13 }, (_, step) => 0.2 + 0.05 * step);

await runCommand(async () => {
  const questions = await readQuestions(join(PROJECT_FOLDER, DEVELOPING), DEVELOPING);
  const folder = join(PROJECT_FOLDER, 'data', 'minutes');
  const examples = await withTemporaryApp(folder, async ({ app, indexFolder }) => {
    await app.ingest([], () => {});
    const store = await openLocalStore({ directory: indexFolder, readOnly: true });
    const embeddings = new BuiltinEmbeddings();
    const { identity } = embeddings;
    const context = { store, embeddings, identity, sentenceEmbedder: embeddings };
    const found = await collectExamples(questions, context, new Date());
    store.close();
    return found;
  });
  const names = Object.keys(examples[0]?.features ?? {});
  const model = fitLogistic(examples.map(toExample));
  console.log(`${examples.length} examples`);
  console.log(`bias: ${model.bias.toFixed(2)}`);
  for (const [at, name] of names.entries()) {
    console.log(`${name}: ${(model.weights[at] ?? 0).toFixed(2)}`);
  }
  printCrossValidation(examples);
});

function printCrossValidation(examples: readonly AnswerabilityExample[]): void {
  const judged = crossValidate(examples);
  console.log('threshold  over-refusal %  of colloquial ones %  refusal %');
  for (const threshold of THRESHOLDS) {
    const { overRefusal, overRefusalColloquial, refusal } = errorsAt(threshold, judged);
    const shares = [overRefusal, overRefusalColloquial, refusal].map((share) => share.toFixed(1));
    console.log([threshold.toFixed(2), ...shares].join('  '));
  }
}
