import { describe, expect, it, vi } from 'vitest';
import { Deadline } from '../../src/chat-model/deadline.js';

describe('a deadline', () => {
  it('passes, and says that it was the time', async () => {
    const deadline = new Deadline(30);
    expect(deadline.remainingMs()).toBeGreaterThan(0);
    expect(deadline.timedOut).toBe(false);
    await vi.waitFor(() => expect(deadline.signal.aborted).toBe(true));
    expect(deadline.timedOut).toBe(true);
    expect(deadline.remainingMs()).toBe(0);
  });

  it('ends with the user, whose reason it keeps, also where they left before it began', () => {
    const user = new AbortController();
    const deadline = new Deadline(10_000, user.signal);
    user.abort('left');
    for (const one of [deadline, new Deadline(10_000, user.signal)]) {
      expect(one.signal.reason).toBe('left');
      expect(one.timedOut).toBe(false);
    }
  });

  it('lets go of the signal of the user once it is released', async () => {
    const user = new AbortController();
    const deadline = new Deadline(20, user.signal);
    deadline.release();
    user.abort();
    await new Promise((resolve) => setTimeout(resolve, 40));
    expect(deadline.signal.aborted).toBe(false);
  });
});
