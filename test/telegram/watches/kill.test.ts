/** `kill -9` at any moment of a delivery: the built program (`npm run build`) in processes. */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { PROJECT_FOLDER } from '../../../src/config.js';
import { openBotFile } from '../../../src/telegram/storing/bot-file.js';
import { CHAT_SETTINGS_TABLE } from '../../../src/telegram/storing/chat-settings.js';
import { WatchStore } from '../../../src/telegram/storing/watch-store.js';
import { WATCH_TABLES } from '../../../src/telegram/storing/watch-tables.js';
import { paragraphDigest } from '../../../src/telegram/watches/paragraph-digest.js';
import {
  startTelegramServer,
  type TelegramServer,
  type TelegramUser,
} from '../../fakes/telegram-server/telegram-server.js';
import { makeMatch } from './make-match.js';

const DELIVERER = join(dirname(fileURLToPath(import.meta.url)), 'killed-delivery.mjs');

/** The folder of the built program. */
const DIST = process.env.JIYAO_TEST_DIST ?? join(PROJECT_FOLDER, 'dist');

/** Paragraphs that wait for each chat: 200 in all, of one message and of several. */
const WAITING = [...Array.from({ length: 60 }, () => 1), ...Array.from({ length: 20 }, () => 7)];

const textOf = (chat: number, number: number) => `第${chat}号聊天的第${number}段。`;

/** Fills the outbox, as the matching of new meetings does. */
function fill(file: string, users: readonly TelegramUser[]): void {
  const sqlite = openBotFile(file, [CHAT_SETTINGS_TABLE, WATCH_TABLES]);
  const watches = new WatchStore(sqlite);
  const since = { index: 'a', position: 0 };
  for (const [chat, user] of users.entries()) {
    const place = { chatId: user.id };
    const added = watches.add({ place, userId: user.id, text: '聊天', language: 'hans', since });
    if (added.type !== 'added') throw new Error(added.type);
    const found = Array.from({ length: WAITING[chat] ?? 0 }, (_, number) => {
      const match = makeMatch(textOf(chat, number));
      return { watchId: added.watch.id, digest: paragraphDigest(match), match };
    });
    watches.settle(`m${chat}`, found, since);
  }
  sqlite.close();
}

async function kill(child: ChildProcess): Promise<void> {
  const closed = once(child, 'close');
  child.kill('SIGKILL');
  await closed;
}

/** Kills the process again and again until all is told; gives how often. */
async function deliverWithKills(server: TelegramServer, file: string, isDone: () => boolean) {
  let kills = 0;
  while (!isDone()) {
    const before = server.callsOf('sendMessage').length;
    const child = fork(DELIVERER, [DIST, file, server.root, server.token]);
    const hasSent = () => server.callsOf('sendMessage').length > before || isDone();
    await server.waitUntil(hasSent, { timeoutMs: 20_000 });
    await setTimeout(Math.random() * 600);
    await kill(child);
    kills++;
  }
  return kills;
}

it('tells each of 200 paragraphs, and for each kill one message twice at most', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'jiyao-kill-'));
  const file = join(folder, 'telegram.sqlite');
  const server = await startTelegramServer();
  const users = WAITING.map(() => server.user());
  for (const user of users) user.sends('/start');
  fill(file, users);

  const told = () =>
    users.map((user, chat) => {
      const messages = server.messagesIn(user).filter(({ isByBot }) => isByBot);
      const times = (number: number) =>
        messages.filter(({ text }) => text.includes(textOf(chat, number))).length;
      return {
        paragraphs: Array.from({ length: WAITING[chat] ?? 0 }, (_, number) => times(number)),
        messages: messages.map(({ text }) => text),
      };
    });
  const kills = await deliverWithKills(server, file, () =>
    told().every(({ paragraphs }) => paragraphs.every((times) => times > 0)),
  );

  const twice = told().flatMap(({ messages }) => messages).length;
  const distinct = told().reduce((sum, { messages }) => sum + new Set(messages).size, 0);
  const paragraphs = told().flatMap((chat) => chat.paragraphs);
  console.info(
    `${kills} kills, ${twice - distinct} messages twice, ${paragraphs.filter((times) => times > 1).length} paragraphs twice`,
  );
  expect(paragraphs).toHaveLength(200);
  expect(twice - distinct).toBeLessThanOrEqual(kills);
  expect(server.refusals).toEqual([]);
  await server.stop();
  rmSync(folder, { recursive: true });
}, 120_000);
