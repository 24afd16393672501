/** Work that either of two signals ends, for a signal that outlives very many calls. */
import { setMaxListeners } from 'node:events';

/**
 * Does `work` with a signal that is aborted, with the same reason, once one of the two is. Not
 * AbortSignal.any: what that hangs on a signal that lives long is not always taken off again, and
 * Node.js 20 may collect what it gives before it fires.
 */
export async function withEitherSignal<T>(
  signals: readonly [AbortSignal, AbortSignal | undefined],
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const ending = new AbortController();
  const abort = () => ending.abort(signals.find((signal) => signal?.aborted)?.reason);
  for (const signal of signals) {
    // As many calls as are under way may share it: that is no leak to be warned of.
    if (signal !== undefined) setMaxListeners(0, signal);
    signal?.addEventListener('abort', abort);
  }
  if (signals.some((signal) => signal?.aborted)) abort();
  try {
    return await work(ending.signal);
  } finally {
    for (const signal of signals) signal?.removeEventListener('abort', abort);
  }
}
