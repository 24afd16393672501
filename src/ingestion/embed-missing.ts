/** Gives every paragraph that has none a vector, batch by batch, so that a stop loses one batch. */
import { setImmediate } from 'node:timers/promises';
import type { SynchroniseOptions } from './synchronise-types.js';

/** Small enough for a remote embedding's request, large enough that SQLite commits rarely. */
const BATCH_PARAGRAPHS = 128;

/** Embeds what lacks a vector of this identity. Rejects with what the embedding rejects with. */
export async function embedMissing(
  options: Pick<SynchroniseOptions, 'store' | 'embeddings' | 'identity' | 'onProgress'>,
): Promise<void> {
  const { store, embeddings, identity } = options;
  let done = 0;
  for (const batch of store.paragraphsWithoutVector(identity, BATCH_PARAGRAPHS)) {
    const vectors = await embeddings.embedDocuments(batch.map((paragraph) => paragraph.text));
    store.putVectors(
      identity,
      batch.map((paragraph, index) => ({
        paragraphId: paragraph.id,
        vector: vectors[index] ?? [],
      })),
    );
    done += batch.length;
    options.onProgress?.({ stage: 'embedding', done, total: null });
    // The builtin embedding never waits: signals and the progress display get their turn here.
    await setImmediate();
  }
}
