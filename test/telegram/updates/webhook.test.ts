/** The webhook: what Telegram brings is taken, what anybody else brings is not. Over real HTTP. */
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { webhookSecretOf } from '../../../src/telegram/updates/webhook-secret.js';
import {
  startTelegramServer,
  type TelegramServer,
} from '../../fakes/telegram-server/telegram-server.js';
import {
  pause,
  type Receiving,
  type ReceivingScript,
  startReceivingFrom,
  until,
} from './receiving.js';

const URL_OF_BOT = 'https://bot.example/hook?of=jiyao';
const SECRET_HEADER = 'x-telegram-bot-api-secret-token';

let server: TelegramServer;
let receiving: Receiving;
let origin: string;
let secret: string;

beforeEach(async () => {
  server = await startTelegramServer();
  secret = webhookSecretOf(server.token);
});

afterEach(async () => {
  await receiving.end();
  await server.stop();
});

async function start(script: ReceivingScript = {}): Promise<void> {
  receiving = await startReceivingFrom(server, {
    ...script,
    webhook: { url: URL_OF_BOT, port: 0, secret },
  });
  await until(() => receiving.events.some(({ type }) => type === 'listening'));
  const event = receiving.events.find((one) => one.type === 'listening');
  origin = `http://127.0.0.1:${event?.port}`;
  server.webhookProxy = origin;
}

function post(body: string, headers: Record<string, string> = {}, path = '/hook?of=jiyao') {
  return fetch(`${origin}${path}`, { method: 'POST', body, headers });
}

function asTelegram(update: object) {
  return post(JSON.stringify(update), { [SECRET_HEADER]: secret });
}

function message(updateId: number, text: string) {
  const from = { id: 5, is_bot: false, first_name: 'Anna' };
  const chat = { id: 5, type: 'private', first_name: 'Anna' };
  return { update_id: updateId, message: { message_id: updateId, date: 1, from, chat, text } };
}

describe('the webhook', () => {
  it('is set with the secret and exactly what is handled', async () => {
    await start();
    await until(() => server.callsOf('setWebhook').length > 0);
    expect(server.callsOf('setWebhook')[0]?.payload).toEqual({
      url: URL_OF_BOT,
      secret_token: secret,
      allowed_updates: [
        'message',
        'edited_message',
        'callback_query',
        'inline_query',
        'my_chat_member',
      ],
    });
    expect(secret).toMatch(/^[A-Za-z0-9_-]{43}$/);
    expect(webhookSecretOf(server.token)).toBe(secret);
    expect(webhookSecretOf(`${server.token}x`)).not.toBe(secret);
  });

  it('takes what Telegram brings, in order', async () => {
    await start();
    const anna = server.user();
    const texts = Array.from({ length: 10 }, (_, number) => anna.sends(`${number}`).text);
    await until(() => receiving.handled.length === 10);
    expect(receiving.texts()).toEqual(texts);
    expect(server.refusals).toEqual([]);
  });

  it('says 200 once an update is stored, without waiting for its handling, and once only', async () => {
    await start({ work: () => pause(300) });
    for (const _ of [1, 2]) {
      const response = await asTelegram(message(7, 'hello'));
      expect([response.status, await response.text()]).toEqual([200, '']);
      expect(receiving.inbox.read(7)).toContain('hello');
    }
    await until(() => receiving.receiver.running === 0);
    expect(receiving.handled).toHaveLength(1);
  });

  it.each([
    ['without the secret', {}],
    ['with another secret', { [SECRET_HEADER]: 'x'.repeat(43) }],
    ['with an empty secret', { [SECRET_HEADER]: '' }],
  ])('refuses a request %s', async (_, headers) => {
    await start();
    const response = await post(JSON.stringify(message(7, 'forged')), headers);
    expect([response.status, await response.text()]).toEqual([401, '']);
    await pause(20);
    expect(receiving.handled).toEqual([]);
  });

  it('refuses other paths, other methods, no JSON, and bodies over 1 MB', async () => {
    await start();
    const headers = { [SECRET_HEADER]: secret };
    const body = JSON.stringify(message(7, 'x'));
    expect((await post(body, headers, '/hook')).status).toBe(404);
    expect((await post(body, headers, '/')).status).toBe(404);
    for (const method of ['GET', 'PUT', 'DELETE']) {
      const response = await fetch(`${origin}/hook?of=jiyao`, { method, headers });
      expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST']);
    }
    expect((await post('{"update_id": 7', headers)).status).toBe(400);
    const big = JSON.stringify(message(7, 'x'.repeat(1_000_001)));
    expect((await post(big, headers)).status).toBe(413);
    expect(await chunked(big, secret)).toMatch(/^HTTP\/1.1 413/);
    expect(receiving.handled).toEqual([]);
  });

  it('skips what Telegram cannot have meant, so that it does not bring it for ever', async () => {
    await start();
    for (const update of [[], { update_id: 'x' }, { update_id: 8, message: 'x' }]) {
      expect((await asTelegram(update)).status).toBe(200);
    }
    const skipped = receiving.events.filter(({ type }) => type === 'skippedUpdate');
    expect(skipped).toHaveLength(3);
  });

  it('has Telegram bring again what it could not store', async () => {
    await start();
    const add = receiving.inbox.add.bind(receiving.inbox);
    let failures = 2;
    receiving.inbox.add = (...given) => {
      if (failures-- > 0) throw new Error('disk full');
      return add(...given);
    };
    server.user().sends('not lost');
    await until(() => receiving.handled.length === 1);
    expect(receiving.events).toContainEqual({ type: 'inboxFault', code: 'internal' });
  });

  it('is not held up by clients that send nothing, or half a request', async () => {
    await start();
    const port = Number(new URL(origin).port);
    const stuck = Array.from({ length: 100 }, () => connect(port, '127.0.0.1'));
    for (const socket of stuck) {
      socket.on('error', () => undefined);
      socket.write(
        `POST /hook?of=jiyao HTTP/1.1\r\nhost: x\r\n${SECRET_HEADER}: ${secret}\r\ncontent-length: 99\r\n\r\n{`,
      );
    }
    server.user().sends('hello');
    await until(() => receiving.handled.length === 1);
    const begin = performance.now();
    await receiving.receiver.stop();
    expect(performance.now() - begin).toBeLessThan(3_000);
    for (const socket of stuck) socket.destroy();
  });

  it('is ended where Telegram refuses its address, and where the port is taken', async () => {
    await start();
    const again = await startReceivingFrom(server, {
      webhook: { url: URL_OF_BOT, port: Number(new URL(origin).port), secret },
    });
    await expect(again.receiver.failed).rejects.toMatchObject({ code: 'configuration' });
    await again.end();
    const refused = await startReceivingFrom(server, {
      webhook: { url: 'http://bot.example/hook', port: 0, secret },
    });
    await expect(refused.receiver.failed).rejects.toMatchObject({
      code: 'configuration',
      message: expect.stringContaining('Telegram refuses the webhook'),
    });
    await refused.end();
  });

  it('is set as soon as Telegram is in reach', async () => {
    server.faults.failNext('setWebhook', { status: 502, times: 2 });
    await start();
    server.user().sends('hello');
    await until(() => receiving.handled.length === 1);
  });
});

describe('/healthz', () => {
  it('says ok while updates are taken', async () => {
    await start();
    const response = await fetch(`${origin}/healthz`);
    expect([response.status, await response.json()]).toEqual([200, { status: 'ok' }]);
  });

  it('says 503 where the inbox cannot be written', async () => {
    await start();
    receiving.inbox.isWritable = () => false;
    expect((await fetch(`${origin}/healthz`)).status).toBe(503);
  });

  it('says 503 while it stops, and takes no update', async () => {
    await start();
    const { port } = new URL(origin);
    const socket = connect(Number(port), '127.0.0.1');
    await once(socket, 'connect');
    const answer = allOf(socket);
    socket.write('GET /healthz HTTP/1.1\r\n');
    await pause(50);
    const stopped = receiving.receiver.stop();
    socket.write('host: x\r\n\r\n');
    expect(await answer).toMatch(/^HTTP\/1.1 503/);
    await stopped;
  });
});

async function chunked(body: string, withSecret: string): Promise<string> {
  const socket = connect(Number(new URL(origin).port), '127.0.0.1');
  const answer = allOf(socket);
  socket.write(
    `POST /hook?of=jiyao HTTP/1.1\r\nhost: x\r\n${SECRET_HEADER}: ${withSecret}\r\ntransfer-encoding: chunked\r\n\r\n`,
  );
  socket.write(`${body.length.toString(16)}\r\n${body}\r\n0\r\n\r\n`);
  return answer;
}

async function allOf(socket: Socket): Promise<string> {
  let text = '';
  socket.on('error', () => undefined);
  socket.on('data', (part: Buffer) => {
    text += part.toString();
  });
  await once(socket, 'close');
  return text;
}
