/**
 * `npm run fit:answerability`: fits the weights of src/answering/judge-answerability.ts on the
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
import { type Example, fitLogistic, predict } from './logistic-regression.js';

const FOLDS = 10;

const DEVELOPING = 'data/eval/questions.jsonl';

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

function toExample({ features, answerable, weight }: AnswerabilityExample): Example {
  return { features: Object.values(features), label: answerable ? 1 : 0, weight };
}

/** Error rates over real questions at several thresholds, each judged by a model that never saw it. */
function printCrossValidation(examples: readonly AnswerabilityExample[]): void {
  const judged = examples.flatMap((example, at) => {
    if (example.weight < 1) return [];
    const others = examples.filter(
      (other, index) => index % FOLDS !== at % FOLDS && !other.id.startsWith(example.id),
    );
    return [{ example, others }];
  });
  const models = new Map<number, ReturnType<typeof fitLogistic>>();
  const scores = judged.map(({ example, others }) => {
    const fold = examples.indexOf(example) % FOLDS;
    const model = models.get(fold) ?? fitLogistic(others.map(toExample));
    models.set(fold, model);
    return { ...example, score: predict(model, Object.values(example.features)) };
  });
  console.log('threshold  over-refusal %  refusal %');
  for (let threshold = 0.2; threshold < 0.85; threshold += 0.05) {
    const share = (answerable: boolean) => {
      const of = scores.filter((one) => one.answerable === answerable);
      return (100 * of.filter((one) => one.score < threshold).length) / of.length;
    };
    console.log(`${threshold.toFixed(2)}  ${share(true).toFixed(1)}  ${share(false).toFixed(1)}`);
  }
  if (process.env.JIYAO_DEBUG) {
    for (const { id, score, answerable, features } of scores) {
      console.log(id, answerable, score.toFixed(2), JSON.stringify(features));
    }
  }
}
