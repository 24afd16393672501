/**
 * Goes on with the training of the builtin embedding on other documents, and measures what comes of
 * it beside the model in force, on documents held out of the training. Decides and writes nothing.
 */
import { createHash } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { readModel } from '../embedding/static/static-model.js';
import { JiyaoError } from '../errors.js';
import type { HeldOutFigures } from './contrastive/held-out.js';
import type { TrainingSettings } from './contrastive/train-table.js';
import { buildCorpora, type Corpora, type HoldOut } from './corpus/build-corpora.js';
import type { TrainingDocument } from './corpus/training-document.js';
import { measureModel, type TrainedModel, trainEmbedding } from './train-embedding.js';

export interface Adaptation {
  documents: Iterable<TrainingDocument>;
  /** The model to begin with. Always the same one: the result follows from the documents alone. */
  startPath: string;
  /** The model in force, to compare with; may be the same. */
  inForcePath: string;
  /** Told in steps, at the beginning too. */
  onProgress: (step: number, steps: number) => void;
}

export interface AdaptedModel {
  model: TrainedModel;
  /** What the model in force reaches on the same held-out pairs. */
  before: HeldOutFigures;
}

/** Fewer paragraphs teach only their own accidents. */
const MIN_PARAGRAPHS = 200;

/** Fewer held-out ones tell two models apart by luck. */
const MIN_HELD_OUT = 20;

/** One document in so many is held out: an index may be small, and the choice must not be luck. */
const HELD_OUT_ONE_IN = 5;

/** A batch draws few texts twice: a text beside itself is no wrong answer to learn from. */
const PARAGRAPHS_PER_PAIR = 8;
const BATCH_LIMITS = { least: 64, most: 1024 };

/** How often each paragraph is met, about. */
const EPOCHS = 10;
const STEP_LIMITS = { least: 100, most: 3000 };

const MAX_WORKERS = 2;

/** @throws JiyaoError usage where there is too little text, configuration for a broken model */
export async function adaptEmbedding(adaptation: Adaptation): Promise<AdaptedModel> {
  const { documents, startPath, inForcePath, onProgress } = adaptation;
  const source = { name: 'index', weight: 1, documents };
  const corpora = await buildCorpora([source], () => {}, isHeldOutByText);
  const settings = settingsFor(paragraphsIn(corpora));
  const before = measureModel(readModel(inForcePath), corpora, settings.temperature);
  const start = readModel(startPath);
  onProgress(0, settings.steps);
  const model = await trainEmbedding({
    corpora,
    settings,
    vocabulary: { maxTokens: start.header.tokens, minTexts: 1 },
    start,
    onProgress: ({ step }) => onProgress(step, settings.steps),
  });
  return { model, before };
}

/**
 * By the text itself: a document is held out of every adaptation or of none, whatever comes to the
 * index later. Otherwise the model in force would be measured on what it has learned.
 */
export const isHeldOutByText: HoldOut = ({ paragraphs }) => {
  const digest = createHash('sha256').update(paragraphs.join('\n')).digest();
  return digest.readUInt32BE() % HELD_OUT_ONE_IN === 0;
};

function paragraphsIn({ training, heldOut }: Corpora): number {
  const [learned = 0, measured = 0] = [training, heldOut].map(
    // Each document has its title among its texts; both arrays have one entry more than there are.
    ({ textStarts, documentStarts }) => textStarts.length - documentStarts.length,
  );
  const paragraphs = learned + measured;
  if (paragraphs >= MIN_PARAGRAPHS && measured >= MIN_HELD_OUT) return paragraphs;
  throw new JiyaoError(
    'usage',
    `There are ${learned} paragraphs to learn from and ${measured} to measure on: too few.`,
    {
      hint: `Ingest more documents first (jiyao ingest PATH): ${MIN_PARAGRAPHS} paragraphs at least, in a few dozen documents.`,
    },
  );
}

function settingsFor(paragraphs: number): TrainingSettings {
  const workers = Math.min(MAX_WORKERS, availableParallelism());
  const whole = 4 * MAX_WORKERS;
  const batch = whole * Math.round(clamp(paragraphs / PARAGRAPHS_PER_PAIR, BATCH_LIMITS) / whole);
  const steps = Math.round(clamp((EPOCHS * paragraphs) / batch, STEP_LIMITS));
  return {
    // The model's own: see trainEmbedding.
    dimension: 0,
    batch,
    steps,
    warmUpSteps: Math.ceil(steps / 10),
    rate: 0.01,
    temperature: 0.03,
    seed: 1,
    workers,
  };
}

function clamp(value: number, { least, most }: { least: number; most: number }): number {
  return Math.min(most, Math.max(least, value));
}
