/**
 * The training of a table of token vectors from beginning to end: memory, workers, learning rate,
 * checkpoints, figures on held-out pairs along the way.
 */
import type { Corpus } from '../corpus/corpus-buffer.js';
import { normal, randomAt } from '../random.js';
import type { Checkpoint } from './checkpoint.js';
import { type HeldOutFigures, measureHeldOut } from './held-out.js';
import { sharedMemory } from './kernel.js';
import { layOut, type TrainingShape } from './training-memory.js';
import { Workers } from './workers.js';

/** What decides the result, with the corpus. */
export interface TrainingSettings {
  dimension: number;
  /** Pairs a step; each is told from so many others. A multiple of 4 × workers. */
  batch: number;
  steps: number;
  /** The learning rate rises over so many steps, then falls in a line to nothing. */
  warmUpSteps: number;
  rate: number;
  temperature: number;
  seed: number;
  workers: number;
}

/** Spread of the first, random rows. */
const INITIAL_DEVIATION = 0.1;

/** Steps between two progress reports. */
const STRETCH = 20;

export interface TrainingProgress {
  step: number;
  /** Mean over the pairs of the last stretch, in nats. */
  loss: number;
  /** Where they were measured at this step. */
  heldOut?: HeldOutFigures;
}

export interface TableTraining {
  corpus: Corpus;
  heldOut: Corpus;
  tokenKeys: Uint32Array;
  settings: TrainingSettings;
  /** Rows to start from; random ones where absent. */
  initial?: Float32Array;
  checkpoint?: Checkpoint;
  /** Steps between two checkpoints, and between two measurements. */
  checkpointEvery: number;
  onProgress: (progress: TrainingProgress) => void;
}

/** Rows × dimension, in the order of `tokenKeys`. */
export async function trainTable(training: TableTraining): Promise<Float32Array> {
  const { corpus, heldOut, tokenKeys, settings, checkpoint, checkpointEvery } = training;
  const { dimension, batch, workers, seed, temperature, steps } = settings;
  const shape: TrainingShape = { tokens: tokenKeys.length, dimension, batch, workers };
  const { layout, pages } = layOut(shape);
  const memory = sharedMemory(pages);
  const table = new Float32Array(memory.buffer, layout.table, tokenKeys.length * dimension);
  fillTable(table, training);
  // The accumulators follow the table: one stretch of memory is the whole state.
  const stateBytes = layout.queryTokens - layout.table;
  const state = new Uint8Array(memory.buffer, layout.table, stateBytes);
  let step = (await checkpoint?.resume(state)) ?? 0;
  let saved = step;
  const measure = () => measureHeldOut(heldOut, { tokenKeys, table, dimension }, temperature);
  const team = new Workers({ shape, layout, memory, corpus, tokenKeys, seed, temperature });
  try {
    while (step < steps) {
      const count = Math.min(STRETCH, steps - step);
      const rates = Array.from({ length: count }, (_, index) => rateAt(step + index, settings));
      const loss = (await team.run({ from: step, rates })) / (count * batch);
      step += count;
      const due = step - saved >= checkpointEvery || step === steps;
      training.onProgress({ step, loss, ...(due ? { heldOut: measure() } : {}) });
      if (!due) continue;
      await checkpoint?.save(step, state, saved);
      saved = step;
    }
  } finally {
    await team.close();
  }
  return table;
}

function fillTable(table: Float32Array, { initial, settings, tokenKeys }: TableTraining): void {
  if (initial) {
    table.set(initial);
    return;
  }
  const { dimension, seed } = settings;
  for (const [row, key] of tokenKeys.entries()) {
    const random = randomAt(seed, key);
    for (let index = row * dimension; index < (row + 1) * dimension; index++) {
      table[index] = INITIAL_DEVIATION * normal(random);
    }
  }
}

function rateAt(step: number, { rate, warmUpSteps, steps }: TrainingSettings): number {
  const rising = (step + 1) / warmUpSteps;
  const falling = (steps - step) / Math.max(1, steps - warmUpSteps);
  return rate * Math.min(1, rising, falling);
}
