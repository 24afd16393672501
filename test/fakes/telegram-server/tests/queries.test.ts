/** Buttons that people press, inline queries, and how long both wait for an answer. */
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { callApi } from '../call-api.js';
import { startTelegramServer, type TelegramServer, type TelegramUser } from '../telegram-server.js';

let server: TelegramServer;
let anna: TelegramUser;

beforeEach(async () => {
  server = await startTelegramServer({ limits: false, callbackAnswerMs: 100, inlineAnswerMs: 100 });
  anna = server.user();
  anna.sends('/start');
});

afterEach(() => server.stop());

async function refusal(method: string, payload: object) {
  const { status, description } = await callApi(server, method, payload);
  return `${status} ${description}`;
}

describe('a callback query', () => {
  async function press(which = '[1]') {
    const buttons = [
      { text: '[1] 第70次', callback_data: 'p:1' },
      { text: '来源', url: 'https://example.com' },
    ];
    const reply_markup = { inline_keyboard: [buttons] };
    await callApi(server, 'sendMessage', { chat_id: anna.id, text: 'x', reply_markup });
    return anna.presses(await server.nextMessage(anna), which);
  }

  const answer = (callback_query_id: string, fields: object = {}) =>
    refusal('answerCallbackQuery', { callback_query_id, ...fields });

  it('carries the data and the message of its button', async () => {
    await press();
    expect(server.state.updates.all.at(-1)).toMatchObject({
      callback_query: { data: 'p:1', from: { id: anna.id }, message: { text: 'x' } },
    });
  });

  it('is answered once', async () => {
    const pressed = await press();
    expect(server.unansweredCallbacks()).toHaveLength(1);
    expect(await answer(pressed.id, { text: '好' })).toContain('200');
    expect(await pressed.answered()).toMatchObject({ text: '好', show_alert: false });
    expect(server.unansweredCallbacks()).toEqual([]);
    expect(await answer(pressed.id)).toContain('query is too old');
    expect(await answer('1')).toContain('query ID is invalid');
  });

  it('is answered in time, and shortly', async () => {
    const pressed = await press();
    expect(await answer(pressed.id, { text: 'x'.repeat(201) })).toContain('MESSAGE_TOO_LONG');
    await wait(120);
    expect(await answer(pressed.id)).toContain('query is too old');
    expect(server.unansweredCallbacks(100)).toHaveLength(1);
  });

  it('comes from buttons that ask the bot only', async () => {
    await expect(press('来源')).rejects.toThrow('no button that asks the bot');
    await expect(press('[2]')).rejects.toThrow("no button '[2]': '[1] 第70次', '来源'");
  });
});

describe('an inline query', () => {
  const article = (fields: object = {}) => ({
    type: 'article',
    id: '1',
    title: '第70次',
    input_message_content: { message_text: '<b>引</b>', parse_mode: 'HTML' },
    ...fields,
  });

  async function answer(payload: object) {
    const asked = anna.asksInline('教育', { timeoutMs: 300 });
    const inline_query_id = server.state.inlineQueries.latest?.id;
    const said = await refusal('answerInlineQuery', { inline_query_id, ...payload });
    return { said, offered: asked.catch(() => undefined) };
  }

  it('is answered with what people may choose', async () => {
    const { said, offered } = await answer({ results: [article()], next_offset: '1' });
    expect(said).toContain('200');
    expect(await offered).toMatchObject({
      results: [{ id: '1', title: '第70次', text: '引' }],
      nextOffset: '1',
    });
  });

  it.each([
    [{ results: [article(), article()] }, 'RESULT_ID_DUPLICATE'],
    [{ results: [article({ id: 'x'.repeat(65) })] }, 'RESULT_ID_INVALID'],
    [{ results: [article({ title: '' })] }, 'ARTICLE_TITLE_EMPTY'],
    [{ results: [article({ input_message_content: { message_text: '' } })] }, 'text is empty'],
    [{ results: [article({ caption: 'x' })] }, 'unknown field'],
    [
      { results: Array.from({ length: 51 }, (_, at) => article({ id: `${at}` })) },
      'RESULTS_TOO_MUCH',
    ],
    [{ results: [], next_offset: 'x'.repeat(65) }, 'NEXT_OFFSET_INVALID'],
    [{ results: [], button: { text: 'x', start_parameter: '教育' } }, 'START_PARAM_INVALID'],
    [{ results: [], button: { text: 'x' } }, 'exactly one'],
  ])('refuses %j', async (payload, why) => {
    expect((await answer(payload)).said).toContain(why);
  });

  it('does not wait for ever', async () => {
    void anna.asksInline('教育').catch(() => undefined);
    await wait(120);
    const payload = { inline_query_id: server.state.inlineQueries.latest?.id, results: [] };
    expect(await refusal('answerInlineQuery', payload)).toContain('query is too old');
  });
});
