/** What a test lets go wrong between the bot and the server. Sends nothing itself. */
import { setTimeout as wait } from 'node:timers/promises';
import { ApiError } from './api-error.js';
import { tooManyRequests } from './rate-limits.js';

/** A refusal that the call did not earn. */
export interface ScriptedRefusal {
  /** HTTP status; from 500 on the body is a proxy's HTML page. Default 429 with `retryAfter`, else 500. */
  status?: number;
  /** Default what the status is called. */
  description?: string;
  /** Seconds. */
  retryAfter?: number;
  /** How many calls. Default 1. */
  times?: number;
}

/** When a connection is cut: before the call was carried out, or after. */
export type CutMoment = 'before' | 'after';

/** What is wrong with the body of an answer. */
export type Garbling = 'invalidJson' | 'truncated' | 'html';

/** For how many calls more a fault holds, and what it is. */
interface Counted<T> {
  left: number;
  fault: T;
}

/** A method's name as documented, or '*' for every method. */
type MethodName = string;

/** How long answers wait for the others that they are to be reordered with, milliseconds. */
const MAX_HOLD_MS = 2000;

interface Hold {
  left: number;
  release: (() => void)[];
}

export class Faults {
  readonly #refusals = new Map<MethodName, Counted<ScriptedRefusal>[]>();
  readonly #cuts = new Map<MethodName, Counted<CutMoment>[]>();
  readonly #garblings = new Map<MethodName, Counted<Garbling>[]>();
  readonly #delays = new Map<MethodName, number>();
  readonly #holds = new Map<MethodName, Hold>();

  failNext(method: MethodName, refusal: ScriptedRefusal): void {
    add(this.#refusals, method, refusal, refusal.times ?? 1);
  }

  cutConnections(method: MethodName, times = 1, when: CutMoment = 'before'): void {
    add(this.#cuts, method, when, times);
  }

  garble(method: MethodName, how: Garbling, times = 1): void {
    add(this.#garblings, method, how, times);
  }

  /** Every call is carried out so much later, until 0 is said. Milliseconds. */
  delay(method: MethodName, ms: number): void {
    this.#delays.set(method, ms);
  }

  /** The next `count` calls are carried out as they come and answered in the opposite order. */
  reorder(method: MethodName, count: number): void {
    this.#holds.set(method, { left: count, release: [] });
  }

  async delayed(method: MethodName): Promise<void> {
    const ms = this.#delays.get(method) ?? this.#delays.get('*') ?? 0;
    if (ms > 0) await wait(ms);
  }

  /** Uses one up. */
  takeRefusal(method: MethodName): ApiError | undefined {
    const refusal = take(this.#refusals, method, () => true);
    return refusal && errorOf(refusal);
  }

  /** Uses one up where one is due at this moment. */
  takeCut(method: MethodName, when: CutMoment): boolean {
    return take(this.#cuts, method, (cut) => cut === when) !== undefined;
  }

  /** Uses one up. */
  takeGarbling(method: MethodName): Garbling | undefined {
    return take(this.#garblings, method, () => true);
  }

  /** Ends when the answer may be sent. */
  async turn(method: MethodName): Promise<void> {
    const hold = this.#holds.get(method);
    if (!hold || hold.left === 0) return;
    hold.left -= 1;
    const released = new Promise<void>((resolve) => hold.release.push(resolve));
    if (hold.left === 0) void releaseBackwards(hold);
    await Promise.race([released, wait(MAX_HOLD_MS)]);
  }
}

async function releaseBackwards({ release }: Hold): Promise<void> {
  for (const next of release.reverse()) {
    next();
    await wait(5);
  }
}

function add<T>(faults: Map<string, Counted<T>[]>, method: string, fault: T, left: number): void {
  faults.set(method, [...(faults.get(method) ?? []), { left, fault }]);
}

function take<T>(
  faults: Map<string, Counted<T>[]>,
  method: string,
  isDue: (fault: T) => boolean,
): T | undefined {
  for (const name of [method, '*']) {
    const next = faults.get(name)?.find(({ left, fault }) => left > 0 && isDue(fault));
    if (!next) continue;
    next.left -= 1;
    return next.fault;
  }
  return undefined;
}

const DESCRIPTIONS: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  409: 'Conflict',
  500: 'Internal Server Error',
  502: 'Bad Gateway',
  503: 'Service Unavailable',
  504: 'Gateway Timeout',
};

function errorOf({ status, description, retryAfter }: ScriptedRefusal): ApiError {
  const code = status ?? (retryAfter === undefined ? 500 : 429);
  const details = {
    fault: 'circumstance' as const,
    ...(retryAfter !== undefined && { parameters: { retry_after: retryAfter } }),
  };
  if (code === 429 && description === undefined) {
    return new ApiError(429, tooManyRequests(retryAfter ?? 1).description, details);
  }
  return new ApiError(code, description ?? DESCRIPTIONS[code] ?? 'Error', details);
}
