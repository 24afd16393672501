/**
 * `npm run train:embedding -- --corpus PATH[=WEIGHT] …`: trains the builtin embedding from texts and
 * writes the model with its card. Owns options and printing.
 */

import { createHash } from 'node:crypto';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { PROJECT_FOLDER } from '../config.js';
import { quantise } from '../embedding/static/quantise.js';
import { encodeModel } from '../embedding/static/static-model.js';
import { JiyaoError } from '../errors.js';
import { Checkpoint } from './contrastive/checkpoint.js';
import {
  type TrainingProgress,
  type TrainingSettings,
  trainTable,
} from './contrastive/train-table.js';
import { chooseTokens } from './corpus/count-tokens.js';
import { readCorpora, type TrainingSource } from './corpus/read-corpus.js';

const { values } = parseArgs({
  options: {
    corpus: { type: 'string', multiple: true },
    out: { type: 'string', default: join(PROJECT_FOLDER, 'data', 'models') },
    dimension: { type: 'string', default: '512' },
    batch: { type: 'string', default: '1024' },
    steps: { type: 'string', default: '7000' },
    rate: { type: 'string', default: '0.03' },
    temperature: { type: 'string', default: '0.03' },
    seed: { type: 'string', default: '1' },
    tokens: { type: 'string', default: '120000' },
    workers: { type: 'string', default: String(Math.min(4, availableParallelism())) },
  },
});

const sources: TrainingSource[] = (values.corpus ?? []).map((given) => {
  const [, path = given, weight] = /^(.*?)(?:=([\d.]+))?$/.exec(given) ?? [];
  return { path: resolve(path), weight: Number(weight ?? 1) };
});
if (sources.length === 0) throw new JiyaoError('usage', 'no corpus', { hint: '--corpus PATH' });

const started = performance.now();
const minutes = () => ((performance.now() - started) / 60_000).toFixed(1);
const settings: TrainingSettings = {
  dimension: Number(values.dimension),
  batch: Number(values.batch),
  steps: Number(values.steps),
  warmUpSteps: 50,
  rate: Number(values.rate),
  temperature: Number(values.temperature),
  seed: Number(values.seed),
  workers: Number(values.workers),
};
const corpora = await readCorpora(sources, (message) => console.error(message));
console.error(`read in ${minutes()} min`);
const keys = chooseTokens(corpora.training, { maxTokens: Number(values.tokens), minTexts: 15 });
const tokenKeys = new Uint32Array(new SharedArrayBuffer(4 * keys.length));
tokenKeys.set(keys);
console.error(`${keys.length} tokens, ${minutes()} min`);
const fingerprint = createHash('sha256')
  .update(JSON.stringify({ settings, sources: corpora.sources, tokens: keys.length }))
  .digest('hex');
const onProgress = ({ step, loss, heldOut }: TrainingProgress) => {
  const line = `step ${step}/${settings.steps}  loss ${loss.toFixed(3)}  ${minutes()} min`;
  if (heldOut) console.error(line, JSON.stringify(heldOut));
  else if (step % 200 === 0) console.error(line);
};
const table = await trainTable({
  corpus: corpora.training,
  heldOut: corpora.heldOut,
  tokenKeys,
  settings,
  checkpoint: new Checkpoint(join(values.out, 'checkpoint'), fingerprint),
  onProgress,
});
const { header, body } = quantise(keys, table, settings.dimension);
await mkdir(values.out, { recursive: true });
const path = join(values.out, 'builtin.bin');
await writeFile(`${path}.new`, encodeModel(header, body));
await rename(`${path}.new`, path);
console.error(`wrote ${path} after ${minutes()} min`);
