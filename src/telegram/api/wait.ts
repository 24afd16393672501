/** Waits on the monotonic clock, ended by a signal. */

/** A timer of Node.js takes no more: 2^31 − 1. */
export const LONGEST_TIMER_MS = 2_147_483_647;

/**
 * Resolves after `ms` milliseconds, never before.
 * @throws the signal's reason, as soon as it is aborted
 */
export async function wait(ms: number, signal?: AbortSignal): Promise<void> {
  const until = performance.now() + ms;
  // A timer may fire up to a millisecond before its time.
  for (let left = ms; left > 0; left = until - performance.now()) {
    await pause(Math.min(Math.ceil(left), LONGEST_TIMER_MS), signal);
  }
  signal?.throwIfAborted();
}

function pause(ms: number, signal: AbortSignal | undefined): Promise<void> {
  signal?.throwIfAborted();
  return new Promise((resolve, reject) => {
    const end = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', abort);
    };
    const abort = () => {
      end();
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      end();
      resolve();
    }, ms);
    signal?.addEventListener('abort', abort);
  });
}
