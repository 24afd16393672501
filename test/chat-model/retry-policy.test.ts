import { describe, expect, it } from 'vitest';
import { ChatModelFault } from '../../src/chat-model/chat-model-fault.js';
import { MAX_ATTEMPTS, retryDelayMs } from '../../src/chat-model/retry-policy.js';

const failed = new ChatModelFault('serverError', { retryable: true });
const busy = new ChatModelFault('rateLimited', { retryable: true, retryAfterMs: 1000 });

describe('another try', () => {
  it('waits anything between nothing and a bound that doubles', () => {
    expect(retryDelayMs(failed, 1, 60_000, () => 0)).toBe(0);
    const longest = [1, 2].map((attempt) => retryDelayMs(failed, attempt, 60_000, () => 1));
    expect(longest).toEqual([500, 1000]);
  });

  it('waits what the server asks for, and a little', () => {
    expect(retryDelayMs(busy, 1, 60_000, () => 0)).toBe(1000);
    expect(retryDelayMs(busy, 1, 60_000, () => 1)).toBe(1250);
  });

  it('is not made where it does not help, too often, or without time for it', () => {
    expect(retryDelayMs(new ChatModelFault('unauthorised'), 1, 60_000)).toBeNull();
    expect(retryDelayMs(failed, MAX_ATTEMPTS, 60_000)).toBeNull();
    expect(retryDelayMs(busy, 1, 1100, () => 0)).toBeNull();
  });
});
