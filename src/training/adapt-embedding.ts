/**
 * `jiyao train`: goes on with the training of the model in force on the documents of an index, and
 * keeps the new one only where it measures better on documents held out of that training.
 */
import { rename, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { encodeModel, readModel } from '../embedding/static/static-model.js';
import { JiyaoError } from '../errors.js';
import type { HeldOutFigures } from './contrastive/held-out.js';
import type { TrainingProgress, TrainingSettings } from './contrastive/train-table.js';
import { buildCorpora, type Corpora } from './corpus/build-corpora.js';
import type { TrainingDocument } from './corpus/training-document.js';
import { measureModel, trainEmbedding } from './train-embedding.js';

export interface Adaptation {
  documents: Iterable<TrainingDocument>;
  /** The model in force. */
  modelPath: string;
  /** Where the new one goes if it is better; may be the same. */
  targetPath: string;
  onProgress: (progress: TrainingProgress & { steps: number }) => void;
}

/** Figures of both models on the same held-out pairs. */
export interface AdaptationReport {
  before: HeldOutFigures;
  after: HeldOutFigures;
  /** Whether the new one took the place of the old one. */
  adopted: boolean;
}

/** Fewer paragraphs teach only their own accidents, and leave too few to measure on. */
const MIN_PARAGRAPHS = 200;

/** Every so many documents one is held out: an index may be small. */
const HELD_OUT_EVERY = 10;

/** A batch draws few texts twice: a text beside itself is no wrong answer to learn from. */
const PARAGRAPHS_PER_PAIR = 8;
const BATCH_LIMITS = { least: 64, most: 1024 };

/** How often each paragraph is met, about. */
const EPOCHS = 10;
const STEP_LIMITS = { least: 100, most: 3000 };

const MAX_WORKERS = 2;

/** @throws JiyaoError usage where the index holds too little text */
export async function adaptEmbedding(adaptation: Adaptation): Promise<AdaptationReport> {
  const { documents, modelPath, targetPath, onProgress } = adaptation;
  const source = { name: 'index', weight: 1, documents };
  const corpora = await buildCorpora([source], () => {}, HELD_OUT_EVERY);
  const settings = settingsFor(paragraphsIn(corpora));
  const start = readModel(modelPath);
  const before = measureModel(start, corpora, settings.temperature);
  const model = await trainEmbedding({
    corpora,
    settings,
    vocabulary: { maxTokens: start.header.tokens, minTexts: 1 },
    start,
    onProgress: (progress) => onProgress({ ...progress, steps: settings.steps }),
  });
  const adopted = isBetter(model.figures, before);
  if (adopted) {
    await writeFile(`${targetPath}.new`, encodeModel(model.header, model.body));
    await rename(`${targetPath}.new`, targetPath);
  }
  return { before, after: model.figures, adopted };
}

/** The loss sees every pair; the recall must not pay for it. */
function isBetter(after: HeldOutFigures, before: HeldOutFigures): boolean {
  return after.loss < before.loss && after.recallAt10 >= before.recallAt10;
}

function paragraphsIn({ training, heldOut }: Corpora): number {
  const [learned, measured] = [training, heldOut].map(
    ({ textStarts, documentStarts }) => textStarts.length - documentStarts.length,
  );
  const paragraphs = (learned ?? 0) + (measured ?? 0);
  if (paragraphs >= MIN_PARAGRAPHS && measured) return paragraphs;
  throw new JiyaoError(
    'usage',
    `The index holds ${paragraphs} paragraphs: too few to learn from.`,
    {
      hint: `Ingest more documents first (jiyao ingest PATH): ${MIN_PARAGRAPHS} paragraphs at least.`,
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
