/** What the bot called, what came of it, and what of that a correct bot would not have done. */
import type { ApiError } from './api-error.js';

export interface Call {
  /** As documented; as written where there is no such method. */
  method: string;
  payload: Readonly<Record<string, unknown>>;
  /** When it came, milliseconds of `performance.now()`. */
  at: number;
  /** 200, or the refusal's code; undefined while it runs, or where the connection was cut. */
  status?: number;
  /** The refusal's description. */
  error?: string;
  /** The `result` of the answer. */
  result?: unknown;
}

export interface Refusal {
  method: string;
  payload: Readonly<Record<string, unknown>>;
  code: number;
  description: string;
}

export class CallLog {
  readonly calls: Call[] = [];
  /** Calls refused by the caller's fault, over-limit ones apart. Scripted refusals are none. */
  readonly refusals: Refusal[] = [];
  /** Calls over the rate limits. */
  readonly tooManyRequests: Refusal[] = [];
  /** Calls repeated before the `retry_after` that an equal one was answered with had passed. */
  readonly earlyRetries: Call[] = [];
  /** Method and chat → when it may be called again. */
  readonly #blockedUntil = new Map<string, number>();

  begin(method: string, payload: Record<string, unknown>): Call {
    const call: Call = { method, payload, at: performance.now() };
    this.calls.push(call);
    if (call.at < (this.#blockedUntil.get(keyOf(call)) ?? 0)) this.earlyRetries.push(call);
    return call;
  }

  refused(call: Call, error: ApiError): void {
    const { code, description, parameters, fault } = error;
    call.status = code;
    call.error = description;
    if (parameters?.retry_after !== undefined) {
      this.#blockedUntil.set(keyOf(call), performance.now() + parameters.retry_after * 1000);
    }
    if (fault === 'circumstance') return;
    const { method, payload } = call;
    const list = code === 429 ? this.tooManyRequests : this.refusals;
    list.push({ method, payload, code, description });
  }
}

function keyOf({ method, payload }: Call): string {
  return `${method} ${payload.chat_id}`;
}
