/** Gives every paragraph that has none a vector, batch by batch, so that a stop loses one batch. */
import { setImmediate } from 'node:timers/promises';
import type { EmbeddingIdentity } from '../store/store.js';
import type { SynchroniseOptions, SynchroniseProgress } from './synchronise-types.js';

/** Of an embedding that names no number: SQLite commits rarely, and progress is seen. */
const BATCH_PARAGRAPHS = 128;

export type EmbedOptions = Pick<
  SynchroniseOptions,
  'store' | 'embeddings' | 'identity' | 'measureIdentity' | 'onProgress'
>;

/**
 * Embeds what lacks a vector of the embedding; all where that gives other vectors than are held.
 * Rejects with what the embedding rejects with.
 */
export async function embedMissing(options: EmbedOptions): Promise<void> {
  const { store, embeddings } = options;
  const identity = await currentIdentity(options);
  const progress: SynchroniseProgress = {
    stage: 'embedding',
    done: 0,
    total: store.countWithoutVector(identity),
  };
  const tell = (more: Partial<SynchroniseProgress> = {}) =>
    options.onProgress?.({ ...progress, ...more });
  const batchSize = embeddings.textsAtOnce ?? BATCH_PARAGRAPHS;
  for (const batch of store.paragraphsWithoutVector(identity, batchSize)) {
    const texts = batch.map((paragraph) => paragraph.text);
    const vectors = await embeddings.embedDocuments(texts, (waitMs) => tell({ waitMs }));
    store.putVectors(
      identity,
      batch.map((paragraph, index) => ({
        paragraphId: paragraph.id,
        vector: vectors[index] ?? [],
      })),
    );
    progress.done += batch.length;
    tell();
    // The builtin embedding never waits: signals and the progress display get their turn here.
    await setImmediate();
  }
}

/** As measured now; where nothing is to be embedded, a service that fails is not needed. */
async function currentIdentity({
  store,
  identity,
  measureIdentity,
}: EmbedOptions): Promise<EmbeddingIdentity> {
  if (!measureIdentity || store.counts().paragraphs === 0) return identity;
  try {
    return await measureIdentity();
  } catch (error) {
    if (store.countWithoutVector(identity) > 0) throw error;
    return identity;
  }
}
