/** The whole bot over the minutes that come with jiyao, against the strict fake of Telegram. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openApp } from '../../src/app.js';
import type { App } from '../../src/app-types.js';
import { Secret } from '../../src/config/secret.js';
import { loadConfig, processSurroundings } from '../../src/config.js';
import { runTelegramBot } from '../../src/telegram/bot.js';
import type { BotEvent } from '../../src/telegram/bot-event.js';
import {
  startTelegramServer,
  type TelegramServer,
  type TelegramServerOptions,
} from '../fakes/telegram-server/telegram-server.js';

export interface RunningBot {
  server: TelegramServer;
  app: App;
  events: BotEvent[];
  /** Ends the process's part and begins it anew over the same files. */
  restart(): Promise<void>;
  stop(): Promise<void>;
  /** Stops it, and the server, and removes what was written. */
  close(): Promise<void>;
}

export interface RunningBotOptions {
  server?: TelegramServerOptions;
  /** Variables beside those of the process: TELEGRAM_…, CHAT_MODEL … */
  environment?: Record<string, string>;
  /** Other than the minutes that come with jiyao: an application of the test's own. */
  wrapApp?: (app: App) => App;
}

/** Started and online. */
export async function startBot(options: RunningBotOptions = {}): Promise<RunningBot> {
  const folder = mkdtempSync(join(tmpdir(), 'jiyao-bot-'));
  const server = await startTelegramServer(options.server);
  const surroundings = processSurroundings();
  const environment = {
    ...surroundings.environment,
    TELEGRAM_BOT_TOKEN: server.token,
    TELEGRAM_API_ROOT: server.root,
    ...options.environment,
  };
  const config = await loadConfig(
    { index: join(folder, 'index') },
    { ...surroundings, environment },
  );
  const opened = await openApp(config);
  await opened.ensureIndex(() => {}, 'searching');
  const app = options.wrapApp?.(opened) ?? opened;
  const events: BotEvent[] = [];
  let stopping = new AbortController();
  let ended = Promise.resolve();
  const run = async () => {
    stopping = new AbortController();
    const { signal } = stopping;
    await new Promise<void>((online, failed) => {
      ended = runTelegramBot({
        app,
        indexFolder: config.indexFolder,
        version: 'test',
        settings: { ...config.telegram, token: new Secret(server.token) },
        signal,
        onEvent: (event) => {
          events.push(event);
          if (event.type === 'started') online();
        },
      });
      ended.catch(failed);
    });
  };
  const stop = async () => {
    stopping.abort();
    await ended;
  };
  await run();
  return {
    server,
    app,
    events,
    stop,
    restart: async () => {
      await stop();
      await run();
    },
    close: async () => {
      await stop();
      await app.close();
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
