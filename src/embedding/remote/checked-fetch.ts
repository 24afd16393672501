/**
 * `fetch` as LangChain's clients get it here: within a time limit, and whatever is not a whole JSON
 * answer with a good status is thrown as a ServiceFault. So both clients fail alike, and neither
 * prints what a broken server sent.
 */
import { parseRetryAfterMs } from '@langchain/core/utils/async_caller';
import { type FaultKind, ServiceFault } from './service-fault.js';

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
      const response = await fetch(input, { ...init, signal: timer.signal });
      if (!response.ok) throw await faultOf(response);
      const body = await readText(response, MAX_ANSWER_BYTES);
      if (!isJson(body)) throw new ServiceFault('invalidResponse', { status: response.status });
      return new Response(body, { headers: { 'content-type': 'application/json' } });
    } catch (error) {
      if (error instanceof ServiceFault) throw error;
      throw connectionFault(error, timer.signal);
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

async function faultOf(response: Response): Promise<ServiceFault> {
  const { status, headers } = response;
  const body = await readText(response, MAX_FAULT_BYTES).catch(() => '');
  const waitMs = retryAfterMs(headers);
  const kind = kindOf(status, body);
  return new ServiceFault(kind, {
    status,
    ...(waitMs === undefined ? {} : { retryAfterMs: waitMs }),
  });
}

const KINDS: Record<number, FaultKind> = {
  401: 'unauthorised',
  402: 'quotaExhausted',
  403: 'unauthorised',
  404: 'modelUnknown',
  408: 'timeout',
  429: 'rateLimited',
};

/** As OpenAI calls it (error code insufficient_quota). */
const NO_QUOTA = /insufficient_quota/;

/** llama.cpp answers 500: 'input (1200 tokens) is too large to process', Ollama 500: 'exceeds the context length'. */
const TOO_LARGE = /too (large|long)|context (length|size|window)|maximum (context|length)/i;

function kindOf(status: number, body: string): FaultKind {
  if (status === 429 && NO_QUOTA.test(body)) return 'quotaExhausted';
  if (status >= 500) return TOO_LARGE.test(body) ? 'requestRefused' : 'serverError';
  return KINDS[status] ?? 'requestRefused';
}

/** OpenAI tells milliseconds apart; else seconds or a date (RFC 9110, 10.2.3). */
function retryAfterMs(headers: Headers): number | undefined {
  const milliseconds = Number.parseFloat(headers.get('retry-after-ms') ?? '');
  if (milliseconds >= 0) return milliseconds;
  return parseRetryAfterMs(headers.get('retry-after'));
}

function connectionFault(error: unknown, signal: AbortSignal): ServiceFault {
  if (signal.aborted) return new ServiceFault('timeout');
  const reason = error instanceof Error ? error.cause : undefined;
  const code = reason instanceof Error && 'code' in reason ? String(reason.code) : '';
  const kind = code === '' || BROKEN_OFF.has(code) ? 'interrupted' : 'unreachable';
  return new ServiceFault(kind, { cause: error });
}

/** As Node.js calls it when there was a connection; what else it tells kept it from being made. */
const BROKEN_OFF = new Set(['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET', 'UND_ERR_BODY_TIMEOUT']);

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
