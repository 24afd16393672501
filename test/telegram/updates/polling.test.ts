/** Long polling against the strict fake server, over real HTTP. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ALLOWED_UPDATES } from '../../../src/telegram/updates/allowed-updates.js';
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

let server: TelegramServer;
let open: Receiving[];
let folder: string;

beforeEach(async () => {
  server = await startTelegramServer();
  open = [];
  folder = mkdtempSync(join(tmpdir(), 'jiyao-polling-'));
});

afterEach(async () => {
  for (const receiving of open) await receiving.end();
  await server.stop();
  rmSync(folder, { recursive: true });
});

async function start(script: ReceivingScript = {}): Promise<Receiving> {
  const receiving = await startReceivingFrom(server, script);
  open.push(receiving);
  return receiving;
}

async function end(receiving: Receiving): Promise<void> {
  open.splice(open.indexOf(receiving), 1);
  await receiving.end();
}

describe('long polling', () => {
  it('asks for exactly what is handled, with a long poll, after removing a webhook', async () => {
    const receiving = await start();
    await until(() => server.callsOf('getUpdates').length > 0);
    expect(server.calls.map(({ method }) => method)).toEqual([
      'getMe',
      'deleteWebhook',
      'getUpdates',
    ]);
    expect(server.callsOf('deleteWebhook')[0]?.payload).toEqual({ drop_pending_updates: false });
    expect(server.callsOf('getUpdates')[0]?.payload).toMatchObject({
      timeout: 30,
      allowed_updates: [...ALLOWED_UPDATES],
    });
    await end(receiving);
    expect(server.refusals).toEqual([]);
  });

  it('hands over what waited before the start, and confirms it', async () => {
    const anna = server.user();
    anna.sends('before');
    const { handled, texts } = await start();
    await until(() => handled.length === 1);
    anna.sends('after');
    await until(() => handled.length === 2 && server.state.updates.isEmpty);
    expect(texts()).toEqual(['before', 'after']);
  });

  it('does not flood a server that holds no call', async () => {
    await server.stop();
    server = await startTelegramServer({ pollSecondMs: 0 });
    await start();
    await pause(1_000);
    expect(server.callsOf('getUpdates').length).toBeLessThanOrEqual(11);
  });

  it('takes what a server brings that has lost its numbers', async () => {
    const anna = server.user();
    anna.sends('before');
    const { texts, events } = await start();
    await until(() => texts().length === 1 && server.state.updates.isEmpty);
    await server.goDown();
    await until(() => events.some(({ type }) => type === 'unreachable'));
    const message = {
      message_id: 9,
      date: 1,
      chat: { id: anna.id, type: 'private' },
      text: 'after',
    };
    const [first] = server.state.updates.all;
    server.pushRaw({ update_id: 5, message: { ...message, from: anna.user } });
    server.pushRaw({ ...first, message: { ...message, from: anna.user, text: 'again' } });
    await server.comeUp();
    await until(() => texts().length === 3);
    expect(texts()).toEqual(['before', 'after', 'again']);
  });

  it('answers an update once that comes again after a restart', async () => {
    const file = join(folder, 'telegram.sqlite');
    const anna = server.user();
    const first = await start({ file });
    anna.sends('once');
    await until(() => first.handled.length === 1);
    await end(first);
    server.redeliver();
    const second = await start({ file });
    anna.sends('next');
    await until(() => second.handled.length > 0);
    expect(second.texts()).toEqual(['next']);
  });

  it('keeps the order of a chat of 50 messages however long each takes', async () => {
    const anna = server.user();
    const receiving = await start({
      limits: { pendingPerUser: 50, perUserAndMinute: 50 },
      work: () => pause(Math.random() * 10),
    });
    const sent = Array.from({ length: 50 }, (_, number) => anna.sends(`${number}`).text);
    await until(() => receiving.handled.at(-1)?.text === '49');
    expect(receiving.texts()).toEqual(sent);
    const { handled } = receiving;
    for (const [place, { began }] of handled.entries()) {
      if (place > 0) expect(began).toBeGreaterThanOrEqual(handled[place - 1]?.ended ?? Infinity);
    }
  });

  it('lets no slow chat delay another, nor a button or /stop in the same chat', async () => {
    const [anna, bert] = [server.user(), server.user()];
    const finish = new AbortController();
    const { handled, texts, receiver } = await start({
      work: async (update) => {
        if (JSON.stringify(update).includes('slow')) await pauseUntil(finish.signal);
      },
    });
    anna.sends('slow');
    anna.sends('waits');
    bert.sends('quick');
    anna.sends('/stop');
    server.pushRaw({ callback_query: { id: '1', from: anna.user, chat_instance: '1', data: 'x' } });
    await until(() => handled.length === 4);
    expect(new Set(texts())).toEqual(new Set(['slow', 'quick', '/stop', undefined]));
    expect(receiver).toMatchObject({ running: 1, waiting: 1 });
    finish.abort();
    await until(() => texts().includes('waits'));
  });

  it('keeps topics of one group apart', async () => {
    const anna = server.user();
    const group = server.group({ title: 'Editors', forum: true });
    const [one, two] = [group.topic('one', anna), group.topic('two', anna)];
    const finish = new AbortController();
    const { handled, texts } = await start({
      work: async (update) => {
        if (JSON.stringify(update).includes('slow')) await pauseUntil(finish.signal);
      },
    });
    anna.sendsTo(group, '/ask slow', { thread: one });
    anna.sendsTo(group, '/ask quick', { thread: two });
    await until(() => handled.length === 2);
    expect(texts()).toEqual(['/ask slow', '/ask quick']);
    finish.abort();
  });

  it('skips what no Telegram would send, says so, and goes on', async () => {
    const { handled, texts, events } = await start();
    const poison = [
      { message: null },
      { message: 'text' },
      { message: { message_id: 1, chat: { id: 'x', type: 'private' }, text: 'x' } },
      { message: { message_id: 1, chat: { id: 5, type: 'private' }, from: 'me', text: 'x' } },
      { message: { message_id: 1, chat: { id: 5, type: 'private' }, from: { id: 5 }, text: 7 } },
      { callback_query: {} },
      { inline_query: { id: '1', from: null, query: 'x' } },
      { my_chat_member: [] },
    ];
    for (const content of poison) server.pushRaw(content);
    server.pushRaw({ update_id: 900_000_000, poll: {} });
    server.user().sends('sound');
    await until(() => handled.length > 0);
    expect(texts()).toEqual(['sound']);
    const skipped = events.filter(({ type }) => type === 'skippedUpdate');
    expect(skipped).toHaveLength(poison.length);
    expect(skipped[0]).toMatchObject({ code: 'malformed', updateId: 600_000_001 });
  });

  it('skips an update without an id', async () => {
    server.pushRaw({ update_id: null, message: {} });
    server.user().sends('sound');
    const { handled, events } = await start();
    await until(() => handled.length > 0);
    expect(events).toEqual([{ type: 'skippedUpdate', updateId: 0, code: 'malformed' }]);
  });

  it('skips an update whose handling fails, and handles the next of that chat', async () => {
    const anna = server.user();
    const { handled, events, inbox } = await start({
      work: async (update) => {
        if (JSON.stringify(update).includes('bad')) throw new TypeError('secret words');
      },
    });
    anna.sends('bad');
    anna.sends('good');
    await until(() => handled.length === 2);
    await until(() => inbox.waiting().length === 0);
    expect(events).toContainEqual({
      type: 'skippedUpdate',
      updateId: 600_000_001,
      code: 'internal',
    });
  });
});

describe('faults of Telegram', () => {
  it.each(['refused', 'badGateway'] as const)('%s: is waited out, and told once', async (how) => {
    const { events, handled } = await start();
    await until(() => server.callsOf('getUpdates').length > 0);
    await server.goDown(how);
    server.state.updates.pushRaw({ poll: {} });
    await until(() => events.some(({ type }) => type === 'unreachable'));
    await pause(400);
    await server.comeUp();
    server.user().sends('still there?');
    await until(() => handled.length === 1);
    await until(() => events.some(({ type }) => type === 'reachable'));
    expect(events.map(({ type }) => type)).toEqual(['unreachable', 'reachable']);
  });

  it.each([
    ['conflict', { status: 409, times: 3 }],
    ['unreachable', { status: 502, times: 3 }],
    ['unreachable', { status: 400, times: 3 }],
  ])('%s: is told and tried again (%o)', async (type, refusal) => {
    server.faults.failNext('getUpdates', refusal);
    const { events, handled } = await start();
    server.user().sends('hello');
    await until(() => handled.length === 1);
    await until(() => events.length === 2);
    expect(events.map((event) => event.type)).toEqual([type, 'reachable']);
  });

  it('a 429 is waited for as long as it says', async () => {
    server.faults.failNext('getUpdates', { retryAfter: 1 });
    const begin = performance.now();
    const { handled } = await start();
    server.user().sends('hello');
    await until(() => handled.length === 1);
    expect(performance.now() - begin).toBeGreaterThan(1_000);
    expect(server.earlyRetries).toEqual([]);
  });

  it('cut connections and broken answers lose nothing', async () => {
    server.faults.cutConnections('getUpdates', 2, 'after');
    server.faults.garble('getUpdates', 'html', 2);
    const { handled, texts } = await start();
    const anna = server.user();
    for (const text of ['1', '2', '3']) anna.sends(text);
    await until(() => handled.length === 3);
    expect(texts()).toEqual(['1', '2', '3']);
  });

  it('a revoked token ends receiving', async () => {
    const { receiver } = await start();
    await until(() => server.callsOf('getUpdates').length > 0);
    server.faults.failNext('getUpdates', { status: 401, times: 9 });
    server.user().sends('hello');
    await expect(receiver.failed).rejects.toMatchObject({ kind: 'token', status: 401 });
  });
});

async function pauseUntil(signal: AbortSignal): Promise<void> {
  await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()));
}
