/** The built bot as a process: killed at any moment, asked to stop, its token revoked. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import {
  startTelegramServer,
  type TelegramServer,
  type TelegramServerOptions,
  type TelegramUser,
} from '../fakes/telegram-server/telegram-server.js';
import { type BotProcess, startBotProcess } from './bot-process.js';

const CHATS = 30;
const KILLS = 3;

const QUESTIONS = [
  '楚雄市第70次常务会议由谁主持?',
  '第47次常務會議是在哪裡召開的?',
  '芦淞区第10次常务会议研究了哪些工作?',
];

let server: TelegramServer;
let folder: string;
let bot: BotProcess;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'jiyao-bot-process-'));
});

afterEach(async () => {
  await bot.end('SIGKILL');
  await server.stop();
  rmSync(folder, { recursive: true });
});

async function start(
  options: TelegramServerOptions = {},
  environment: Record<string, string> = {},
): Promise<void> {
  server = await startTelegramServer({ limits: { toleranceMs: 0 }, ...options });
  bot = startBotProcess(server, folder, environment);
  await bot.online();
}

/** How often each question of a reader was answered. */
function timesAnswered(user: TelegramUser, questions: readonly number[]): number[] {
  const replies = server.messagesIn(user).map(({ replyToId }) => replyToId);
  return questions.map((id) => replies.filter((reply) => reply === id).length);
}

it('answers every question of 30 chats, killed again and again, and stops when told to', async () => {
  await start();
  const asked = Array.from({ length: CHATS }, () => {
    const user = server.user({ language_code: 'zh-hans' });
    return { user, ids: QUESTIONS.map((question) => user.sends(question).id) };
  });
  const times = () => asked.flatMap(({ user, ids }) => timesAnswered(user, ids));
  for (let kills = 0; kills < KILLS; kills++) {
    const before = server.callsOf('sendMessage').length;
    await server.waitUntil(() => server.callsOf('sendMessage').length > before);
    await setTimeout(Math.random() * 600);
    await bot.end('SIGKILL');
    bot = startBotProcess(server, folder);
    await bot.online();
  }
  await server.waitUntil(() => times().every((answers) => answers > 0), { timeoutMs: 20_000 });
  expect(await bot.end('SIGTERM')).toBe(0);
  // One answer of a chat is on its way at a time: each kill repeats one of a chat at most.
  const repeatsOf = ({ user, ids }: (typeof asked)[number]) =>
    timesAnswered(user, ids).reduce((sum, answers) => sum + answers - 1, 0);
  expect(Math.max(...asked.map(repeatsOf))).toBeLessThanOrEqual(KILLS);
  expect(server.refusals).toEqual([]);
  expect(server.tooManyRequests).toEqual([]);
}, 60_000);

it('ends with what to do when its token is revoked, and never writes it', async () => {
  // A second of a long poll takes a tenth.
  await start({ pollSecondMs: 100 }, { DEBUG: '*', JIYAO_DEBUG: '1' });
  server.faults.failNext('getUpdates', { status: 502 });
  await server.waitUntil(() => bot.output.includes('out of reach'), { timeoutMs: 20_000 });
  server.faults.failNext('*', { status: 401, times: 1_000 });
  expect(await bot.ended()).toBe(2);
  expect(bot.output).toContain('@BotFather');
  expect(bot.output).not.toContain(server.token.split(':')[1]);
}, 60_000);
