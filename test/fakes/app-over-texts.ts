/** A real application over a few invented pages, in a temporary folder, through the real stages. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openApp } from '../../src/app.js';
import type { App } from '../../src/app-types.js';
import { loadConfig, processSurroundings } from '../../src/config.js';

export interface AppOverTexts {
  app: App;
  /** Where the pages lie. */
  dataFolder: string;
  /** Closes it and removes the folder. */
  close(): Promise<void>;
}

/** `pages`: name of a file → its text. `environment`: variables beside those of the process. */
export async function appOverTexts(
  pages: Readonly<Record<string, string>>,
  environment: Readonly<Record<string, string>> = {},
): Promise<AppOverTexts> {
  const folder = mkdtempSync(join(tmpdir(), 'jiyao-texts-'));
  const data = join(folder, 'minutes');
  mkdirSync(data);
  for (const [name, text] of Object.entries(pages)) writeFileSync(join(data, name), text);
  const surroundings = processSurroundings();
  const config = await loadConfig(
    { index: join(folder, 'index'), data },
    { ...surroundings, environment: { ...surroundings.environment, ...environment } },
  );
  const app = await openApp(config);
  await app.ingest([], () => {});
  return {
    app,
    dataFolder: data,
    close: async () => {
      await app.close();
      rmSync(folder, { recursive: true });
    },
  };
}
