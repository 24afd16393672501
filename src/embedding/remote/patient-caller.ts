/**
 * Repeats a request whose fault may pass: with growing pauses, or as long as the service asks to
 * wait. A wait asked of one request holds for all. Knows nothing of embeddings.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { JiyaoError } from '../../errors.js';
import { faultIn, isPassing, ServiceFault } from './service-fault.js';

/** How long to try. */
export interface Patience {
  /** Tries of a request that fails without being asked too often; at least 1. */
  attempts: number;
  /** Before the second try; doubled each time, and varied by up to a half. */
  firstPauseMs: number;
  /** Waits for the service's limit of one request together; a longer one is given up at once. */
  totalWaitMs: number;
}

/** Told of each wait for the service's limit, in milliseconds. */
export type WaitListener = (waitMs: number) => void;

export interface CallOptions {
  /** Ends all waiting. */
  signal: AbortSignal;
  onWait?: WaitListener | undefined;
}

/** What one call has tried so far. */
interface Spent {
  failures: number;
  waits: number;
  waitedMs: number;
}

/** Limits are mostly counted by the minute: longer than this nobody needs to sleep between tries. */
const LONGEST_PAUSE_MS = 60_000;

export class PatientCaller {
  readonly #patience: Patience;
  /** On the clock of `Date.now`; until then the service does not want to be asked. */
  #resumeAt = 0;

  constructor(patience: Patience) {
    this.#patience = patience;
  }

  /** Rejects with the last ServiceFault; with a JiyaoError at once, as that is final. */
  async call<T>(request: () => Promise<T>, options: CallOptions): Promise<T> {
    const spent = { failures: 0, waits: 0, waitedMs: 0 };
    for (;;) {
      await this.#waitForTurn(options.signal);
      try {
        return await request();
      } catch (error) {
        if (error instanceof JiyaoError) throw error;
        await this.#bear(faultIn(error), spent, options);
      }
    }
  }

  /** Waits as the fault demands; throws it where it will not pass, or patience is at its end. */
  async #bear(fault: ServiceFault, spent: Spent, { signal, onWait }: CallOptions): Promise<void> {
    if (!isPassing(fault)) throw fault;
    if (fault.kind !== 'rateLimited' && fault.retryAfterMs === undefined) {
      if (spent.failures + 1 >= this.#patience.attempts) throw fault;
      return pause(this.#pauseMs(spent.failures++), signal, fault);
    }
    // A service that says 'at once' each time is asked less and less often all the same.
    const waitMs = Math.max(fault.retryAfterMs ?? 0, this.#pauseMs(spent.waits++));
    spent.waitedMs += waitMs;
    if (spent.waitedMs > this.#patience.totalWaitMs) throw fault;
    this.#resumeAt = Math.max(this.#resumeAt, Date.now() + waitMs);
    onWait?.(waitMs);
  }

  async #waitForTurn(signal: AbortSignal): Promise<void> {
    for (let leftMs = this.#leftMs(); leftMs > 0; leftMs = this.#leftMs()) {
      await pause(leftMs, signal, new ServiceFault('rateLimited', { status: 429 }));
    }
  }

  #leftMs(): number {
    return this.#resumeAt - Date.now();
  }

  /** Varied, so that requests that failed together do not come back together. */
  #pauseMs(before: number): number {
    const pauseMs = Math.min(LONGEST_PAUSE_MS, this.#patience.firstPauseMs * 2 ** before);
    return pauseMs * (0.5 + Math.random() / 2);
  }
}

/** Rejects with the fault where the signal ends it. */
async function pause(durationMs: number, signal: AbortSignal, fault: ServiceFault): Promise<void> {
  try {
    await sleep(durationMs, undefined, { signal });
  } catch {
    throw fault;
  }
}
