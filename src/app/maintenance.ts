/** Making an index and keeping it right: building, bringing along, ingesting, training, examining. */
import type {
  IndexPurpose,
  IndexReport,
  IngestProgress,
  IngestReport,
  Notice,
  TrainProgress,
  TrainReport,
} from '../app-types.js';
import { JiyaoError } from '../errors.js';
import { hasLocalIndex, INDEX_FILE } from '../store/local/local-store.js';
import type { AppParts } from './parts.js';

/** See `App.ensureIndex`. */
export async function ensureIndex(
  parts: AppParts,
  onNotice: (notice: Notice) => void,
  purpose: IndexPurpose,
): Promise<void> {
  if (await isBuilt(parts)) {
    const mustBeCurrent =
      purpose === 'searching' || (purpose === 'quoting' && (await holdsOldTerms(parts)));
    if (mustBeCurrent) await refresh(parts, onNotice);
    return;
  }
  onNotice({ type: 'buildingIndex', dataFolder: parts.config.dataFolder });
  const report = await ingest(parts, [], (progress) => onNotice({ type: 'progress', ...progress }));
  onNotice({ type: 'builtIndex', report });
}

/** A first build that was interrupted leaves an index without the version that `commit` writes. */
async function isBuilt(parts: AppParts): Promise<boolean> {
  if (!hasLocalIndex(parts.config.indexFolder)) return false;
  return (await parts.store()).manifest().jiyao !== undefined;
}

/** Words would be looked for otherwise than they were put into the index. */
async function holdsOldTerms(parts: AppParts): Promise<boolean> {
  const store = await parts.store();
  return store.outdated(store.embedding() ?? { fingerprint: '', dimension: 0 }).texts;
}

async function refresh(parts: AppParts, onNotice: (notice: Notice) => void): Promise<void> {
  const { refreshIndex, refreshReason } = await import('../ingestion/refresh-index.js');
  const { store, embeddings, identity } = await parts.index();
  const reason = refreshReason(store, identity);
  if (reason === undefined) return;
  onNotice({ type: 'refreshingIndex', reason, paragraphs: store.counts().paragraphs });
  const onProgress = (progress: IngestProgress) => onNotice({ type: 'progress', ...progress });
  await refreshIndex({ store, embeddings, identity, onProgress });
}

export async function ingest(
  parts: AppParts,
  paths: readonly string[],
  onProgress: (progress: IngestProgress) => void,
): Promise<IngestReport> {
  const { synchronise } = await import('../ingestion/synchronise.js');
  const { readSource } = await import('../minutes/reading/read-source.js');
  const { parseDocument } = await import('../minutes/parsing/parse-document.js');
  const { dataFolder } = parts.config;
  return synchronise({
    paths: paths.length > 0 ? paths : [dataFolder],
    dataDirectory: dataFolder,
    ...(await parts.index()),
    readSource,
    parseDocument,
    onProgress,
  });
}

export async function train(
  parts: AppParts,
  onProgress: (progress: TrainProgress) => void,
): Promise<TrainReport> {
  const { notTrainable, trainIndex } = await import('../training/train-index.js');
  const { refreshLocked } = await import('../ingestion/refresh-index.js');
  const models = await import('../embedding/builtin-embeddings.js');
  const { indexFolder, embedding } = parts.config;
  if (embedding.provider !== 'builtin') throw notTrainable(embedding);
  const store = await parts.store();
  return trainIndex({
    store,
    startPath: models.SHIPPED_MODEL,
    inForcePath: models.modelPathFor(indexFolder),
    adaptedPath: models.adaptedModelPath(indexFolder),
    onProgress: (done, total) => onProgress({ stage: 'training', done, total }),
    embedAgain: async () => {
      parts.forgetEmbedding();
      await refreshLocked({ ...(await parts.index()), onProgress });
    },
  });
}

/** Never rejects: what is wrong with the index is in the report. */
export async function doctor(parts: AppParts): Promise<IndexReport> {
  const nothing = { manifest: null, counts: null, embedding: null, adapted: null, fault: null };
  try {
    if (!hasLocalIndex(parts.config.indexFolder)) return { state: 'missing', ...nothing };
    const { store, identity, adapted } = await parts.index();
    store.verify();
    return {
      state: (await store.isComplete(identity)) ? 'ready' : 'incomplete',
      manifest: store.manifest(),
      counts: store.counts(),
      embedding: store.embedding() ?? null,
      adapted,
      fault: null,
    };
  } catch (error) {
    return { state: 'fault', ...nothing, fault: asFault(error) };
  }
}

function asFault(error: unknown): JiyaoError {
  if (error instanceof JiyaoError) return error;
  return new JiyaoError('indexCorrupt', 'The index cannot be opened.', {
    hint: `Move ${INDEX_FILE} out of the index folder and run jiyao ingest.`,
    cause: error,
  });
}
