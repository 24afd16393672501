/** A group that asks more in a minute than Telegram lets a bot say there: it waits, mostly idle. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { expectNothingRefused } from '../playing.js';
import { type RunningBot, startBot } from '../running-bot.js';

let bot: RunningBot;

beforeAll(async () => {
  bot = await startBot();
}, 60_000);
afterAll(async () => {
  expectNothingRefused(bot);
  await bot.close();
});

it('25 questions at once are all answered, in order, at 20 a minute', async () => {
  const group = bot.server.group({ title: '采访组' });
  const members = Array.from({ length: 5 }, () => bot.server.user({ language_code: 'zh-hans' }));
  const questions = Array.from({ length: 25 }, (_, index) => {
    const member = members[index % members.length];
    return member?.sendsTo(group, '/ask 第70次会议是谁主持的？').id;
  });
  const answered = () => bot.server.messagesIn(group).map(({ replyToId }) => replyToId);
  await bot.server.waitUntil(() => answered().length === 25, { timeoutMs: 100_000 });
  expect(answered()).toEqual(questions);
}, 120_000);
