/** Notices to senders whose messages were not taken in. */

import type { Update } from 'telegraf/types';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { DeclineNotices } from '../../../src/telegram/updates/decline-notices.js';
import type { DeclineReason } from '../../../src/telegram/updates/receiver.js';

const EVERY_MS = 20_000;

let sent: [number, DeclineReason, number][];
let notices: DeclineNotices;

beforeEach(() => {
  vi.useFakeTimers();
  sent = [];
  notices = new DeclineNotices(async (update, reason, count) => {
    sent.push([update.update_id, reason, count]);
  }, EVERY_MS);
});

afterEach(() => {
  vi.useRealTimers();
});

function add(updateId: number, user = 1, reason: DeclineReason = 'user', chatId = 5): void {
  const sender = { place: { chatId }, userId: user, countedFor: user };
  const message = { message_id: 1, date: 1, text: 'x' };
  const from = { id: user, is_bot: false, first_name: 'Anna' };
  const chat = { id: chatId, type: 'private' as const, first_name: 'Anna' };
  const update: Update = { update_id: updateId, message: { ...message, from, chat } };
  notices.add(sender, update, reason);
}

it('one at once, and one for all that came while it was fresh', async () => {
  for (let updateId = 1; updateId <= 9; updateId++) add(updateId);
  expect(sent).toEqual([[1, 'user', 1]]);
  await vi.advanceTimersByTimeAsync(EVERY_MS);
  expect(sent).toEqual([
    [1, 'user', 1],
    [9, 'user', 8],
  ]);
});

it('none after that where nothing came, and the next one at once', async () => {
  add(1);
  await vi.advanceTimersByTimeAsync(3 * EVERY_MS);
  expect(sent).toHaveLength(1);
  expect(vi.getTimerCount()).toBe(0);
  add(2);
  expect(sent.at(-1)).toEqual([2, 'user', 1]);
});

it('each user in each chat is told on their own', () => {
  add(1, 1);
  add(2, 2, 'overall');
  add(3, 1, 'user', 6);
  expect(sent).toEqual([
    [1, 'user', 1],
    [2, 'overall', 1],
    [3, 'user', 1],
  ]);
});

it('while one is under way others only count', async () => {
  let take = () => {};
  notices = new DeclineNotices(async (update, reason, count) => {
    sent.push([update.update_id, reason, count]);
    await new Promise<void>((resolve) => {
      take = resolve;
    });
  }, EVERY_MS);
  add(1);
  add(2);
  await vi.advanceTimersByTimeAsync(2 * EVERY_MS);
  expect(sent).toHaveLength(1);
  take();
  await vi.advanceTimersByTimeAsync(EVERY_MS);
  expect(sent.at(-1)).toEqual([2, 'user', 1]);
});

it('closing tells the rest at once, and leaves no timer', async () => {
  add(1);
  add(2);
  add(3);
  await vi.advanceTimersByTimeAsync(1);
  await notices.close();
  expect(sent).toEqual([
    [1, 'user', 1],
    [3, 'user', 2],
  ]);
  expect(vi.getTimerCount()).toBe(0);
});
