import { describe, expect, it, onTestFinished } from 'vitest';
import { Secret } from '../../../src/config.js';
import { JiyaoError } from '../../../src/errors.js';
import { type ConnectOptions, connect } from '../../../src/telegram/api/connect.js';
import type { BotEvent } from '../../../src/telegram/bot-event.js';
import { openLoopback, sendJson } from '../../fakes/model-servers/loopback.js';
import {
  startTelegramServer,
  type TelegramServer,
  type TelegramServerOptions,
} from '../../fakes/telegram-server/telegram-server.js';
import { openConnectProxy } from './connect-proxy.js';
import { FAST_PACE } from './open-sender.js';

async function startServer(options: TelegramServerOptions = {}): Promise<TelegramServer> {
  const server = await startTelegramServer(options);
  onTestFinished(() => server.stop());
  return server;
}

/** Closed with the test. */
async function connectTo(
  { root, token }: { root: string; token: string },
  more: Partial<ConnectOptions> = {},
) {
  const events: BotEvent[] = [];
  const onEvent = (event: BotEvent) => events.push(event);
  const address = { token: new Secret(token), apiRoot: root, proxyUrl: null };
  const api = await connect({ ...address, onEvent, pace: FAST_PACE, ...more });
  onTestFinished(() => api.close());
  return { api, events };
}

async function faultOf(connecting: Promise<unknown>): Promise<JiyaoError> {
  const fault: unknown = await connecting.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (!(fault instanceof JiyaoError)) throw new Error(`no fault: ${String(fault)}`);
  return fault;
}

describe('connect', () => {
  it('knows the bot once Telegram has answered', async () => {
    const server = await startServer({ username: 'minutes_bot' });
    const { api, events } = await connectTo(server);
    expect(api.me).toEqual({ id: 7_000_000_001, username: 'minutes_bot' });
    expect(events).toEqual([]);
  });

  it('waits for a server that is not in reach, and tells so once', async () => {
    const server = await startServer();
    await server.goDown();
    setTimeout(() => void server.comeUp(), 200);
    const { events } = await connectTo(server);
    expect(events.map(({ type }) => type)).toEqual(['unreachable', 'reachable']);
  });

  it('waits as long as a 429 says', async () => {
    const server = await startServer();
    server.faults.failNext('getMe', { retryAfter: 1 });
    await connectTo(server);
    expect(server.earlyRetries).toEqual([]);
  });

  it('is called off by its signal', async () => {
    const server = await startServer();
    await server.goDown();
    const ending = new AbortController();
    setTimeout(() => ending.abort(new Error('stopped')), 50);
    await expect(connectTo(server, { signal: ending.signal })).rejects.toThrow('stopped');
  });

  it.each([
    '7000000001:AAwrong-token_of-the-right-shape_0000',
    'nonsense',
  ])('says how to mend a wrong token: %s', async (token) => {
    const { root } = await startServer();
    const fault = await faultOf(connectTo({ root, token }));
    expect(fault.code).toBe('configuration');
    expect(fault.hint).toContain('TELEGRAM_BOT_TOKEN');
    expect(`${fault.message} ${fault.hint} ${fault.stack} ${String(fault.cause)}`).not.toContain(
      token,
    );
  });

  it('says where to look when what answers is no Bot API server', async () => {
    const other = await openLoopback(async (_request, response) =>
      sendJson(response, 200, { ok: true, result: { name: 'something else' } }),
    );
    onTestFinished(() => other.close());
    const fault = await faultOf(connectTo({ root: other.origin, token: '1:x' }));
    expect(fault.code).toBe('remoteService');
    expect(fault.hint).toContain('TELEGRAM_API_ROOT');
  });

  it.each(['', '/'])("keeps the path of a server's address: /telegram%s", async (end) => {
    const other = await openLoopback(async (_request, response) =>
      sendJson(response, 200, { ok: true, result: { id: 1, username: 'b' } }),
    );
    onTestFinished(() => other.close());
    await connectTo({ root: `${other.origin}/telegram${end}`, token: '1:x' });
    expect(other.requests.map(({ path }) => path)).toEqual(['/telegram/bot1:x/getMe']);
  });

  it.each([
    'null',
    '[]',
    '"ok"',
    '{}',
    '{"ok":false}',
    '',
  ])('waits where an answer is not of the Bot API: %s', async (body) => {
    let answers = 0;
    const other = await openLoopback(async (_request, response) => {
      const good = { ok: true, result: { id: 1, username: 'b' } };
      response.end(answers++ === 0 ? body : JSON.stringify(good));
    });
    onTestFinished(() => other.close());
    const { events } = await connectTo({ root: other.origin, token: '1:x' });
    expect(events.map(({ type }) => type)).toEqual(['unreachable', 'reachable']);
  });
});

it('lets go of a connection whose answer is a long page of a proxy', async () => {
  let answers = 0;
  const other = await openLoopback(async (_request, response) => {
    if (answers++ === 0) response.writeHead(502).end('x'.repeat(5_000_000));
    else sendJson(response, 200, { ok: true, result: { id: 1, username: 'b' } });
  });
  onTestFinished(() => other.close());
  await connectTo({ root: other.origin, token: '1:x' });
  await expect.poll(() => other.openReplies()).toBe(0);
});

describe('a proxy', () => {
  it('carries every call', async () => {
    const server = await startServer();
    const { url, tunnels } = await openConnectProxy('secret');
    const { api } = await connectTo(server, { proxyUrl: new Secret(url) });
    await api.call('getWebhookInfo', {});
    expect(server.calls.map(({ method }) => method)).toEqual(['getMe', 'getWebhookInfo']);
    expect(new Set(tunnels)).toEqual(new Set([server.root.slice('http://'.length)]));
  });

  it('that refuses us is waited for; its password is not told', async () => {
    const server = await startServer();
    const { url } = await openConnectProxy('secret');
    const wrong = new Secret(url.replace('secret', 'pass-phrase'));
    const ending = new AbortController();
    const events: BotEvent[] = [];
    setTimeout(() => ending.abort(new Error('stopped')), 200);
    const connecting = connectTo(server, {
      proxyUrl: wrong,
      signal: ending.signal,
      onEvent: (event) => events.push(event),
    });
    await expect(connecting).rejects.toThrow('stopped');
    expect(events).toMatchObject([{ type: 'unreachable', kind: 'unreachable' }]);
    expect(JSON.stringify(events)).not.toContain('pass-phrase');
  });
});
