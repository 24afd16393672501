import { describe, expect, it } from 'vitest';
import { ChatLanes } from '../../../src/telegram/api/chat-lanes.js';
import { FAST_PACE } from './open-sender.js';

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

describe('the lanes of chats', () => {
  it('are forgotten once they are idle, those in use are kept', async () => {
    const lanes = new ChatLanes({ ...FAST_PACE, chat: { calls: 1, withinMs: 1 } });
    let answer = () => {};
    const busy = lanes.of(1);
    const call = busy.turns.run(() => new Promise<void>((resolve) => (answer = resolve)));
    for (let chatId = 2; chatId <= 2_000; chatId++) {
      await lanes.of(chatId).turns.run(async () => undefined);
    }
    await pause(5);
    for (let chatId = 3_000; chatId <= 3_300; chatId++) lanes.of(chatId);
    expect(lanes.size).toBeLessThan(600);
    expect(lanes.of(1)).toBe(busy);
    answer();
    await call;
  });

  it('are one for all topics of a group, and remember its minute', async () => {
    const group = { calls: 2, withinMs: 1_000 };
    const lanes = new ChatLanes({ ...FAST_PACE, group, chat: { calls: 1, withinMs: 1 } });
    expect(lanes.of(-5)).toBe(lanes.of(-5));
    expect(lanes.of(-5).hasRoom).toBe(true);
    await lanes.of(-5).spend(async () => undefined, {});
    expect([lanes.of(-5).hasRoom, lanes.of(-5).isIdle]).toEqual([false, false]);
  });
});
