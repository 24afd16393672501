/** How updates reach the bot: long polls and webhooks. */
import { createServer, type Server } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { callApi } from '../call-api.js';
import { startTelegramServer, type TelegramServer, type TelegramUser } from '../telegram-server.js';
import type { Update } from '../types.js';

let server: TelegramServer;
let anna: TelegramUser;

beforeEach(async () => {
  server = await startTelegramServer({ limits: false, allowHttpWebhook: true, webhookRetryMs: 10 });
  anna = server.user({ language_code: 'zh-hans' });
});

afterEach(() => server.stop());

async function updates(payload: object = {}): Promise<Update[]> {
  const { result } = await callApi(server, 'getUpdates', payload);
  return Array.isArray(result) ? result : [];
}

describe('a poll', () => {
  it('gives updates until they are confirmed', async () => {
    anna.sends('/start');
    anna.sends('教育');
    const [first, second] = await updates();
    expect(first).toMatchObject({
      message: {
        text: '/start',
        entities: [{ type: 'bot_command', offset: 0, length: 6 }],
        from: { language_code: 'zh-hans', is_bot: false },
        chat: { type: 'private', id: anna.id },
      },
    });
    expect(await updates({ limit: 1 })).toEqual([first]);
    const offset = (first?.update_id ?? 0) + 1;
    expect(await updates({ offset })).toEqual([second]);
    expect(await updates({ offset: offset + 1 })).toEqual([]);
    expect(await updates()).toEqual([]);
  });

  it('waits for an update as long as it says', async () => {
    const began = performance.now();
    const polled = updates({ timeout: 10 });
    await wait(50);
    anna.sends('教育');
    expect(await polled).toHaveLength(1);
    expect(performance.now() - began).toBeLessThan(2000);
    const { update_id } = server.state.updates.all[0] ?? { update_id: 0 };
    expect(await updates({ timeout: 1, offset: update_id + 1 })).toEqual([]);
    expect(performance.now() - began).toBeGreaterThan(1000);
  });

  it('ends the one before with 409', async () => {
    const first = callApi(server, 'getUpdates', { timeout: 10 });
    await wait(50);
    const second = updates({ timeout: 1 });
    expect(await first).toMatchObject({
      status: 409,
      description: expect.stringContaining('terminated by other getUpdates request'),
    });
    expect(await second).toEqual([]);
    expect(server.refusals).toEqual([]);
  });

  it('that was given up disturbs nobody', async () => {
    const gone = new AbortController();
    const first = callApi(server, 'getUpdates', { timeout: 10 }, gone.signal);
    await wait(50);
    gone.abort();
    await expect(first).rejects.toThrow();
    anna.sends('教育');
    expect(await updates()).toHaveLength(1);
  });

  it('gives only the kinds that it names, and no unknown ones', async () => {
    await updates({ allowed_updates: ['callback_query'] });
    anna.sends('教育');
    expect(await updates()).toEqual([]);
    const payload = { allowed_updates: ['messages'] };
    expect((await callApi(server, 'getUpdates', payload)).status).toBe(400);
    expect((await callApi(server, 'getUpdates', { timeout: 51 })).status).toBe(400);
  });

  it('can get an update again, or twice', async () => {
    anna.sends('教育');
    const [update] = await updates();
    const offset = (update?.update_id ?? 0) + 1;
    await updates({ offset });
    server.redeliver();
    expect(await updates({ offset })).toEqual([update]);
    expect(await updates({ offset })).toEqual([]);
  });

  it('can get anything', async () => {
    server.pushRaw({ message: { text: 5 } });
    expect(await updates()).toMatchObject([{ message: { text: 5 } }]);
  });
});

describe('a webhook', () => {
  let bot: Server;
  let url: string;
  let statuses: number[];
  let reply: object;
  const received: { secret: unknown; update: Update }[] = [];

  beforeEach(async () => {
    received.length = 0;
    statuses = [];
    reply = {};
    bot = createServer(async (message, response) => {
      let body = '';
      for await (const part of message) body += part;
      const secret = message.headers['x-telegram-bot-api-secret-token'];
      received.push({ secret, update: JSON.parse(body) });
      response.writeHead(statuses.shift() ?? 200, { 'content-type': 'application/json' });
      response.end(JSON.stringify(reply));
    });
    await new Promise<void>((resolve) => bot.listen(0, '127.0.0.1', resolve));
    const address = bot.address();
    url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/hook`;
  });

  afterEach(() => {
    bot.close();
    bot.closeAllConnections();
  });

  it('gets updates with the secret, again until it takes them, in order', async () => {
    statuses = [500, 503];
    await callApi(server, 'setWebhook', { url, secret_token: 's-1' });
    anna.sends('一');
    anna.sends('二');
    await server.waitUntil(() => received.length === 4);
    const of = (text: string) => ({ update: { message: { text } } });
    expect(received).toMatchObject([of('一'), of('一'), of('一'), of('二')]);
    expect(received[0]?.secret).toBe('s-1');
    await server.waitUntil(() => server.state.updates.isEmpty);
  });

  it('can name a method in its reply', async () => {
    reply = { method: 'sendChatAction', chat_id: anna.id, action: 'typing' };
    await callApi(server, 'setWebhook', { url });
    anna.sends('一');
    await server.waitUntil(() => server.callsOf('sendChatAction')[0]?.status === 200);
  });

  it('can lie behind a proxy', async () => {
    server.webhookProxy = new URL(url).origin;
    await callApi(server, 'setWebhook', { url: 'https://bot.example.com/hook' });
    anna.sends('一');
    await server.waitUntil(() => received.length === 1);
  });

  it('excludes polls until it is deleted', async () => {
    await callApi(server, 'setWebhook', { url });
    expect(await callApi(server, 'getWebhookInfo')).toMatchObject({ result: { url } });
    expect(await callApi(server, 'getUpdates')).toMatchObject({
      status: 409,
      description: expect.stringContaining("can't use getUpdates method while webhook is active"),
    });
    await callApi(server, 'deleteWebhook', { drop_pending_updates: true });
    expect(await updates()).toEqual([]);
  });

  it.each([
    [{ url: 'http://bot.example.com/hook' }, 'An HTTPS URL must be provided'],
    [{ url: 'https://bot.example.com:3000/hook' }, 'only on ports'],
    [{ url: 'https://bot.example.com/', secret_token: 'a b' }, 'unallowed characters'],
    [{ url: 'https://bot.example.com/', allowed_updates: ['x'] }, 'allowed_updates'],
  ])('refuses %j', async (payload, why) => {
    const strict = await startTelegramServer();
    expect((await callApi(strict, 'setWebhook', payload)).description).toContain(why);
    await strict.stop();
  });
});
