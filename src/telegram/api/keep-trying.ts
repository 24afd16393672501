/** Makes a call again where that helps: what Telegram asked to wait for, and what it did not answer. */
import type { Pace } from './pace.js';
import { TelegramFault } from './telegram-fault.js';
import { wait } from './wait.js';

export interface Patience {
  pace: Pace;
  /** At least so long between two attempts, milliseconds. */
  leastWaitMs: number;
  signal?: AbortSignal | undefined;
}

/**
 * The first answer of `attempt` that is one. A 429 is waited for as long as it says, however
 * often; no answer is tried again with growing pauses for `pace.giveUpAfterMs`.
 * @throws TelegramFault of any other kind at once, 'unreachable' at the end of the patience; the
 *   signal's reason
 */
export async function keepTrying<T>(
  attempt: () => Promise<T>,
  { pace, leastWaitMs, signal }: Patience,
): Promise<T> {
  const silence = new Silence(pace);
  for (;;) {
    try {
      return await attempt();
    } catch (fault) {
      if (!(fault instanceof TelegramFault)) throw fault;
      const waitMs = fault.kind === 'rateLimit' ? rateLimitMs(fault, pace) : silence.nextMs(fault);
      if (fault.kind === 'rateLimit') silence.end();
      if (waitMs === undefined) throw fault;
      await wait(Math.max(waitMs, leastWaitMs), signal);
    }
  }
}

/** Milliseconds that a 429 asks to wait. */
export function rateLimitMs(fault: TelegramFault, pace: Pace): number {
  return (fault.retryAfterSeconds ?? 1) * 1_000 + pace.rateLimitMarginMs;
}

/** How long Telegram has said nothing. */
class Silence {
  readonly #pace: Pace;
  #since: number | undefined;
  #failures = 0;

  constructor(pace: Pace) {
    this.#pace = pace;
  }

  end(): void {
    this.#since = undefined;
    this.#failures = 0;
  }

  /** Until the next attempt; undefined where there is none. */
  nextMs(fault: TelegramFault): number | undefined {
    const now = performance.now();
    this.#since ??= now;
    const isOver = now - this.#since >= this.#pace.giveUpAfterMs;
    return fault.kind === 'unreachable' && !isOver
      ? backoffMs(this.#failures++, this.#pace)
      : undefined;
  }
}

/**
 * Doubled from failure to failure; the upper half is drawn, so that calls that failed together do
 * not come back together.
 * @param failures before this one
 */
export function backoffMs(
  failures: number,
  pace: Pace,
  random: () => number = Math.random,
): number {
  const longest = Math.min(pace.longestWaitMs, pace.firstWaitMs * 2 ** failures);
  return (longest / 2) * (1 + random());
}
