/** `kill -9` at any moment loses no update: the built program (`npm run build`) in processes. */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { PROJECT_FOLDER } from '../../../src/config.js';
import {
  startTelegramServer,
  type TelegramServer,
} from '../../fakes/telegram-server/telegram-server.js';
import { pause, until } from './receiving.js';

const RECEIVER = join(dirname(fileURLToPath(import.meta.url)), 'killed-receiver.mjs');
const USERS = 6;
const KILLS = 5;

let server: TelegramServer;
let folder: string;
let child: ChildProcess;
let handled: string[];

beforeEach(async () => {
  server = await startTelegramServer();
  folder = mkdtempSync(join(tmpdir(), 'jiyao-kill-'));
  handled = [];
});

afterEach(async () => {
  await kill();
  await server.stop();
  rmSync(folder, { recursive: true });
});

function start(): void {
  const dist = join(PROJECT_FOLDER, 'dist');
  const file = join(folder, 'telegram.sqlite');
  child = fork(RECEIVER, [dist, file, server.root, server.token], { stdio: 'inherit' });
  child.on('message', (text) => handled.push(String(text)));
}

async function kill(): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const closed = once(child, 'close');
  child.kill('SIGKILL');
  await closed;
}

it('updates are each handled once, or once more for each kill', async () => {
  const sent: string[] = [];
  const users = Array.from({ length: USERS }, () => server.user());
  for (let kills = 0; kills < KILLS; kills++) {
    start();
    for (let round = 0; round < 4; round++) {
      for (const user of users) sent.push(user.sends(`${sent.length}`).text);
    }
    const before = handled.length;
    await until(() => handled.length > before, 20_000);
    await pause(Math.random() * 60);
    await kill();
  }
  start();
  await until(() => new Set(handled).size === sent.length, 20_000);
  expect([...new Set(handled)].sort()).toEqual(sent.sort());
  expect(handled.length - sent.length).toBeLessThanOrEqual(USERS * KILLS);
}, 60_000);
