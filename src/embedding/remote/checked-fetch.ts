/**
 * `fetch` as LangChain's clients get it here: within a time limit, and whatever is not a whole JSON
 * answer with a good status is thrown as a ServiceFault. So both clients fail alike, and neither
 * prints what a broken server sent.
 */
import { judgeStatus, judgeThrown } from './judge-fault.js';
import { ServiceFault } from './service-fault.js';

/** 32 texts of 8,192 dimensions are some 6 MB of JSON; beyond this something else is being sent. */
const MAX_ANSWER_BYTES = 64 * 1024 * 1024;

/** Enough of an error's body to see what is meant. */
const MAX_FAULT_BYTES = 4096;

/** What ends requests. */
export interface RequestLimits {
  /** For each, milliseconds. */
  requestMs: number;
  /** All of them. */
  signal: AbortSignal;
}

export function checkedFetch(limits: RequestLimits) {
  return async (input: string | URL | Request, init?: RequestInit): Promise<Response> => {
    const timer = new RequestTimer(limits);
    try {
      // Redirected, a POST would arrive as a GET, and might take the key along.
      const options = { ...init, signal: timer.signal, redirect: 'manual' } as const;
      const response = await fetch(input, options);
      if (!response.ok) {
        const words = await readText(response, MAX_FAULT_BYTES).catch(() => '');
        throw judgeStatus(response.status, response.headers, words);
      }
      const body = await readText(response, MAX_ANSWER_BYTES);
      if (!isJson(body)) throw new ServiceFault('invalidResponse', { status: response.status });
      return new Response(body, { headers: { 'content-type': 'application/json' } });
    } catch (error) {
      throw judgeThrown(error, timer.signal);
    } finally {
      timer.clear();
    }
  };
}

/** Not AbortSignal.any over AbortSignal.timeout: Node.js 20 may collect the pair before it fires. */
class RequestTimer {
  readonly #limits: RequestLimits;
  readonly #controller = new AbortController();
  readonly #abort = () => this.#controller.abort();
  readonly #timer: NodeJS.Timeout;

  constructor(limits: RequestLimits) {
    this.#limits = limits;
    this.#timer = setTimeout(this.#abort, limits.requestMs);
    if (limits.signal.aborted) this.#abort();
    limits.signal.addEventListener('abort', this.#abort);
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  clear(): void {
    clearTimeout(this.#timer);
    this.#limits.signal.removeEventListener('abort', this.#abort);
  }
}

/** The body's text, cut after so many bytes. */
async function readText(response: Response, maxBytes: number): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of response.body ?? []) {
    chunks.push(chunk);
    bytes += chunk.length;
    if (bytes > maxBytes) break;
  }
  return Buffer.concat(chunks).toString('utf8');
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
