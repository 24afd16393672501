/** Whether an index can be asked with an embedding, told before a question is. Mends nothing. */
import { JiyaoError } from '../errors.js';
import type { EmbeddingIdentity, MinutesStore } from '../store/store.js';

/**
 * Cheap.
 * @throws JiyaoError embeddingMismatch where vectors held are of another embedding, or are being
 * replaced by those of this one and that has not come to its end
 */
export function checkEmbedding(
  store: Pick<MinutesStore, 'outdated' | 'embedding' | 'counts' | 'countWithoutVector'>,
  identity: EmbeddingIdentity,
): void {
  if (!store.outdated(identity).vectors) return;
  const held = store.embedding()?.fingerprint ?? '';
  const { paragraphs } = store.counts();
  if (held !== identity.fingerprint) {
    throw new JiyaoError(
      'embeddingMismatch',
      `The index was embedded with ${nameOf(held)}; the embedding now configured is ${nameOf(identity.fingerprint)}.`,
      {
        hint: `Run jiyao ingest: it embeds the ${paragraphs} paragraphs with the new one. Or set EMBEDDING_MODEL back.`,
      },
    );
  }
  const done = paragraphs - store.countWithoutVector(identity);
  throw new JiyaoError(
    'embeddingMismatch',
    `Of ${paragraphs} paragraphs ${done} are embedded with ${nameOf(held)} so far.`,
    { hint: 'Run jiyao ingest: it goes on where it stopped.' },
  );
}

/** As in EMBEDDING_MODEL. */
function nameOf(fingerprint: string): string {
  return fingerprint.startsWith('builtin-') ? 'builtin' : fingerprint;
}
