/** `getUpdates`' waiting: one poller at a time; a second one ends the first with 409. */
import { ApiError } from '../api-error.js';
import type { Update } from '../types.js';
import type { UpdateQueue } from './update-queue.js';

export interface Poll {
  offset: number;
  limit: number;
  timeoutMs: number;
  /** Aborted when the poller hangs up. */
  signal: AbortSignal;
}

export class LongPoll {
  #running: AbortController | undefined;

  constructor(readonly queue: UpdateQueue) {}

  /** @throws ApiError 409 when another poll came meanwhile */
  async poll({ offset, limit, timeoutMs, signal }: Poll): Promise<Update[]> {
    this.#running?.abort();
    const own = new AbortController();
    this.#running = own;
    // Not AbortSignal.any over AbortSignal.timeout: Node.js 20 may collect the pair before it fires.
    const ended = new AbortController();
    const end = () => ended.abort();
    const waiting = ended.signal;
    const timer = setTimeout(end, timeoutMs).unref();
    for (const cause of [own.signal, signal]) cause.addEventListener('abort', end);
    if (signal.aborted) end();
    let updates = this.queue.take(offset, limit);
    while (updates.length === 0 && timeoutMs > 0 && !waiting.aborted) {
      await this.queue.nextChange(waiting);
      if (own.signal.aborted) throw terminated();
      if (signal.aborted) break;
      updates = this.queue.take(offset, limit);
    }
    clearTimeout(timer);
    for (const cause of [own.signal, signal]) cause.removeEventListener('abort', end);
    if (this.#running === own) this.#running = undefined;
    return updates;
  }

  /** Ends the running poll with 409, as another poller would. */
  terminate(): void {
    this.#running?.abort();
  }
}

function terminated(): ApiError {
  const why =
    'terminated by other getUpdates request; make sure that only one bot instance is running';
  return new ApiError(409, `Conflict: ${why}`, { fault: 'circumstance' });
}
