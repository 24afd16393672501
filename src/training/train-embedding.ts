/**
 * Corpora → a quantised model and what it reaches on held-out pairs. The one way by which both the
 * model that comes with jiyao and one adapted to an index are made.
 */
import { createHash } from 'node:crypto';
import { dequantise } from '../embedding/static/dequantise.js';
import { quantise } from '../embedding/static/quantise.js';
import type { ModelHeader } from '../embedding/static/static-model.js';
import { Checkpoint } from './contrastive/checkpoint.js';
import { type HeldOutFigures, measureHeldOut } from './contrastive/held-out.js';
import {
  type TrainingProgress,
  type TrainingSettings,
  trainTable,
} from './contrastive/train-table.js';
import type { Corpora } from './corpus/build-corpora.js';
import { chooseTokens, type VocabularyLimits } from './corpus/count-tokens.js';

/** A checkpoint is a quarter of a gigabyte; so many steps take some minutes. */
const CHECKPOINT_EVERY = 1000;

/** A model as its file has it. */
export interface StaticModel {
  header: ModelHeader;
  body: Uint8Array;
}

export interface EmbeddingTraining {
  corpora: Corpora;
  settings: TrainingSettings;
  vocabulary: VocabularyLimits;
  /** Adapts this model, whose tokens and dimension stay, instead of beginning at random. */
  start?: StaticModel;
  /** Where a state is kept from which an interrupted training goes on; absent = nowhere. */
  checkpointFolder?: string;
  /** In steps. */
  checkpointEvery?: number;
  onProgress: (progress: TrainingProgress) => void;
}

export interface TrainedModel extends StaticModel {
  /** Of the quantised model. */
  figures: HeldOutFigures;
}

export async function trainEmbedding(training: EmbeddingTraining): Promise<TrainedModel> {
  const { corpora, settings, start, checkpointFolder, onProgress } = training;
  const initial = start && dequantise(start.header, start.body);
  const chosen = initial?.tokenKeys ?? chooseTokens(corpora.training, training.vocabulary);
  const tokenKeys = new Uint32Array(new SharedArrayBuffer(4 * chosen.length));
  tokenKeys.set(chosen);
  const dimension = start?.header.dimension ?? settings.dimension;
  const table = await trainTable({
    corpus: corpora.training,
    heldOut: corpora.heldOut,
    tokenKeys,
    settings: { ...settings, dimension },
    ...(initial ? { initial: initial.table } : {}),
    ...(checkpointFolder
      ? { checkpoint: new Checkpoint(checkpointFolder, fingerprintOf(training, chosen)) }
      : {}),
    checkpointEvery: training.checkpointEvery ?? CHECKPOINT_EVERY,
    onProgress,
  });
  const model = quantise(chosen, table, dimension);
  return { ...model, figures: measureModel(model, corpora, settings.temperature) };
}

/** What a model as it lies in its file reaches on the held-out pairs. */
export function measureModel(
  { header, body }: StaticModel,
  { heldOut }: Corpora,
  temperature: number,
): HeldOutFigures {
  const { tokenKeys, table } = dequantise(header, body);
  return measureHeldOut(heldOut, { tokenKeys, table, dimension: header.dimension }, temperature);
}

/** Everything that decides the result: the state of another training is not resumed. */
function fingerprintOf({ settings, corpora, start }: EmbeddingTraining, keys: Uint32Array): string {
  return createHash('sha256')
    .update(JSON.stringify({ settings, sources: corpora.sources, start: start?.header.digest }))
    .update(keys)
    .digest('hex');
}
