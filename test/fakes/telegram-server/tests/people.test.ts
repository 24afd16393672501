/** What people do, and what of it the bot gets. Also: a bot on telegraf, from end to end. */
import { Telegraf } from 'telegraf';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { callApi } from '../call-api.js';
import { startTelegramServer, type TelegramServer, type TelegramUser } from '../telegram-server.js';

let server: TelegramServer;
let anna: TelegramUser;

beforeEach(async () => {
  server = await startTelegramServer({ limits: false });
  anna = server.user();
});

afterEach(() => server.stop());

const given = () => server.state.updates.all;

describe('in a group', () => {
  it('a bot in privacy mode gets commands, mentions of it and replies to it', () => {
    const group = server.group({ title: '编辑部' });
    anna.sendsTo(group, '今天开会');
    anna.sendsTo(group, '/ask@other_bot 教育');
    anna.sendsTo(group, '问@minutes_test_bot');
    expect(given()).toEqual([]);
    anna.sendsTo(group, '/ask 教育');
    anna.sendsTo(group, '/ask@minutes_test_bot 教育');
    anna.sendsTo(group, '@minutes_test_bot 教育');
    expect(given()).toHaveLength(3);
  });

  it('a bot without privacy mode gets everything', async () => {
    const open = await startTelegramServer({ privacyMode: false });
    open.user().sendsTo(open.group({ title: '编辑部' }), '今天开会');
    expect(open.state.updates.all).toHaveLength(1);
    await open.stop();
  });

  it('the bot hears that it was removed and added', () => {
    const group = server.group({ title: '编辑部' });
    group.removesBot(anna);
    group.addsBot(anna);
    expect(given()).toMatchObject([
      { my_chat_member: { new_chat_member: { status: 'kicked' } } },
      { my_chat_member: { new_chat_member: { status: 'member' } } },
    ]);
  });
});

describe('a person', () => {
  it('writes, edits, sends other things, and blocks the bot', () => {
    const message = anna.sends('教育');
    anna.edits(message, '医疗');
    anna.sendsPhoto('图');
    anna.sendsSticker();
    anna.sendsVoice();
    anna.blocksBot();
    const kinds = given().map((update) => Object.keys(update)[1]);
    expect(kinds).toEqual([
      'message',
      'edited_message',
      'message',
      'message',
      'message',
      'my_chat_member',
    ]);
    expect(given()[1]).toMatchObject({ edited_message: { message_id: message.id, text: '医疗' } });
  });

  it('opens only links that Telegram opens', () => {
    anna.opensLink('abc-70_12');
    anna.opensLink('https://t.me/minutes_test_bot?start=abc-70_12');
    const start = { message: { text: '/start abc-70_12' } };
    expect(given()).toMatchObject([start, start]);
    expect(() => anna.opensLink('第70次')).toThrow('no start parameter');
    expect(() => anna.opensLink('x'.repeat(65))).toThrow('no start parameter');
    expect(() => anna.opensLink('https://t.me/other_bot?start=a')).toThrow('does not lead');
  });
});

describe('a test', () => {
  const say = (text: string, fields: object = {}) =>
    callApi(server, 'sendMessage', { chat_id: anna.id, text, ...fields });

  it('reads message after message, as they come and as they are now', async () => {
    anna.sends('/start');
    await say('一');
    await say('二');
    const first = await server.nextMessage(anna);
    await callApi(server, 'editMessageText', {
      chat_id: anna.id,
      message_id: first.id,
      text: '三',
    });
    expect([first.text, first.isEdited]).toEqual(['三', true]);
    expect((await server.nextMessage(anna)).text).toBe('二');
    const next = server.nextMessage(anna, { where: ({ text }) => text.includes('[1]') });
    await say('四');
    await say('五[1]');
    expect((await next).text).toBe('五[1]');
    await expect(server.nextMessage(anna, { timeoutMs: 20 })).rejects.toThrow('in 20 ms');
  });

  it('reads topic by topic', async () => {
    const topics = await startTelegramServer({ limits: false, hasTopicsEnabled: true });
    const ben = topics.user();
    const chat_id = ben.id;
    for (const name of ['教育', '医疗']) {
      const message_thread_id = ben.opensTopic(name);
      await callApi(topics, 'sendMessage', { chat_id, text: name, message_thread_id });
    }
    const [education, health] = topics.messagesIn(ben).map(({ threadId = 0 }) => threadId);
    expect((await topics.nextMessage(ben, { thread: health ?? 0 })).text).toBe('医疗');
    expect((await topics.nextMessage(ben, { thread: education ?? 0 })).text).toBe('教育');
    await topics.stop();
  });

  it('knows when the bot has finished', async () => {
    anna.sends('/start');
    const saying = say('一');
    await server.waitUntilQuiet(50);
    await saying;
    expect(server.messagesIn(anna)).toHaveLength(1);
  });

  it('can give every update twice', async () => {
    const twice = await startTelegramServer({ duplicateUpdates: true });
    twice.user().sends('教育');
    expect((await callApi(twice, 'getUpdates')).result).toHaveLength(2);
    await twice.stop();
  });
});

it('a bot on telegraf converses', async () => {
  const bot = new Telegraf(server.token, { telegram: { apiRoot: server.root } });
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
  const running = bot.launch();
  anna.sends('第70次?');
  const answer = await server.nextMessage(anna);
  expect(answer.textsOf('bold')).toEqual(['答']);
  expect(await anna.presses(answer, '[1]').answered()).toMatchObject({ text: '好' });
  await server.waitUntil(() => answer.text === '引文');
  expect((await anna.asksInline('教育')).results).toEqual([]);
  bot.stop();
  await running;
  expect(server.refusals).toEqual([]);
  expect(server.unansweredCallbacks()).toEqual([]);
});
