/** A store over the minutes that come with jiyao, without vectors: look-ups of quotes need none. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PROJECT_FOLDER } from '../../../src/config.js';
import { replaceSource } from '../../../src/ingestion/replace-source.js';
import { parseDocument } from '../../../src/minutes/parsing/parse-document.js';
import { readSource } from '../../../src/minutes/reading/read-source.js';
import { openLocalStore } from '../../../src/store/local/local-store.js';
import type { MinutesStore } from '../../../src/store/store.js';

export async function openSeedStore(): Promise<{ store: MinutesStore; remove: () => void }> {
  const directory = mkdtempSync(join(tmpdir(), 'jiyao-quotations-'));
  const store = await openLocalStore({ directory });
  const folder = join(PROJECT_FOLDER, 'data', 'minutes');
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.txt'))) {
    const record = { path: name, sizeBytes: 1, modifiedMs: 1, sha256: name };
    await replaceSource(join(folder, name), record, { store, readSource, parseDocument });
  }
  return {
    store,
    remove: () => {
      store.close();
      rmSync(directory, { recursive: true });
    },
  };
}
