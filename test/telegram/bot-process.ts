/** `jiyao bot` as a process of its own, built (`npm run build`), against the strict fake of Telegram. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { PROJECT_FOLDER } from '../../src/config.js';
import type { TelegramServer } from '../fakes/telegram-server/telegram-server.js';

/** The folder of the built program. */
const DIST = process.env.JIYAO_TEST_DIST ?? join(PROJECT_FOLDER, 'dist');

const ONLINE = 'is online';

export interface BotProcess {
  /** What it has written so far, on both outputs. */
  readonly output: string;
  /** Resolves once it receives. @throws Error where it ends before */
  online(): Promise<void>;
  /** Sends a signal and waits for the end; gives the exit status, null where a signal ended it. */
  end(signal: 'SIGTERM' | 'SIGKILL'): Promise<number | null>;
  /** Of a process that ends by itself. */
  ended(): Promise<number | null>;
}

/** @param folder in which it runs and keeps its index */
export function startBotProcess(
  server: Pick<TelegramServer, 'token' | 'root'>,
  folder: string,
  environment: Record<string, string> = {},
): BotProcess {
  const child = spawn(process.execPath, [join(DIST, 'cli', 'main.js'), 'bot'], {
    cwd: folder,
    env: {
      PATH: process.env.PATH,
      LANG: 'en_US.UTF-8',
      JIYAO_INDEX: join(folder, 'index'),
      TELEGRAM_BOT_TOKEN: server.token,
      TELEGRAM_API_ROOT: server.root,
      ...environment,
    },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  const closed = once(child, 'close').then((): number | null => child.exitCode);
  return {
    get output() {
      return output;
    },
    online: async () => {
      while (!output.includes(ONLINE)) {
        if (child.exitCode !== null) throw new Error(`ended with ${child.exitCode}: ${output}`);
        await Promise.race([once(child.stderr, 'data'), closed]);
      }
    },
    end: (signal) => {
      child.kill(signal);
      return closed;
    },
    ended: () => closed,
  };
}
