/** Two hundred chats at once: the fake keeps count, and is no bottleneck. */
import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { callApi } from '../call-api.js';
import { startTelegramServer } from '../telegram-server.js';

/** Below 30 a second: what is late on its way comes closer to what follows it. */
const EVERY_MS = 40;

it('200 people are answered by a bot that keeps below 30 messages a second', async () => {
  const server = await startTelegramServer();
  const people = Array.from({ length: 200 }, () => server.user());
  for (const person of people) person.sends('教育');
  const began = performance.now();
  const answers = people.map((person) => server.nextMessage(person, { timeoutMs: 20_000 }));
  const calls: Promise<unknown>[] = [];
  for (const [at, { id: chat_id }] of people.entries()) {
    await wait(Math.max(0, began + at * EVERY_MS - performance.now()));
    calls.push(callApi(server, 'sendMessage', { chat_id, text: `${chat_id}` }));
  }
  expect((await Promise.all(answers)).map(({ text }) => Number(text))).toEqual(
    people.map(({ id }) => id),
  );
  await Promise.all(calls);
  expect(performance.now() - began).toBeLessThan(15_000);
  expect(server.tooManyRequests).toEqual([]);
  await server.stop();
});
