/**
 * `npm run train:ranker -- --corpus PATH…`: fits the weights of the ranker to questions made up from
 * documents that the embedding did not learn from, and to the developing questions; writes
 * data/models/ranker.json. Progress on stderr.
 */
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { PROJECT_FOLDER } from '../../config.js';
import { BuiltinEmbeddings } from '../../embedding/builtin-embeddings.js';
import { JiyaoError } from '../../errors.js';
import { FEATURES } from '../../retrieval/ranking/features.js';
import { RANKER_FILE } from '../../retrieval/ranking/ranker.js';
import { readDocuments } from '../corpus/read-documents.js';
import { askMadeUp, readAskedQuestions } from './asked-question.js';
import { collectExamples, type NamedExample } from './collect-examples.js';
import { dotProduct, fitWeights } from './fit-weights.js';
import { addSource, type Collection } from './make-collection.js';
import { withIndexOf, withIndexOfDocuments } from './temporary-index.js';

const USAGE = `npm run train:ranker -- --corpus PATH [--corpus …] [--out FILE] [--seed 1]
PATH: the texts that the embedding was trained on, in UTF-8 (.txt, .md, .jsonl, each also .xz).`;

const DEVELOPING = join(PROJECT_FOLDER, 'data', 'eval', 'questions.jsonl');
const MINUTES = join(PROJECT_FOLDER, 'data', 'minutes');

/** Every so many examples one is only measured on. */
const MEASURED_EVERY = 4;

interface Options {
  corpora: string[];
  out: string;
  seed: number;
}

async function train({ corpora, out, seed }: Options): Promise<void> {
  const collection: Collection = { documents: [], questions: [] };
  for (const path of corpora) {
    await addSource(collection, basename(path), readDocuments(path), seed);
  }
  const { documents, questions } = collection;
  console.error(`${documents.length} documents, ${questions.length} questions made up`);
  const madeUp = await withIndexOfDocuments(documents, (context) =>
    collectExamples(questions.map(askMadeUp), context, tellProgress),
  );
  const asked = await readAskedQuestions(DEVELOPING);
  const examples = [
    ...madeUp,
    ...(await withIndexOf(MINUTES, (context) => collectExamples(asked, context, tellProgress))),
  ];
  const weights = fitWeights(examples.filter((_, index) => !isMeasured(index)));
  const measured = examples.filter((_, index) => isMeasured(index));
  await writeFile(out, `${JSON.stringify(recordOf(weights, examples, measured), null, 2)}\n`);
  console.error(out);
}

function isMeasured(index: number): boolean {
  return index % MEASURED_EVERY === 0;
}

/** Weights are told relative to that of the first feature: only their proportions matter. */
function recordOf(
  weights: readonly number[],
  examples: readonly NamedExample[],
  measured: readonly NamedExample[],
) {
  const unit = weights[0] || 1;
  const named = FEATURES.map((name, at) => [name, round((weights[at] ?? 0) / unit)]);
  return {
    what: 'Weights of the ranker: a score is their sum over the features (src/retrieval/ranking).',
    how: 'npm run train:ranker; docs/decisions/2026-11-22-ranking.md',
    trainedOn: new Date().toISOString().slice(0, 10),
    embedding: new BuiltinEmbeddings().identity.fingerprint,
    examples: countKinds(examples),
    measured: Object.fromEntries(
      [...new Set(measured.map(({ kind }) => kind))].map((kind) => [
        kind,
        recallOf(
          measured.filter((example) => example.kind === kind),
          weights,
        ),
      ]),
    ),
    weights: Object.fromEntries(named),
  };
}

function countKinds(examples: readonly NamedExample[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { kind } of examples) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

/** Shares of the examples with a right candidate first, and among ten. */
function recallOf(examples: readonly NamedExample[], weights: readonly number[]) {
  const places = examples.map(({ candidates, isRight }) => {
    const scores = candidates.map((values) => dotProduct(weights, values));
    const best = Math.max(...scores.filter((_, index) => isRight[index]));
    return scores.filter((score, index) => score > best && !isRight[index]).length;
  });
  const within = (limit: number) =>
    round(places.filter((place) => place < limit).length / (places.length || 1));
  return { questions: examples.length, recallAt1: within(1), recallAt10: within(10) };
}

function round(value: number): number {
  return Number(value.toFixed(3));
}

function tellProgress(done: number): void {
  if (done % 500 === 0) console.error(`${done} questions searched`);
}

/** @throws JiyaoError usage */
function readOptions(args: readonly string[]): Options {
  const text = { type: 'string' } as const;
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { corpus: { ...text, multiple: true }, out: text, seed: text },
    });
    const corpora = (values.corpus ?? []).map((path) => resolve(path));
    const missing = corpora.find((path) => !existsSync(path));
    if (corpora.length === 0 || missing !== undefined) {
      throw new Error(missing === undefined ? 'A corpus is needed.' : `There is no ${missing}.`);
    }
    return {
      corpora,
      out: resolve(values.out ?? fileURLToPath(RANKER_FILE)),
      seed: Number(values.seed ?? 1),
    };
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new JiyaoError('usage', reason, { hint: USAGE, cause });
  }
}

try {
  await train(readOptions(process.argv.slice(2)));
} catch (error) {
  if (!(error instanceof JiyaoError)) throw error;
  process.stderr.write(`${error.message}\n${error.hint}\n`);
  process.exitCode = error.exitStatus;
}
