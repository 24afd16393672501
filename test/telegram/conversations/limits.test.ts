/** Who asks more than Telegram lets a bot say, and more than one reader is answered: mostly idle. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { answerTo, expectNothingRefused } from '../playing.js';
import { type RunningBot, startBot } from '../running-bot.js';

let bot: RunningBot;

beforeAll(async () => {
  bot = await startBot();
}, 60_000);
afterAll(async () => {
  expectNothingRefused(bot);
  await bot.close();
});

it.concurrent('25 questions at once are all answered, in order, at 20 a minute', async () => {
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

it.concurrent('whose questions come too fast is told which were left, and the others are answered', async () => {
  const user = bot.server.user({ language_code: 'zh-hant' });
  const sent = Array.from({ length: 14 }, () => user.sends('第70次會議是誰主持的？'));
  const answers = await Promise.all(sent.slice(0, 10).map((one) => answerTo(bot, user, one)));
  for (const { text } of answers) expect(text).toContain('楊俐昆');
  const told = () =>
    bot.server
      .messagesIn(user)
      .flatMap(({ text }) => /有 (\d+) 條沒有處理/.exec(text)?.[1] ?? [])
      .reduce((sum, count) => sum + Number(count), 0);
  await bot.server.waitUntil(() => told() === 4, { timeoutMs: 40_000 });
}, 60_000);
