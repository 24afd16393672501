/**
 * The only place where the parts are put together. Interfaces import `openApp` and the types of
 * app-types.ts, nothing below.
 */
import type { App } from './app-types.js';
import type { Config } from './config.js';
import { JiyaoError } from './errors.js';

/** Assembles the application. Cheap: the index opens at first use. */
export async function openApp(_config: Config): Promise<App> {
  throw new JiyaoError('internal', 'The parts are not put together yet.', {
    hint: 'Fill in src/app.ts.',
  });
}
