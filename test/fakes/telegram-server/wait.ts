/** Waiting until something is so in the server. */
import type { TelegramState } from './state.js';

export interface WaitOptions {
  /** Default 10,000. */
  timeoutMs?: number;
  /** For the error's message: 'an answer in chat 5000000001'. */
  what?: string;
}

/** For what changes outside of the server, milliseconds. */
const LOOK_AGAIN_MS = 20;

/** Looks after every change until `read` gives something. @throws Error after `timeoutMs` */
export async function waitFor<T>(
  state: TelegramState,
  read: () => T | undefined,
  { timeoutMs = 10_000, what = 'what was waited for' }: WaitOptions = {},
): Promise<T> {
  const first = read();
  if (first !== undefined) return first;
  return await new Promise<T>((resolve, reject) => {
    const look = () => {
      try {
        const value = read();
        if (value !== undefined) end(() => resolve(value));
      } catch (error) {
        end(() => reject(error));
      }
    };
    const end = (settle: () => void) => {
      stop();
      clearInterval(interval);
      clearTimeout(timeout);
      settle();
    };
    const stop = state.onChange(look);
    const interval = setInterval(look, LOOK_AGAIN_MS);
    const timeout = setTimeout(
      () => end(() => reject(new Error(`${what} did not come in ${timeoutMs} ms`))),
      timeoutMs,
    );
  });
}
