/** An index of documents in a temporary folder, made by the product's own way of reading. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BuiltinEmbeddings } from '../../embedding/builtin-embeddings.js';
import { synchronise } from '../../ingestion/synchronise.js';
import { parseDocument } from '../../minutes/parsing/parse-document.js';
import { readSource } from '../../minutes/reading/read-source.js';
import type { RankingContext } from '../../retrieval/ranking/rank-paragraphs.js';
import { openLocalStore } from '../../store/local/local-store.js';
import type { CollectionDocument } from './make-collection.js';

/** Calls `use` with what a ranking needs over the files of a folder; removes the index afterwards. */
export async function withIndexOf<Result>(
  dataFolder: string,
  use: (context: RankingContext) => Promise<Result>,
): Promise<Result> {
  const directory = await mkdtemp(join(tmpdir(), 'jiyao-ranker-'));
  const store = await openLocalStore({ directory });
  const embeddings = new BuiltinEmbeddings();
  const embedding = { embeddings, identity: embeddings.identity, sentenceEmbedder: embeddings };
  try {
    await synchronise({
      paths: [dataFolder],
      dataDirectory: dataFolder,
      store,
      ...embedding,
      readSource,
      parseDocument,
      onProgress: () => {},
    });
    return await use({ store, ...embedding });
  } finally {
    store.close();
    await rm(directory, { recursive: true, force: true });
  }
}

/** The same over documents. */
export async function withIndexOfDocuments<Result>(
  documents: readonly CollectionDocument[],
  use: (context: RankingContext) => Promise<Result>,
): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'jiyao-documents-'));
  try {
    await writeFile(
      join(folder, 'documents.jsonl'),
      documents.map((document) => `${JSON.stringify(document)}\n`).join(''),
    );
    return await withIndexOf(folder, use);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
