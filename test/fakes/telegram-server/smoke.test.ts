import { Telegraf } from 'telegraf';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { startTelegramServer, type TelegramServer } from './telegram-server.js';

let server: TelegramServer;
let bot: Telegraf;

beforeEach(async () => {
  server = await startTelegramServer();
  bot = new Telegraf(server.token, { telegram: { apiRoot: server.root } });
});

afterEach(async () => {
  bot.stop();
  await server.stop();
});

it('plays a conversation with telegraf', async () => {
  bot.on('message', (context) =>
    context.reply('<b>答</b>复', {
      parse_mode: 'HTML',
      reply_markup: { inline_keyboard: [[{ text: '[1] 第70次', callback_data: 'a' }]] },
    }),
  );
  bot.on('callback_query', async (context) => {
    await context.answerCbQuery('好');
    await context.editMessageText('引文');
  });
  bot.on('inline_query', (context) => context.answerInlineQuery([]));
  void bot.launch();
  const anna = server.user({ language_code: 'zh-hans' });
  anna.sends('第70次?');
  const answer = await server.nextMessage(anna);
  expect(answer.text).toBe('答复');
  expect(answer.entities).toEqual([{ type: 'bold', offset: 0, length: 1 }]);
  await new Promise((resolve) => setTimeout(resolve, 1000));
  expect(await anna.presses(answer, '[1]').answered()).toMatchObject({ text: '好' });
  await server.waitUntil(() => answer.text === '引文');
  expect((await anna.asksInline('教育')).results).toEqual([]);
  expect(server.refusals).toEqual([]);
  expect(server.unansweredCallbacks()).toEqual([]);
});
