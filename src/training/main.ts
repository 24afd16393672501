/**
 * `npm run train:embedding`: trains the builtin embedding from texts; writes the model and the record
 * of its training (data/models). Progress on stderr.
 */
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { encodeModel } from '../embedding/static/static-model.js';
import { JiyaoError } from '../errors.js';
import type { TrainingProgress } from './contrastive/train-table.js';
import { buildCorpora, type SourceCounts } from './corpus/build-corpora.js';
import { readDocuments } from './corpus/read-documents.js';
import { readOptions } from './options.js';
import { type TrainedModel, trainEmbedding } from './train-embedding.js';

/** A token in fewer texts is learned from too little (retrieval study). */
const MIN_TEXTS = 15;

const startedMs = performance.now();

async function train(): Promise<void> {
  const { sources, out, maxTokens, settings } = readOptions(process.argv.slice(2));
  const corpora = await buildCorpora(
    sources.map(({ name, path, weight }) => ({ name, weight, documents: readDocuments(path) })),
    tellSource,
  );
  const checkpointFolder = join(out, 'checkpoint');
  const model = await trainEmbedding({
    corpora,
    settings,
    vocabulary: { maxTokens, minTexts: MIN_TEXTS },
    checkpointFolder,
    onProgress: (progress) => tellProgress(progress, settings.steps),
  });
  const record = {
    digest: model.header.digest,
    trainedOn: new Date().toISOString().slice(0, 10),
    minutes: Number(minutesPassed()),
    sources: corpora.sources,
    tokens: model.header.tokens,
    settings,
    heldOut: model.figures,
  };
  await writeModel(out, model, record);
  await rm(checkpointFolder, { recursive: true, force: true });
  console.error(`${join(out, 'builtin.bin')}  ${minutesPassed()} min\n${figures(model.figures)}`);
}

function tellSource({ name, documents, characters }: SourceCounts): void {
  console.error(`${name}: ${documents} documents, ${characters} characters`);
}

function tellProgress({ step, loss, heldOut }: TrainingProgress, steps: number): void {
  const left = ((performance.now() - startedMs) / 60_000) * (steps / step - 1);
  const line = `step ${step}/${steps}  loss ${loss.toFixed(3)}  ${left.toFixed(0)} min left`;
  if (heldOut) console.error(`${line}\n${figures(heldOut)}`);
  else if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${line}`);
  else if (step % 200 === 0) console.error(line);
}

function figures({ pairs, loss, recallAt1, recallAt10 }: TrainedModel['figures']): string {
  const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
  return `held out (${pairs} pairs): loss ${loss.toFixed(3)}, recall@1 ${percent(recallAt1)}, recall@10 ${percent(recallAt10)}`;
}

function minutesPassed(): string {
  return ((performance.now() - startedMs) / 60_000).toFixed(1);
}

/** The model takes its place in one step: whoever reads it sees the old or the new one. */
async function writeModel(out: string, model: TrainedModel, record: object): Promise<void> {
  await mkdir(out, { recursive: true });
  const path = join(out, 'builtin.bin');
  await writeFile(`${path}.new`, encodeModel(model.header, model.body));
  await rename(`${path}.new`, path);
  await writeFile(join(out, 'builtin.json'), `${JSON.stringify(record, null, 2)}\n`);
}

try {
  await train();
} catch (error) {
  if (!(error instanceof JiyaoError)) throw error;
  process.stderr.write(`${error.message}\n${error.hint}\n`);
  process.exitCode = error.exitStatus;
}
