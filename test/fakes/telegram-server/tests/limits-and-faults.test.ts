/** Rate limits, and what a test can let go wrong. */
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { callApi } from '../call-api.js';
import {
  startTelegramServer,
  type TelegramServer,
  type TelegramServerOptions,
} from '../telegram-server.js';

let server: TelegramServer;

afterEach(() => server.stop());

async function start(options: TelegramServerOptions = {}) {
  server = await startTelegramServer(options);
}

function chats(count: number): number[] {
  return Array.from({ length: count }, () => {
    const user = server.user();
    user.sends('/start');
    return user.id;
  });
}

const send = (chat_id: number, text = 'x') => callApi(server, 'sendMessage', { chat_id, text });

describe('limits', () => {
  it('let one message a second into a chat', async () => {
    await start();
    const [chat = 0, other = 0] = chats(2);
    expect((await send(chat)).status).toBe(200);
    expect(await send(chat)).toMatchObject({
      status: 429,
      description: 'Too Many Requests: retry after 1',
      parameters: { retry_after: 1 },
    });
    expect((await send(other)).status).toBe(200);
    expect(server.tooManyRequests).toHaveLength(1);
    expect(server.refusals).toEqual([]);
    expect(server.earlyRetries).toEqual([]);
    await send(chat);
    expect(server.earlyRetries).toHaveLength(1);
    await wait(1000);
    expect((await send(chat)).status).toBe(200);
  });

  it('count edits, but no refused call and no other method', async () => {
    await start();
    const [chat_id = 0] = chats(1);
    expect((await send(chat_id, '')).status).toBe(400);
    await callApi(server, 'sendChatAction', { chat_id, action: 'typing' });
    await send(chat_id);
    const edit = { chat_id, message_id: server.messagesIn(chat_id)[0]?.id, text: 'y' };
    expect((await callApi(server, 'editMessageText', edit)).status).toBe(429);
  });

  it('let 30 messages a second through in all', async () => {
    await start();
    const answers = await Promise.all(chats(31).map((chat) => send(chat)));
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(1);
  });

  it('let 20 messages a minute into a group, whose minute can be shorter', async () => {
    await start({ limits: { perChat: 100, minuteMs: 500, toleranceMs: 0 } });
    const { chatId } = server.group({ title: '编辑部' });
    for (let at = 0; at < 20; at += 1) expect((await send(chatId)).status).toBe(200);
    expect((await send(chatId)).status).toBe(429);
    await wait(500);
    expect((await send(chatId)).status).toBe(200);
  });
});

describe('faults', () => {
  it('refuse the next calls as scripted', async () => {
    await start({ limits: false });
    const [chat = 0] = chats(1);
    server.faults.failNext('sendMessage', { retryAfter: 3, times: 2 });
    expect(await send(chat)).toMatchObject({ status: 429, parameters: { retry_after: 3 } });
    expect((await send(chat)).status).toBe(429);
    expect((await send(chat)).status).toBe(200);
    expect(server.tooManyRequests).toEqual([]);
    server.faults.failNext('sendMessage', { status: 403, description: 'Forbidden: x' });
    expect((await send(chat)).description).toBe('Forbidden: x');
    expect(server.refusals).toEqual([]);
  });

  it('cut connections before or after the call took effect', async () => {
    await start({ limits: false });
    const [chat = 0] = chats(1);
    server.faults.cutConnections('sendMessage');
    await expect(send(chat)).rejects.toThrow();
    expect(server.messagesIn(chat)).toEqual([]);
    server.faults.cutConnections('sendMessage', 1, 'after');
    await expect(send(chat)).rejects.toThrow();
    expect(server.messagesIn(chat)).toHaveLength(1);
    expect((await send(chat)).status).toBe(200);
  });

  it('break bodies', async () => {
    await start({ limits: false });
    for (const how of ['invalidJson', 'truncated', 'html'] as const) {
      server.faults.garble('getMe', how);
      await expect(callApi(server, 'getMe')).rejects.toThrow();
    }
    expect((await callApi(server, 'getMe')).status).toBe(200);
  });

  it('delay and reorder', async () => {
    await start({ limits: false });
    const [chat = 0] = chats(1);
    server.faults.delay('getMe', 100);
    const began = performance.now();
    await callApi(server, 'getMe');
    expect(performance.now() - began).toBeGreaterThan(95);
    server.faults.reorder('sendMessage', 2);
    const order: string[] = [];
    const first = send(chat, '一').then(() => order.push('一'));
    await wait(30);
    await Promise.all([first, send(chat, '二').then(() => order.push('二'))]);
    expect(order).toEqual(['二', '一']);
    expect(server.messagesIn(chat).map(({ text }) => text)).toEqual(['一', '二']);
  });

  it('take the server down and bring it back to the same address', async () => {
    await start({ limits: false });
    const { root } = server;
    await server.goDown();
    await expect(callApi(server, 'getMe')).rejects.toThrow();
    await server.comeUp();
    expect(server.root).toBe(root);
    expect((await callApi(server, 'getMe')).status).toBe(200);
    await server.goDown('badGateway');
    const response = await fetch(`${root}/bot${server.token}/getMe`);
    expect([response.status, response.headers.get('content-type')]).toEqual([502, 'text/html']);
    await server.comeUp();
    expect((await callApi(server, 'getMe')).status).toBe(200);
  });
});
