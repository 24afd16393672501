/**
 * Brings an index up to this version's rules and builtin embedding without reading any source:
 * what a question finds out of date and the program can mend by itself.
 */
import type { EmbeddingIdentity, MinutesStore } from '../store/store.js';
import { embedMissing } from './embed-missing.js';
import type { SynchroniseOptions } from './synchronise-types.js';

/** What is out of date: its vectors, or only terms and names. */
export type RefreshReason = 'embedding' | 'texts';

/** The builtin embedding in any version; another may cost money, and is for the user to run. */
const BUILTIN = /^builtin-/;

/**
 * What is to be refreshed before a question is asked; undefined where nothing is, or where the
 * vectors are of another kind of embedding than the one configured: check-embedding.ts. Cheap.
 */
export function refreshReason(
  store: Pick<MinutesStore, 'outdated' | 'embedding'>,
  identity: EmbeddingIdentity,
): RefreshReason | undefined {
  const { texts, vectors } = store.outdated(identity);
  if (!vectors) return texts ? 'texts' : undefined;
  const held = store.embedding()?.fingerprint ?? '';
  return BUILTIN.test(held) && BUILTIN.test(identity.fingerprint) ? 'embedding' : undefined;
}

type RefreshOptions = Pick<SynchroniseOptions, 'store' | 'embeddings' | 'identity' | 'onProgress'>;

/**
 * Does it, batch by batch: what was done stays done when it is interrupted. Rejects with
 * indexLocked while another process synchronises, indexReadOnly, and the embedding's faults.
 */
export async function refreshIndex(options: RefreshOptions): Promise<void> {
  const release = options.store.lockForSynchronising();
  try {
    await refreshLocked(options);
  } finally {
    release();
  }
}

/** The same for a caller that holds the lock. */
export async function refreshLocked(options: RefreshOptions): Promise<void> {
  const { store, identity, onProgress } = options;
  const { texts, vectors } = store.outdated(identity);
  // A question must not wait for a service, or fail with it, where only its own rules are at stake.
  if (vectors || !texts) await embedMissing(options);
  await store.commit((done, total) => onProgress?.({ stage: 'indexing', done, total }));
}
