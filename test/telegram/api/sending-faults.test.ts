import { describe, expect, it } from 'vitest';
import { TelegramFault } from '../../../src/telegram/api/telegram-fault.js';
import { openSender, reader, readers } from './open-sender.js';

async function faultOf(call: Promise<unknown>): Promise<TelegramFault> {
  const fault = await call.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (!(fault instanceof TelegramFault)) throw new Error(`no fault: ${String(fault)}`);
  return fault;
}

describe('a call that is sent too fast', () => {
  it('is made again once the seconds that Telegram asks for are over, and not much later', async () => {
    const { server, api } = await openSender();
    const chatId = reader(server);
    server.faults.failNext('sendMessage', { retryAfter: 1, times: 2 });
    const startedAt = performance.now();
    await api.sendMessage({ chatId }, { html: 'x' });
    const ms = performance.now() - startedAt;
    expect(ms).toBeGreaterThanOrEqual(2_000);
    expect(ms).toBeLessThan(2_600);
    expect(server.earlyRetries).toEqual([]);
    expect(server.messagesIn(chatId)).toHaveLength(1);
  });

  it('holds up its own chat only', async () => {
    const { server, api } = await openSender();
    const [refused = 0, other = 0] = readers(server, 2);
    server.faults.failNext('sendMessage', { retryAfter: 1 });
    const startedAt = performance.now();
    const both = Promise.all([
      api.sendMessage({ chatId: refused }, { html: '1' }),
      api.sendMessage({ chatId: refused }, { html: '2' }),
    ]);
    await api.sendMessage({ chatId: other }, { html: 'x' });
    expect(performance.now() - startedAt).toBeLessThan(900);
    await both;
    expect(server.messagesIn(refused).map(({ text }) => text)).toEqual(['1', '2']);
  });

  it('holds up everything where several chats are refused at a time', async () => {
    const { server, api } = await openSender();
    const chats = readers(server, 4);
    server.faults.failNext('sendMessage', { retryAfter: 1, times: 3 });
    const sent = chats.slice(0, 3).map((chatId) => api.sendMessage({ chatId }, { html: 'x' }));
    await server.waitUntil(() =>
      server.callsOf('sendMessage').every(({ status }) => status === 429),
    );
    await new Promise((resolve) => setTimeout(resolve, 50));
    const startedAt = performance.now();
    await api.sendMessage({ chatId: chats[3] ?? 0 }, { html: 'x' });
    expect(performance.now() - startedAt).toBeGreaterThan(700);
    await Promise.all(sent);
    expect(server.earlyRetries).toEqual([]);
  });
});

describe('a call that fails on the way', () => {
  it.each([
    '502',
    'cut',
    'invalidJson',
    'truncated',
    'html',
    'down',
  ] as const)('is made again: %s', async (what) => {
    const { server, api, events } = await openSender();
    const chatId = reader(server);
    if (what === '502') server.faults.failNext('sendMessage', { status: 502, times: 2 });
    else if (what === 'cut') server.faults.cutConnections('sendMessage', 2);
    else if (what === 'down') {
      await server.goDown();
      setTimeout(() => void server.comeUp(), 150);
    } else server.faults.garble('sendMessage', what);
    await api.sendMessage({ chatId }, { html: 'x' });
    const sent = server.messagesIn(chatId).map(({ text }) => text);
    // An answer that cannot be read comes after the message was taken: it is there twice.
    const isTaken = ['invalidJson', 'truncated', 'html'].includes(what);
    expect(sent).toEqual(isTaken ? ['x', 'x'] : ['x']);
    expect(events).toEqual([]);
  });

  it('is made again where there is no answer in time', async () => {
    const { server, api } = await openSender({ pace: { messageAnswerMs: 100 } });
    const chatId = reader(server);
    server.faults.delay('sendMessage', 200);
    setTimeout(() => server.faults.delay('sendMessage', 0), 150);
    await api.sendMessage({ chatId }, { html: 'x' });
    expect(server.callsOf('sendMessage').length).toBeGreaterThan(1);
  });

  it('is given up after some time; what comes next in the chat has its own', async () => {
    const { server, api } = await openSender({ pace: { giveUpAfterMs: 300 } });
    const chatId = reader(server);
    await server.goDown('badGateway');
    const first = faultOf(api.sendMessage({ chatId }, { html: '1' }));
    const second = api.sendMessage({ chatId }, { html: '2' });
    expect(await first).toMatchObject({ kind: 'unreachable', status: 502 });
    await server.comeUp();
    await second;
    expect(server.messagesIn(chatId).map(({ text }) => text)).toEqual(['2']);
  });

  it('is called off by its signal while it waits for the next attempt', async () => {
    const { server, api } = await openSender();
    const chatId = reader(server);
    server.faults.failNext('sendMessage', { retryAfter: 60 });
    const ending = new AbortController();
    const sent = api.sendMessage({ chatId }, { html: 'x' }, { signal: ending.signal });
    setTimeout(() => ending.abort(new Error('stopped')), 100);
    await expect(sent).rejects.toThrow('stopped');
  });
});

describe('closing', () => {
  it('ends what waits, what is tried again and what is on its way', async () => {
    const { server, api } = await openSender();
    const [refused = 0, slow = 0] = readers(server, 2);
    server.faults.failNext('sendMessage', { retryAfter: 60 });
    const calls = [refused, refused, slow].map((chatId) =>
      api.sendMessage({ chatId }, { html: 'x' }),
    );
    const ended = Promise.allSettled(calls);
    server.faults.delay('sendMessage', 900);
    setTimeout(() => api.close(), 100);
    const startedAt = performance.now();
    const statuses = (await ended).map(({ status }) => status);
    expect(statuses.slice(0, 2)).toEqual(['rejected', 'rejected']);
    expect(performance.now() - startedAt).toBeLessThan(800);
    await expect(api.sendMessage({ chatId: slow }, { html: 'x' })).rejects.toThrow('aborted');
  });
});

describe('a fault', () => {
  it('tells that the reader blocked the bot, and that a chat or a message is gone', async () => {
    const { server, api, events } = await openSender();
    const anna = server.user();
    anna.sends('hi');
    anna.blocksBot();
    const blocked = await faultOf(api.sendMessage({ chatId: anna.id }, { html: 'x' }));
    const gone = await faultOf(api.sendMessage({ chatId: 4_711 }, { html: 'x' }));
    const lost = await faultOf(api.editMessage(reader(server), 4_711, { html: 'x' }));
    expect([blocked.kind, gone.kind, lost.kind]).toEqual(['blocked', 'chatGone', 'messageGone']);
    expect(events).toEqual([]);
  });

  it('of ours is told to the operator, without what the reader would have read', async () => {
    const { api, events } = await openSender();
    const fault = await faultOf(api.call('setMyCommands', { commands: 5 }));
    expect(fault.kind).toBe('refused');
    expect(events).toMatchObject([{ type: 'refusedCall', method: 'setMyCommands', status: 400 }]);
  });

  it('never holds the token, whatever the server sends', async () => {
    const { server, api, events } = await openSender({ pace: { giveUpAfterMs: 100 } });
    const chatId = reader(server);
    const secret = server.token.split(':')[1] ?? '';
    const call = () => faultOf(api.sendMessage({ chatId }, { html: 'x' }));
    const faults: TelegramFault[] = [];
    server.faults.failNext('sendMessage', {
      status: 400,
      description: `see /bot${server.token}/x`,
    });
    faults.push(await call());
    server.faults.garble('sendMessage', 'html', 50);
    faults.push(await call());
    await server.goDown();
    faults.push(await call());
    const texts = faults.map((fault) => `${fault.message} ${fault.stack} ${JSON.stringify(fault)}`);
    expect(faults.map(({ kind }) => kind)).toEqual(['refused', 'unreachable', 'unreachable']);
    expect(`${texts.join()}${JSON.stringify(events)}`).not.toContain(secret);
    expect(faults.every(({ cause }) => cause === undefined)).toBe(true);
  });
});

describe('answers to queries', () => {
  it('never throw, and too late ones are not told', async () => {
    const { api, events } = await openSender();
    await api.answerCallback('4711', 'x'.repeat(500));
    await api.answerInlineQuery('4711', [], { cacheSeconds: 1, personal: true, nextOffset: '' });
    expect(events).toEqual([]);
  });

  it('are given up once Telegram waits for them no more', async () => {
    const { server, api } = await openSender({ pace: { queryAnswerMs: 100 } });
    server.faults.failNext('answerCallbackQuery', { retryAfter: 60 });
    const startedAt = performance.now();
    await api.answerCallback('4711');
    expect(performance.now() - startedAt).toBeLessThan(1_000);
  });
});

describe('getUpdates', () => {
  it('is made once, waits as long as it asks to, and leaves its faults to the caller', async () => {
    const { server, api, events } = await openSender({
      pace: { answerMs: 400 },
      pollSecondMs: 400,
    });
    const updates = await api.call('getUpdates', { offset: 0, timeout: 2 });
    expect(updates).toEqual([]);
    server.faults.failNext('getUpdates', { status: 409, description: 'Conflict: terminated' });
    expect(await faultOf(api.call('getUpdates', { timeout: 0 }))).toMatchObject({
      kind: 'conflict',
      status: 409,
    });
    expect(server.callsOf('getUpdates')).toHaveLength(2);
    expect(events).toEqual([]);
  });
});
