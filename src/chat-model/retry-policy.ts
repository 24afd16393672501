/** When a call of a chat model is worth another try, and how long to wait before it. Waits for nothing. */
import type { ChatModelFault } from './chat-model-fault.js';

/** The first try and two more: a server that fails three times in a row is not about to recover. */
export const MAX_ATTEMPTS = 3;

/** Doubled from try to try; the wait is drawn between 0 and it ("full jitter"), so that many
 * callers who failed together do not come back together. */
const BASE_MS = 500;

/** Added at most to what the server asks for, for the same reason. */
const JITTER_MS = 250;

/** Less than this is left for the call itself: it would only be cut off. */
const LEAST_CALL_MS = 200;

/**
 * Milliseconds to wait before the next try; null = there is none.
 * @param attempt the number of the try that failed, from 1
 * @param random in [0, 1)
 */
export function retryDelayMs(
  fault: ChatModelFault,
  attempt: number,
  remainingMs: number,
  random: () => number = Math.random,
): number | null {
  if (!fault.retryable || attempt >= MAX_ATTEMPTS) return null;
  const delayMs =
    fault.retryAfterMs === null
      ? random() * BASE_MS * 2 ** (attempt - 1)
      : fault.retryAfterMs + random() * JITTER_MS;
  return delayMs + LEAST_CALL_MS <= remainingMs ? delayMs : null;
}
