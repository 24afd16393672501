/**
 * Telegram's limits on messages and edits: in all, in a chat, in a group. Sliding windows, exact:
 * the real server lets short bursts pass, this one does not. Refused calls are not counted.
 */
import { ApiError } from './api-error.js';

export interface RateLimits {
  /** Messages a second in all. Default 30. */
  overall: number;
  /** Messages a second in one chat. Default 1. */
  perChat: number;
  /** Messages a minute in one group. Default 20. */
  perGroup: number;
  /** What a second takes, milliseconds. Default 1000. */
  secondMs: number;
  /** What a minute takes, milliseconds. Default 60,000. */
  minuteMs: number;
  /** By how much a window is shorter, for what the way through the machine takes, milliseconds. Default 50. */
  toleranceMs: number;
  /** The methods that count. Default sendMessage, editMessageText, editMessageReplyMarkup. */
  methods: readonly string[];
}

const TELEGRAM: RateLimits = {
  overall: 30,
  perChat: 1,
  perGroup: 20,
  secondMs: 1000,
  minuteMs: 60_000,
  toleranceMs: 50,
  methods: ['sendMessage', 'editMessageText', 'editMessageReplyMarkup'],
};

/** What was accepted, when: milliseconds of `performance.now()`, in order. */
class Window {
  readonly #times: number[] = [];

  constructor(
    readonly most: number,
    readonly ms: number,
  ) {}

  /** Milliseconds until one more is allowed; 0 where it is now. */
  wait(now: number): number {
    while ((this.#times[0] ?? now) <= now - this.ms) this.#times.shift();
    const oldest = this.#times[this.#times.length - this.most];
    return oldest === undefined ? 0 : oldest + this.ms - now;
  }

  count(now: number): void {
    this.#times.push(now);
  }
}

export class RateLimiter {
  readonly #limits: RateLimits | undefined;
  readonly #overall: Window;
  readonly #chats = new Map<number, Window[]>();

  constructor(limits: Partial<RateLimits> | false) {
    const all = { ...TELEGRAM, ...(limits || {}) };
    this.#limits = limits === false ? undefined : all;
    this.#overall = new Window(all.overall, all.secondMs - all.toleranceMs);
  }

  /** @throws ApiError 429 with `retry_after` in whole seconds, at least 1 */
  check(method: string, chatId: number): void {
    const now = performance.now();
    const windows = this.#windows(method, chatId);
    const wait = Math.max(0, ...windows.map((window) => window.wait(now)));
    if (wait > 0) throw tooManyRequests(Math.ceil(wait / 1000));
  }

  /** To be called when a call that was checked took effect. */
  count(method: string, chatId: number): void {
    const now = performance.now();
    for (const window of this.#windows(method, chatId)) window.count(now);
  }

  #windows(method: string, chatId: number): readonly Window[] {
    const limits = this.#limits;
    if (!limits?.methods.includes(method)) return [];
    let own = this.#chats.get(chatId);
    if (!own) {
      own = [new Window(limits.perChat, limits.secondMs - limits.toleranceMs)];
      if (chatId < 0) own.push(new Window(limits.perGroup, limits.minuteMs - limits.toleranceMs));
      this.#chats.set(chatId, own);
    }
    return [this.#overall, ...own];
  }
}

/** @param seconds whole, at least 1 */
export function tooManyRequests(seconds: number): ApiError {
  return new ApiError(429, `Too Many Requests: retry after ${seconds}`, {
    parameters: { retry_after: seconds },
  });
}
