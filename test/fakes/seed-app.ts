/** A real application over the minutes that come with jiyao, with an index of its own. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openApp } from '../../src/app.js';
import { loadConfig, processSurroundings } from '../../src/config.js';
import type { AppOverTexts } from './app-over-texts.js';

export async function openSeedApp(): Promise<AppOverTexts> {
  const index = mkdtempSync(join(tmpdir(), 'jiyao-seed-'));
  const config = await loadConfig({ index }, processSurroundings());
  const app = await openApp(config);
  await app.ingest([], () => {});
  return {
    app,
    dataFolder: config.dataFolder,
    close: async () => {
      await app.close();
      rmSync(index, { recursive: true });
    },
  };
}
