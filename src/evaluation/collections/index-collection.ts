/** Owns the application over a fresh index of a collection's documents, through its own import. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { IngestFailure } from '../../app-types.js';
import { evaluateApp } from '../evaluated-system.js';
import { withTemporaryApp } from '../open-temporary-app.js';
import type { IndexedSystem } from './evaluate-collection.js';

/**
 * Calls `use` with a system whose index is empty; removes documents and index when it is done.
 * @param onFailure told of every document that could not be read
 */
export async function withIndexedSystem<Result>(
  onFailure: (failure: IngestFailure) => void,
  use: (system: IndexedSystem) => Promise<Result>,
): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'jiyao-collection-'));
  let parts = 0;
  try {
    return await withTemporaryApp(folder, ({ app }) =>
      use({
        ...evaluateApp(app),
        add: async (documents) => {
          if (documents.length === 0) return;
          const path = join(folder, `part-${++parts}.jsonl`);
          await writeFile(path, documents.map(({ line }) => `${line}\n`).join(''));
          const { failures } = await app.ingest([path], () => {});
          for (const failure of failures) onFailure(failure);
        },
      }),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
