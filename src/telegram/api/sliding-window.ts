/**
 * Lets so many calls through within a time that slides; the others wait in their order. A call
 * takes a place before it is sent and gives it back a window after it was answered: wherever in
 * between the server counts it, the limit holds. Knows no chat and makes no call.
 */
import type { Limit } from './pace.js';
import { LONGEST_TIMER_MS } from './wait.js';

/** Takes the number of the place that it waited for. */
type Waiter = (place: number) => void;

export interface TurnOptions {
  /** Before those that wait without it. Default false. */
  urgent?: boolean | undefined;
  /** Ends the waiting; `run` then rejects with its reason. */
  signal?: AbortSignal | undefined;
}

export class SlidingWindow {
  readonly #withinMs: number;
  /** When each place is free again, on the monotonic clock; Infinity while a call is under way. */
  readonly #freeAt: number[];
  #heldUntil = 0;
  readonly #urgent: Waiter[] = [];
  readonly #ordinary: Waiter[] = [];
  #timer: NodeJS.Timeout | undefined;

  constructor({ calls, withinMs }: Limit) {
    this.#withinMs = withinMs;
    this.#freeAt = new Array<number>(calls).fill(0);
  }

  /** How many calls could go out at once, 0 while others wait. */
  get room(): number {
    const now = performance.now();
    if (this.#isWaitedFor || now < this.#heldUntil) return 0;
    return this.#freeAt.filter((at) => at <= now).length;
  }

  /** Whether a call is under way or waits, or none may go out for now. */
  get isBusy(): boolean {
    const isHeld = performance.now() < this.#heldUntil;
    return isHeld || this.#isWaitedFor || this.#freeAt.includes(Number.POSITIVE_INFINITY);
  }

  /** Whether nothing here makes a difference to the next call: it may be forgotten. */
  get isIdle(): boolean {
    return this.room === this.#freeAt.length;
  }

  /** Nothing is let through for `ms` milliseconds from now. */
  hold(ms: number): void {
    this.#heldUntil = Math.max(this.#heldUntil, performance.now() + ms);
  }

  /** Does `work` as soon as there is a place for it: at once, before this returns, where there is. */
  async run<T>(work: () => Promise<T>, { urgent, signal }: TurnOptions = {}): Promise<T> {
    signal?.throwIfAborted();
    const queue = urgent ? this.#urgent : this.#ordinary;
    const place = this.#freePlace() ?? (await this.#wait(queue, signal));
    try {
      return await work();
    } finally {
      this.#freeAt[place] = performance.now() + this.#withinMs;
      this.#serve();
    }
  }

  get #isWaitedFor(): boolean {
    return this.#urgent.length + this.#ordinary.length > 0;
  }

  /** A place that is taken with this; undefined where others come first or there is none. */
  #freePlace(): number | undefined {
    return this.room > 0 ? this.#take() : undefined;
  }

  #take(): number {
    const now = performance.now();
    const place = this.#freeAt.findIndex((at) => at <= now);
    this.#freeAt[place] = Number.POSITIVE_INFINITY;
    return place;
  }

  #wait(queue: Waiter[], signal: AbortSignal | undefined): Promise<number> {
    return new Promise((resolve, reject) => {
      const waiter = (place: number) => {
        signal?.removeEventListener('abort', leave);
        resolve(place);
      };
      const leave = () => {
        queue.splice(queue.indexOf(waiter), 1);
        signal?.removeEventListener('abort', leave);
        reject(signal?.reason);
      };
      signal?.addEventListener('abort', leave);
      queue.push(waiter);
      this.#serve();
    });
  }

  /** Gives places to those who wait, and sees to it that it is called again when there is one. */
  #serve(): void {
    clearTimeout(this.#timer);
    while (this.#isWaitedFor) {
      const waitMs = this.#waitMs();
      if (waitMs > 0) {
        const ms = Math.min(Math.ceil(waitMs), LONGEST_TIMER_MS);
        // Where every place is under way, the next answer calls.
        if (waitMs < Number.POSITIVE_INFINITY) this.#timer = setTimeout(() => this.#serve(), ms);
        return;
      }
      const waiter = this.#urgent.shift() ?? this.#ordinary.shift();
      waiter?.(this.#take());
    }
  }

  /** Until the next place is free. */
  #waitMs(): number {
    return Math.max(this.#heldUntil, Math.min(...this.#freeAt)) - performance.now();
  }
}
