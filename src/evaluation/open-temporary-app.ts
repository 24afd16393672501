/**
 * Owns the application over a fresh index in a temporary folder, so that a measurement never
 * depends on an index that was built before.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openApp } from '../app.js';
import type { App } from '../app-types.js';
import { loadConfig } from '../config.js';

/** What `use` is given. */
export interface TemporaryApp {
  app: App;
  /** Absolute; removed afterwards. */
  indexFolder: string;
}

/**
 * Calls `use` with an application whose index is empty, and removes the index when it is done.
 * @param dataFolder absolute folder of the documents
 */
export async function withTemporaryApp<Result>(
  dataFolder: string,
  use: (temporary: TemporaryApp) => Promise<Result>,
): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'jiyao-evaluation-'));
  const indexFolder = join(folder, 'index');
  try {
    const app = await openApp(await loadConfig({ index: indexFolder, data: dataFolder }));
    try {
      return await use({ app, indexFolder });
    } finally {
      await app.close();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
