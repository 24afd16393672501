/**
 * Puts the receiving of updates together: inbox and queue, and before them long polling or a
 * webhook. Begins with what an earlier start left.
 */

import { DEFAULT_LIMITS } from './limits.js';
import { poll } from './polling.js';
import type { Receiver, ReceivingOptions } from './receiver.js';
import { Retry } from './retry.js';
import { UpdateQueue } from './update-queue.js';
import { serveWebhook } from './webhook.js';

/** Begins to receive; never throws: what cannot be mended by trying again rejects `failed`. */
export function startReceiving(options: ReceivingOptions): Receiver {
  const { api, inbox, webhook, onEvent, now = Date.now } = options;
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const queue = new UpdateQueue(options, limits, now);
  const receiving = new AbortController();
  const parts = {
    api,
    inbox,
    onEvent,
    retry: new Retry(limits, onEvent),
    take: (updates: readonly unknown[]) => queue.take(updates),
    signal: receiving.signal,
    now,
  };
  // Not before this function has returned: handlers may ask for the receiver.
  const ended = Promise.resolve().then(async () => {
    queue.restore();
    await (webhook ? serveWebhook(parts, webhook) : poll(parts));
  });
  let stopped: Promise<void> | undefined;
  return {
    get running() {
      return queue.running;
    },
    get waiting() {
      return queue.waiting;
    },
    cancelWaiting: (...which) => queue.cancelWaiting(...which),
    stop() {
      stopped ??= (async () => {
        receiving.abort();
        onEvent({ type: 'stopping', running: queue.running, waiting: queue.waiting });
        await Promise.all([ended.catch(() => undefined), queue.stop()]);
        onEvent({ type: 'stopped' });
      })();
      return stopped;
    },
    failed: failureOf(ended),
  };
}

/** Rejects as `work` does; never resolves. Whoever does not look at it is not punished. */
function failureOf(work: Promise<void>): Promise<never> {
  const failed = new Promise<never>((_, reject) => {
    work.catch(reject);
  });
  failed.catch(() => undefined);
  return failed;
}
