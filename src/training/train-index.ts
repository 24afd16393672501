/**
 * `jiyao train`: adapts the builtin embedding to an index and puts the new model in force where it is
 * better. The index is locked only while that is written; until then everything stays as it was.
 */
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { encodeModel } from '../embedding/static/static-model.js';
import { JiyaoError } from '../errors.js';
import type { MinutesStore } from '../store/store.js';
import { adaptEmbedding } from './adapt-embedding.js';
import type { HeldOutFigures } from './contrastive/held-out.js';
import { indexDocuments } from './index-documents.js';
import type { StaticModel } from './train-embedding.js';

export type { HeldOutFigures } from './contrastive/held-out.js';

/** Why the model in force stayed: the adapted one tells the pairs apart no better, or finds fewer. */
export type KeptReason = 'lossNotLower' | 'recallLower';

/** Figures of both models on the same held-out pairs, and which is in force now. */
export interface TrainReport {
  /** Of the model that was in force. */
  before: HeldOutFigures;
  /** Of the one adapted to the index. */
  after: HeldOutFigures;
  adopted: boolean;
  /** Only where it was not adopted. */
  reason?: KeptReason;
}

export interface IndexTraining {
  store: Pick<MinutesStore, 'meetings' | 'paragraphsOf' | 'lockForSynchronising'>;
  /** The model to begin with: the one that comes with jiyao. */
  startPath: string;
  inForcePath: string;
  /** Where the adapted model is put in force. */
  adaptedPath: string;
  /** Told in steps, at the beginning too. */
  onProgress: (step: number, steps: number) => void;
  /** Embeds the index with the model now in force; it is locked meanwhile. */
  embedAgain: () => Promise<void>;
}

/**
 * Interrupted after the new model is in force, the index is one of another builtin embedding: the
 * next search embeds it again. Rejects with usage where there is too little text, indexLocked while
 * another process writes, indexReadOnly.
 */
export async function trainIndex(training: IndexTraining): Promise<TrainReport> {
  const { store, adaptedPath, embedAgain } = training;
  // Whether the index can be written is told now, not after minutes of work.
  const unlock = store.lockForSynchronising();
  unlock();
  const documents = indexDocuments(store);
  const { model, before } = await adaptEmbedding({ ...training, documents });
  const after = model.figures;
  const reason = reasonToKeep(before, after);
  if (reason) return { before, after, adopted: false, reason };
  await hearSignals();
  const release = store.lockForSynchronising();
  try {
    putInForce(model, adaptedPath);
    await embedAgain();
  } finally {
    release();
  }
  return { before, after, adopted: true };
}

/**
 * Ctrl-C pressed while the models were measured is heard before anything changes: the event loop reads
 * signals between two of its turns.
 */
async function hearSignals(): Promise<void> {
  await setImmediate();
  await setImmediate();
}

/** The loss sees every pair; what is found must not pay for it. */
function reasonToKeep(before: HeldOutFigures, after: HeldOutFigures): KeptReason | undefined {
  if (after.loss >= before.loss) return 'lossNotLower';
  return found(after) < found(before) ? 'recallLower' : undefined;
}

/**
 * Pairs found first and pairs found among ten, added up: a few of the one may be lost for more of the
 * other, as either alone is left to chance where there are few pairs.
 */
function found({ pairs, recallAt1, recallAt10 }: HeldOutFigures): number {
  return Math.round(pairs * (recallAt1 + recallAt10));
}

/**
 * In one step: whoever reads it sees the old model or the new one. Synchronous, so that Ctrl-C comes
 * before or after it.
 */
function putInForce({ header, body }: StaticModel, path: string): void {
  const temporary = `${path}.new`;
  try {
    writeFileSync(temporary, encodeModel(header, body));
    renameSync(temporary, path);
  } catch (cause) {
    throw new JiyaoError('indexReadOnly', `The adapted model cannot be written: ${path}`, {
      hint: 'See that the disk has room and the folder can be written, then run jiyao train again.',
      cause,
    });
  } finally {
    rmSync(temporary, { force: true });
  }
}

/** Only the builtin embedding is ours to adapt. */
export function notTrainable({ provider, model }: { provider: string; model: string }): JiyaoError {
  return new JiyaoError('usage', `The embedding ${provider}:${model} cannot be trained here.`, {
    hint: 'Set EMBEDDING_MODEL=builtin: that embedding can.',
  });
}
