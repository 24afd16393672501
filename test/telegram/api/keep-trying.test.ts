import { expect, it } from 'vitest';
import { backoffMs, keepTrying } from '../../../src/telegram/api/keep-trying.js';
import { TELEGRAM_PACE } from '../../../src/telegram/api/pace.js';
import { TelegramFault } from '../../../src/telegram/api/telegram-fault.js';
import { FAST_PACE } from './open-sender.js';

it('waits longer from failure to failure, up to ten seconds, and never exactly as another', () => {
  const shortest = [0, 1, 2, 10].map((failures) => backoffMs(failures, TELEGRAM_PACE, () => 0));
  const longest = [0, 1, 2, 10].map((failures) => backoffMs(failures, TELEGRAM_PACE, () => 1));
  expect(shortest).toEqual([250, 500, 1_000, 5_000]);
  expect(longest).toEqual([500, 1_000, 2_000, 10_000]);
});

it('makes a call that is refused for good once', async () => {
  let attempts = 0;
  const refused = new TelegramFault('blocked', 'Forbidden', { status: 403 });
  const trying = keepTrying(
    () => {
      attempts++;
      return Promise.reject(refused);
    },
    { pace: FAST_PACE, leastWaitMs: 0 },
  );
  await expect(trying).rejects.toBe(refused);
  expect(attempts).toBe(1);
});

it('counts the time without an answer anew after a 429: that is one', async () => {
  const silent = new TelegramFault('unreachable', 'x', { status: 0 });
  const limited = new TelegramFault('rateLimit', 'x', { status: 429, retryAfterSeconds: 0.01 });
  const faults = [silent, silent, limited, silent, silent];
  const pace = { ...FAST_PACE, giveUpAfterMs: 80, rateLimitMarginMs: 80 };
  const attempt = async () => {
    const fault = faults.shift();
    if (fault !== undefined) throw fault;
    return 'taken';
  };
  expect(await keepTrying(attempt, { pace, leastWaitMs: 0 })).toBe('taken');
});
