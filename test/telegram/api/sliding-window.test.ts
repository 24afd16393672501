import { describe, expect, it } from 'vitest';
import { SlidingWindow } from '../../../src/telegram/api/sliding-window.js';

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

describe('a sliding window', () => {
  it('lets calls through at once while there is room, then a window after an answer', async () => {
    const window = new SlidingWindow({ calls: 2, withinMs: 60 });
    const startedAt = performance.now();
    const times: number[] = [];
    const call = async () => {
      times.push(performance.now() - startedAt);
      await pause(20);
    };
    const calls = [1, 2, 3].map(() => window.run(call));
    expect(times).toHaveLength(2);
    await Promise.all(calls);
    expect(times[2]).toBeGreaterThanOrEqual(79);
  });

  it('serves urgent ones first, the others in their order', async () => {
    const window = new SlidingWindow({ calls: 1, withinMs: 5 });
    const order: string[] = [];
    const run = (name: string, urgent = false) =>
      window.run(async () => void order.push(name), { urgent });
    await Promise.all([run('a'), run('b'), run('c'), run('d', true), run('e', true)]);
    expect(order).toEqual(['a', 'd', 'e', 'b', 'c']);
  });

  it('gives the place of a call that failed back too', async () => {
    const window = new SlidingWindow({ calls: 1, withinMs: 5 });
    await expect(window.run(() => Promise.reject(new Error('failed')))).rejects.toThrow('failed');
    expect(await window.run(async () => 'next')).toBe('next');
  });

  it('forgets those that were called off, before and while they wait', async () => {
    const window = new SlidingWindow({ calls: 1, withinMs: 30 });
    const ending = new AbortController();
    const first = window.run(() => pause(10));
    const waiting = window.run(async () => 'no', { signal: ending.signal });
    ending.abort(new Error('stopped'));
    await expect(waiting).rejects.toThrow('stopped');
    await expect(window.run(async () => 'no', { signal: ending.signal })).rejects.toThrow(
      'stopped',
    );
    expect(await window.run(async () => 'yes')).toBe('yes');
    await first;
  });

  it('lets nothing through while it is held, and is neither idle nor free then', async () => {
    const window = new SlidingWindow({ calls: 3, withinMs: 5 });
    expect([window.room, window.isIdle, window.isBusy]).toEqual([3, true, false]);
    window.hold(60);
    expect([window.room, window.isIdle, window.isBusy]).toEqual([0, false, true]);
    const startedAt = performance.now();
    await window.run(async () => undefined);
    expect(performance.now() - startedAt).toBeGreaterThanOrEqual(59);
  });
});
