/** Owns a set and a collection from their files to their figures, each over a fresh index. */
import { join } from 'node:path';
import { PROJECT_FOLDER } from '../config.js';
import {
  type CollectionEvaluation,
  evaluateCollection,
} from './collections/evaluate-collection.js';
import { withIndexedSystem } from './collections/index-collection.js';
import type { RunSize } from './collections/plan-run.js';
import { type CollectionFiles, readCollection } from './collections/read-collection.js';
import { evaluateSet, type SetEvaluation } from './evaluate-set.js';
import { evaluateApp } from './evaluated-system.js';
import { withTemporaryApp } from './open-temporary-app.js';
import { PEERS } from './peers/all-peers.js';
import type { ProgressLine } from './progress.js';
import { excludeKnown } from './questions/exclude-known.js';
import type { Question } from './questions/question.js';
import { QUESTION_SETS, type QuestionSet } from './questions/question-sets.js';
import { readQuestions } from './questions/read-questions.js';
import { sample } from './sampling/seeded-random.js';

/**
 * Measures the product on at most so many questions of a set about the minutes.
 * @throws JiyaoError where the set cannot be read or does not fit the minutes
 */
export async function runSet(
  set: QuestionSet,
  maxQuestions: number,
  progress: ProgressLine,
): Promise<SetEvaluation> {
  const { name, heldOut, corpusPath } = set;
  const questions = sample(await readSet(set, progress), maxQuestions);
  return withTemporaryApp(join(PROJECT_FOLDER, corpusPath), async ({ app }) => {
    const { failures } = await app.ingest([], () => {});
    for (const { path, reason } of failures) progress.note(`${path}: not read, ${reason}`);
    return evaluateSet(evaluateApp(app), {
      name,
      heldOut,
      questions,
      peers: PEERS,
      onProgress: (done) => progress.show(`${name}: asking`, done, questions.length),
    });
  });
}

/** A held-out set is read without what a developing set also asks. */
async function readSet(
  { heldOut, questionsPath, name }: QuestionSet,
  progress: ProgressLine,
): Promise<Question[]> {
  const read = (path: string) => readQuestions(join(PROJECT_FOLDER, path), path);
  const all = await read(questionsPath);
  if (!heldOut) return all;
  const developing = QUESTION_SETS.filter((set) => !set.heldOut).map((set) => set.questionsPath);
  const questions = excludeKnown(all, (await Promise.all(developing.map(read))).flat());
  const left = all.length - questions.length;
  if (left > 0) progress.note(`${name}: left out ${left} that a developing set asks too`);
  return questions;
}

/**
 * Measures the product on a collection.
 * @throws JiyaoError `configuration` where it cannot be read
 */
export async function runCollection(
  files: CollectionFiles,
  size: RunSize,
  progress: ProgressLine,
): Promise<CollectionEvaluation> {
  const collection = await readCollection(files);
  const { name } = collection;
  return withIndexedSystem(
    ({ line, reason }) => progress.note(`${name}: line ${line ?? '?'} not read, ${reason}`),
    (system) =>
      evaluateCollection(system, {
        collection,
        size,
        peers: PEERS,
        onProgress: (stage, done, total) => progress.show(`${name}: ${stage}`, done, total),
      }),
  );
}
