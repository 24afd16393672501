/** What survives the end of the process, in whatever way it comes. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { TelegramFault } from '../../../src/telegram/api/telegram-fault.js';
import { openBotFile } from '../../../src/telegram/storing/bot-file.js';
import { UPDATE_INBOX_TABLE, UpdateInbox } from '../../../src/telegram/storing/update-inbox.js';
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
let folder: string;
let file: string;

beforeEach(async () => {
  server = await startTelegramServer();
  folder = mkdtempSync(join(tmpdir(), 'jiyao-restart-'));
  file = join(folder, 'telegram.sqlite');
});

afterEach(async () => {
  await server.stop();
  rmSync(folder, { recursive: true });
});

function start(script: ReceivingScript = {}): Promise<Receiving> {
  return startReceivingFrom(server, { file, ...script });
}

/** Writes updates as an earlier process left them. */
function leave(updates: readonly object[], { ageMs = 0, attempts = 0 } = {}): void {
  const sqlite = openBotFile(file, [UPDATE_INBOX_TABLE]);
  const inbox = new UpdateInbox(sqlite);
  const received = updates.map((update, index) => ({
    updateId: index + 1,
    json: JSON.stringify({ update_id: index + 1, ...update }),
  }));
  inbox.add(received, Date.now() - ageMs);
  for (const { updateId } of received) {
    for (let attempt = 0; attempt < attempts; attempt++) inbox.begin(updateId);
  }
  sqlite.close();
}

const from = { id: 5, is_bot: false, first_name: 'Anna' };
const message = (text: string) => ({
  message: { message_id: 1, date: 1, from, chat: { id: 5, type: 'private' }, text },
});

describe('stopping', () => {
  it('lets running handlers finish, and keeps what waits for the next start', async () => {
    const first = await start({ work: () => pause(300) });
    const anna = server.user();
    for (const text of ['1', '2', '3']) anna.sends(text);
    await until(() => first.receiver.running === 1 && first.receiver.waiting === 2);
    await first.end();
    expect(first.texts()).toEqual(['1']);
    expect(first.handled[0]?.ended).toBeDefined();
    expect(first.events).toEqual([
      { type: 'stopping', running: 1, waiting: 2 },
      { type: 'stopped' },
    ]);
    const second = await start();
    await until(() => second.handled.length === 2);
    expect(second.texts()).toEqual(['2', '3']);
    await second.end();
  });

  it('aborts handlers that take too long, and has them handled again', async () => {
    const first = await start({
      limits: { graceMs: 100 },
      work: (_, signal) =>
        new Promise((_resolve, reject) =>
          signal.addEventListener('abort', () => reject(signal.reason)),
        ),
    });
    server.user().sends('long');
    await until(() => first.receiver.running === 1);
    const begin = performance.now();
    await first.end();
    expect(performance.now() - begin).toBeLessThan(1_500);
    expect(first.events.map(({ type }) => type)).toEqual(['stopping', 'stopped']);
    const second = await start();
    await until(() => second.handled.length === 1);
    await second.end();
    expect(second.texts()).toEqual(['long']);
  });

  it.each([
    'unreachable',
    'token',
  ] as const)('leaves an update to the next start that could not be answered: %s', async (kind) => {
    const away = new TelegramFault(kind, 'away', { status: 0 });
    const first = await start({ work: () => Promise.reject(away) });
    server.user().sends('question');
    await until(() => first.events.some(({ type }) => type === 'skippedUpdate'));
    await first.end();
    const second = await start();
    await until(() => second.handled.length === 1);
    await second.end();
    expect(second.texts()).toEqual(['question']);
  });

  it('gives up a handler that does not end, and may be asked for twice', async () => {
    const first = await start({
      limits: { graceMs: 50 },
      work: () => new Promise<void>(() => undefined),
    });
    server.user().sends('stuck');
    await until(() => first.receiver.running === 1);
    const { receiver } = first;
    expect(receiver.stop()).toBe(receiver.stop());
    await first.end();
    expect(first.events.at(-1)).toEqual({ type: 'stopped' });
  });

  it('takes no update more', async () => {
    const first = await start();
    await until(() => server.callsOf('getUpdates').length > 0);
    await first.receiver.stop();
    server.user().sends('later');
    await pause(100);
    expect(first.handled).toEqual([]);
    await first.end();
    const second = await start();
    await until(() => second.handled.length === 1);
    await second.end();
  });
});

describe('a start', () => {
  it('handles what was left, in order, before what is new', async () => {
    leave(['1', '2', '3'].map(message));
    const receiving = await start({ work: () => pause(20) });
    await until(() => receiving.handled.length === 3);
    expect(receiving.texts()).toEqual(['1', '2', '3']);
    await receiving.end();
  });

  it('handles all that was let in, however many they are', async () => {
    leave(Array.from({ length: 40 }, (_, number) => message(`${number}`)));
    const receiving = await start();
    await until(() => receiving.handled.length === 40);
    expect(receiving.declined).toEqual([]);
    await receiving.end();
  });

  it('drops buttons and inline queries for which nobody waits any more', async () => {
    const button = { callback_query: { id: '1', from, chat_instance: '1', data: 'x' } };
    const inline = { inline_query: { id: '1', from, query: 'x', offset: '' } };
    leave([button, inline, message('kept')], { ageMs: 61_000 });
    const receiving = await start();
    await until(() => receiving.inbox.waiting().length === 0);
    expect(receiving.texts()).toEqual(['kept']);
    await receiving.end();
    rmSync(file);
    leave([button, inline], { ageMs: 10_000 });
    const second = await start();
    await until(() => second.handled.length === 2);
    await second.end();
  });

  it('skips an update that five starts did not survive, and handles what is behind it', async () => {
    leave([message('kills')], { attempts: 5 });
    const receiving = await start();
    server.user().sends('behind');
    await until(() => receiving.handled.length === 1);
    expect(receiving.texts()).toEqual(['behind']);
    expect(receiving.events).toEqual([
      { type: 'skippedUpdate', updateId: 1, code: 'tooManyAttempts' },
    ]);
    expect(receiving.inbox.waiting()).toEqual([]);
    await receiving.end();
  });

  it('gives one that four did not survive another try, counted before it is handled', async () => {
    leave([message('kills')], { attempts: 4 });
    let isFinished = false;
    const receiving = await start({ work: () => until(() => isFinished) });
    await until(() => receiving.handled.length === 1);
    expect(receiving.inbox.begin(1)).toBe(6);
    isFinished = true;
    await until(() => receiving.inbox.waiting().length === 0);
    expect(receiving.events).toEqual([]);
    await receiving.end();
  });
});
