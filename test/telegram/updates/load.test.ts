/** Floods and limits: nobody is ignored, nobody is delayed by another, few notices are made. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
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
let receiving: Receiving;

beforeEach(async () => {
  server = await startTelegramServer();
});

afterEach(async () => {
  await receiving.end();
  await server.stop();
});

async function start(script: ReceivingScript): Promise<void> {
  receiving = await startReceivingFrom(server, script);
}

const accounted = () =>
  receiving.handled.length + receiving.declined.reduce((sum, { count }) => sum + count, 0);

describe('limits', () => {
  it('let ten messages of a user wait, and tell of all others in few notices', async () => {
    await start({ work: () => pause(300), limits: { noticeEveryMs: 200 } });
    const [anna, bert] = [server.user(), server.user()];
    for (let number = 0; number < 200; number++) anna.sends(`${number}`);
    bert.sends('me too');
    await until(() => accounted() === 201 && receiving.receiver.running === 0);
    const texts = receiving.texts();
    expect(texts.filter((text) => text !== 'me too')).toEqual([...Array(10).keys()].map(String));
    expect(texts.slice(0, 2)).toContain('me too');
    expect(receiving.declined.length).toBeLessThanOrEqual(4);
    expect(receiving.declined.every(({ reason }) => reason === 'user')).toBe(true);
    expect(receiving.declined[0]?.count).toBe(1);
    expect(receiving.inbox.waiting()).toEqual([]);
  });

  it('let thirty messages a minute of a user in', async () => {
    await start({ limits: { noticeEveryMs: 100 } });
    const anna = server.user();
    for (let number = 0; number < 35; number++) {
      anna.sends(`${number}`);
      await until(() => accounted() > 0 && receiving.receiver.running === 0);
      await until(() => receiving.handled.length === Math.min(number + 1, 30));
    }
    await until(() => accounted() === 35);
    expect(receiving.handled).toHaveLength(30);
  });

  it('let a thousand messages wait in all, whoever sent them', async () => {
    let isFinished = false;
    await start({
      work: () => until(() => isFinished),
      limits: { waitingOverall: 100 },
    });
    for (let user = 0; user < 200; user++) server.user().sends('hello');
    await until(
      () => accounted() === 32 + receiving.declined.length && receiving.declined.length === 68,
    );
    expect(
      receiving.declined.every(({ reason, count }) => reason === 'overall' && count === 1),
    ).toBe(true);
    expect(receiving.receiver).toMatchObject({ running: 32, waiting: 100 });
    isFinished = true;
    await until(() => receiving.receiver.running === 0 && receiving.receiver.waiting === 0);
  });

  it('hold for no admin', async () => {
    const anna = server.user();
    await start({ work: () => pause(2), admins: [anna.id] });
    for (let number = 0; number < 60; number++) anna.sends(`${number}`);
    await until(() => receiving.handled.length === 60);
    expect(receiving.declined).toEqual([]);
  });

  it('hold for presses of a button, and /stop comes through', async () => {
    const anna = server.user();
    await start({ work: () => pause(5), limits: { waitingAtOnce: 20 } });
    const press = (number: number) =>
      server.pushRaw({
        callback_query: { id: `${number}`, from: anna.user, chat_instance: '1', data: 'x' },
      });
    for (let number = 0; number < 90; number++) press(number);
    anna.sends('/stop');
    await until(() => receiving.texts().includes('/stop'));
    await until(() => receiving.receiver.running === 0 && receiving.handled.length > 20);
    expect(receiving.declined[0]).toMatchObject({ reason: 'user' });
  });

  it('tell of what is still untold when the process stops', async () => {
    await start({ work: () => pause(50) });
    const anna = server.user();
    for (let number = 0; number < 30; number++) anna.sends(`${number}`);
    await until(() => receiving.declined.length === 1);
    await receiving.receiver.stop();
    expect(receiving.declined.map(({ count }) => count)).toEqual([1, 19]);
  });

  it('survive a notice that cannot be sent', async () => {
    await start({
      work: () => pause(50),
      onDecline: () => Promise.reject(new TypeError('no')),
    });
    const anna = server.user();
    for (let number = 0; number < 12; number++) anna.sends(`${number}`);
    await until(() => receiving.events.some(({ type }) => type === 'skippedUpdate'));
    await until(() => receiving.handled.length === 10);
  });
});

it('200 chats asking at once are all handled, 32 at a time', async () => {
  let [running, most] = [0, 0];
  await start({
    work: async () => {
      most = Math.max(most, ++running);
      await pause(10);
      running--;
    },
  });
  const users = Array.from({ length: 200 }, () => server.user());
  for (const text of ['1', '2', '3']) for (const user of users) user.sends(text);
  await until(() => receiving.handled.length === 600);
  expect(most).toBe(32);
  expect(receiving.declined).toEqual([]);
  for (const { id } of users) {
    const own = receiving.handled.filter(({ update }) => JSON.stringify(update).includes(`${id}`));
    expect(own.map(({ text }) => text)).toEqual(['1', '2', '3']);
  }
});

it('a handler that takes too long is aborted and given up, and the chat goes on', async () => {
  const aborted: unknown[] = [];
  await start({
    limits: { handlingMs: 100 },
    work: async (update, signal) => {
      if (!JSON.stringify(update).includes('stuck')) return;
      signal.addEventListener('abort', () => aborted.push(update.update_id));
      await new Promise(() => undefined);
    },
  });
  const anna = server.user();
  anna.sends('stuck');
  anna.sends('next');
  await until(() => receiving.texts().includes('next'));
  expect(receiving.events).toEqual([
    { type: 'skippedUpdate', updateId: aborted[0], code: 'tooLong' },
  ]);
});

it('/stop drops what its sender has waiting there, and nothing else', async () => {
  const [anna, bert] = [server.user(), server.user()];
  const group = server.group({ title: 'Editors' });
  const dropped: number[] = [];
  await start({
    work: async (update) => {
      if (JSON.stringify(update).includes('/stop')) {
        const { receiver } = receiving;
        dropped.push(receiver.cancelWaiting({ chatId: group.chatId }, anna.id, update.update_id));
      } else await pause(100);
    },
  });
  for (const text of ['/ask 1', '/ask 2', '/ask 3']) anna.sendsTo(group, text);
  bert.sendsTo(group, '/ask 4');
  anna.sendsTo(group, '/stop');
  anna.sendsTo(group, '/ask 5');
  anna.sends('elsewhere');
  await until(() => receiving.receiver.running === 0 && receiving.handled.length === 5);
  expect(dropped).toEqual([2]);
  expect(receiving.texts().sort()).toEqual(['/ask 1', '/ask 4', '/ask 5', '/stop', 'elsewhere']);
  expect(receiving.inbox.waiting()).toEqual([]);
});
