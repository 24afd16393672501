/** How the fake takes calls: token, method, fields, and in which forms they come. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { callApi } from '../call-api.js';
import { startTelegramServer, type TelegramServer } from '../telegram-server.js';

let server: TelegramServer;

beforeAll(async () => {
  server = await startTelegramServer({ limits: false });
});

afterAll(() => server.stop());

async function refusal(method: string, payload: object = {}) {
  const { status, description } = await callApi(server, method, payload);
  return `${status} ${description}`;
}

describe('a call', () => {
  it('needs the token', async () => {
    const wrong = { root: server.root, token: '1:wrong' };
    expect(await callApi(wrong, 'getMe')).toMatchObject({
      status: 401,
      ok: false,
      description: 'Unauthorized',
    });
  });

  it('needs a method that exists, in any case', async () => {
    expect(await refusal('sendMessages')).toBe('404 Not Found: method not found');
    expect(await callApi(server, 'GETME')).toMatchObject({ status: 200, ok: true });
    expect((await fetch(`${server.root}/getMe`)).status).toBe(404);
  });

  it('takes only fields that the method has, of their types', async () => {
    const { chatId: chat_id } = server.user();
    expect(await refusal('sendMessage', { chat_id, text: 'x', silent: true })).toContain(
      '400 Bad Request: unknown field "silent"',
    );
    expect(await refusal('sendMessage', { chat_id, text: 5 })).toContain('wrong value of "text"');
    expect(await refusal('sendMessage', { chat_id })).toBe('400 Bad Request: text is empty');
    expect(await refusal('sendMessage', { text: 'x' })).toContain('400');
    const nested = { chat_id, text: 'x', link_preview_options: { disabled: true } };
    expect(await refusal('sendMessage', nested)).toContain('unknown field "disabled"');
  });

  it('comes as a form or in the query too', async () => {
    const anna = server.user();
    anna.sends('你好');
    const reply_markup = JSON.stringify({ inline_keyboard: [[{ text: 'a', callback_data: 'b' }]] });
    const form = new URLSearchParams({ chat_id: `${anna.id}`, text: '123', reply_markup });
    const address = `${server.root}/bot${server.token}/sendMessage`;
    expect((await fetch(address, { method: 'POST', body: form })).status).toBe(200);
    expect((await fetch(`${address}?${form}`)).status).toBe(200);
    const [first, second] = server.messagesIn(anna);
    expect(first?.text).toBe('123');
    expect(second?.buttons).toEqual([{ text: 'a', callback_data: 'b' }]);
  });

  it('must be JSON where it says so', async () => {
    const response = await fetch(`${server.root}/bot${server.token}/getMe`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{',
    });
    expect(response.status).toBe(400);
  });

  it('is recorded, and its refusal too', async () => {
    const before = server.refusals.length;
    await refusal('sendMessage', { chat_id: 77, text: 'x' });
    expect(server.calls.at(-1)).toMatchObject({ method: 'sendMessage', status: 400 });
    expect(server.refusals.slice(before)).toMatchObject([
      { method: 'sendMessage', code: 400, description: 'Bad Request: chat not found' },
    ]);
  });
});

describe('the account', () => {
  it('tells about itself', async () => {
    const { result } = await callApi(server, 'getMe');
    expect(result).toMatchObject({
      id: 7_000_000_001,
      is_bot: true,
      username: 'minutes_test_bot',
      can_read_all_group_messages: false,
      supports_inline_queries: true,
    });
    expect(result).not.toHaveProperty('has_topics_enabled');
  });

  it('keeps commands by scope and language', async () => {
    const commands = [{ command: 'ask', description: '提问' }];
    const scope = { type: 'all_private_chats' };
    await callApi(server, 'setMyCommands', { commands, scope, language_code: 'zh' });
    expect(server.commands(scope, 'zh')).toEqual(commands);
    expect(server.commands(scope)).toEqual([]);
    expect(server.commands()).toEqual([]);
  });

  it.each([
    [{ commands: [{ command: 'Ask', description: 'x' }] }, 'BOT_COMMAND_INVALID'],
    [{ commands: [{ command: '/ask', description: 'x' }] }, 'BOT_COMMAND_INVALID'],
    [{ commands: [{ command: 'a'.repeat(33), description: 'x' }] }, 'BOT_COMMAND_INVALID'],
    [{ commands: [{ command: 'ask', description: '' }] }, 'BOT_COMMAND_DESCRIPTION_INVALID'],
    [{ commands: [{ command: 'ask', description: 'x'.repeat(257) }] }, 'DESCRIPTION_INVALID'],
    [{ commands: [], language_code: 'zh-hans' }, 'language_code'],
    [{ commands: [], scope: { type: 'everyone' } }, 'scope'],
    [
      {
        commands: Array.from({ length: 101 }, (_, at) => ({ command: `c${at}`, description: 'x' })),
      },
      'BOT_COMMANDS_TOO_MUCH',
    ],
  ])('refuses wrong commands: %j', async (payload, why) => {
    expect(await refusal('setMyCommands', payload)).toContain(why);
  });

  it('keeps descriptions', async () => {
    await callApi(server, 'setMyDescription', { description: '会议纪要', language_code: 'zh' });
    expect(await callApi(server, 'getMyDescription', { language_code: 'zh' })).toMatchObject({
      result: { description: '会议纪要' },
    });
    expect(
      await refusal('setMyShortDescription', { short_description: 'x'.repeat(121) }),
    ).toContain('400');
  });
});
