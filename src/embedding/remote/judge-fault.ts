/** Which fault stands behind a status, or behind what `fetch` throws. Bodies are matched, then forgotten. */
import { parseRetryAfterMs } from '@langchain/core/utils/async_caller';
import { type FaultKind, ServiceFault } from './service-fault.js';

const KINDS: Record<number, FaultKind> = {
  401: 'unauthorised',
  402: 'quotaExhausted',
  403: 'unauthorised',
  404: 'modelUnknown',
  408: 'timeout',
  429: 'rateLimited',
};

/** An account that is used up answers 429 too; waiting does not help. */
const NO_QUOTA =
  /insufficient[_ ]?(quota|balance)|quota[_ ]exceeded|billing|out of credits|arrear/i;

/** llama.cpp answers 500: 'input (1200 tokens) is too large to process', Ollama: 'exceeds the context length'. */
const TOO_LARGE = /too (large|long)|context[ _]?(length|size|window)|too many (input )?tokens/i;

/** `body`: its beginning. */
export function judgeStatus(status: number, headers: Headers, body: string): ServiceFault {
  const retryAfterMs = readRetryAfter(headers);
  return new ServiceFault(kindOf(status, body), {
    status,
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
  });
}

function kindOf(status: number, body: string): FaultKind {
  if (status === 429 && NO_QUOTA.test(body)) return 'quotaExhausted';
  if (status >= 500) return TOO_LARGE.test(body) ? 'requestRefused' : 'serverError';
  // What redirects is not the address of a service.
  if (status < 400) return 'modelUnknown';
  return KINDS[status] ?? 'requestRefused';
}

/** OpenAI tells milliseconds apart; else seconds or a date (RFC 9110, 10.2.3). */
function readRetryAfter(headers: Headers): number | undefined {
  const milliseconds = Number.parseFloat(headers.get('retry-after-ms') ?? '');
  if (milliseconds >= 0) return milliseconds;
  return parseRetryAfterMs(headers.get('retry-after'));
}

/** As Node.js calls it when there was a connection; with other codes there was none. */
const BROKEN_OFF = new Set(['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET']);

/** `signal`: what ends the request when its time is over. */
export function judgeThrown(thrown: unknown, signal: AbortSignal): ServiceFault {
  if (thrown instanceof ServiceFault) return thrown;
  const reason = thrown instanceof Error ? thrown.cause : undefined;
  const code = reason instanceof Error && 'code' in reason ? String(reason.code) : '';
  return new ServiceFault(kindOfCode(code, signal.aborted), { cause: thrown });
}

function kindOfCode(code: string, timeIsOver: boolean): FaultKind {
  if (timeIsOver || /^UND_ERR_(HEADERS|BODY)_TIMEOUT$/.test(code)) return 'timeout';
  // What answers does not speak HTTP.
  if (code.startsWith('HPE_')) return 'invalidResponse';
  return code === '' || BROKEN_OFF.has(code) ? 'interrupted' : 'unreachable';
}
