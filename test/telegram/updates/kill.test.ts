/** `kill -9` at any moment loses no update: the built program (`npm run build`) in processes. */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { PROJECT_FOLDER } from '../../../src/config.js';
import {
  startTelegramServer,
  type TelegramServer,
} from '../../fakes/telegram-server/telegram-server.js';
import { pause, until } from './receiving.js';

const RECEIVER = join(dirname(fileURLToPath(import.meta.url)), 'killed-receiver.mjs');
const USERS = 6;
const KILLS = 5;

function startProcess(server: TelegramServer, file: string, handled: string[]): ChildProcess {
  const dist = join(PROJECT_FOLDER, 'dist');
  const child = fork(RECEIVER, [dist, file, server.root, server.token], { stdio: 'inherit' });
  child.on('message', (text) => handled.push(String(text)));
  return child;
}

async function kill(child: ChildProcess): Promise<void> {
  const closed = once(child, 'close');
  child.kill('SIGKILL');
  await closed;
}

it('updates are each handled once, or once more for each kill', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'jiyao-kill-'));
  const server = await startTelegramServer();
  const handled: string[] = [];
  const sent: string[] = [];
  const users = Array.from({ length: USERS }, () => server.user());
  const send = () => {
    for (const user of users) sent.push(user.sends(`${sent.length}`).text);
  };
  for (let kills = 0; kills < KILLS; kills++) {
    const child = startProcess(server, join(folder, 'telegram.sqlite'), handled);
    for (let round = 0; round < 4; round++) send();
    const before = handled.length;
    await until(() => handled.length > before, 20_000);
    await pause(Math.random() * 60);
    await kill(child);
  }
  const last = startProcess(server, join(folder, 'telegram.sqlite'), handled);
  await until(() => new Set(handled).size === sent.length, 20_000);
  await kill(last);
  expect([...new Set(handled)].sort()).toEqual(sent.sort());
  expect(handled.length - sent.length).toBeLessThanOrEqual(USERS * KILLS);
  await server.stop();
  rmSync(folder, { recursive: true });
}, 60_000);
