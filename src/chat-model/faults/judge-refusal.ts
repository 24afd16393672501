/**
 * What a server means by a status, or by an error that it words: which fault, whether trying again
 * helps, and after how long. The words are matched and then forgotten: they may repeat key or prompt.
 */
import { ChatModelFault, type ChatModelFaultKind } from '../chat-model-fault.js';

/**
 * How servers word a request that is too long: OpenAI and vLLM ("maximum context length",
 * context_length_exceeded), llama.cpp ("exceeds the available context size"), Ollama ("exceeds the
 * context length"), SiliconFlow ("max_seq_len"), Qwen ("Range of input length should be"), others.
 */
const TOO_LONG =
  /context[ _]?(length|size|window)|maximum context|max_seq_len|n_ctx|range of input length|(prompt|input|request|messages?) (is |are )?too long|too many (input )?tokens|reduce the length/i;

/** An account that is used up answers 429 as well, and does so tomorrow. */
const USED_UP = /insufficient[_ ]?(quota|balance)|quota[ _]exceeded|billing|out of credits|arrear/i;

/** How servers word within a reply what others tell by a status; the first that matches. */
const ERRORS: readonly [RegExp, ChatModelFaultKind][] = [
  [/rate[ _]?limit|too many requests/i, 'rateLimited'],
  [
    /invalid[_ ](api|authentication)|incorrect api key|unauthori[sz]ed|authenticat/i,
    'unauthorised',
  ],
  [/model[^"]{0,80}(not (found|exist)|does not exist)|model[_ ]?not[_ ]?found/i, 'modelUnknown'],
  [/content[_ ]?filter|inspection[_ ]?failed|sensitive|moderation/i, 'requestRefused'],
];

/** Statuses below 500 that have a kind of their own. */
const KINDS: Readonly<Record<number, ChatModelFaultKind>> = {
  401: 'unauthorised',
  402: 'rateLimited',
  403: 'unauthorised',
  404: 'modelUnknown',
  408: 'serverError',
  413: 'contextTooLong',
  425: 'serverError',
  429: 'rateLimited',
};

/** `body`: what was sent with the status, or its beginning. */
export function judgeStatus(status: number, headers: Headers, body: string): ChatModelFault {
  if ((status === 400 || status === 422 || status >= 500) && TOO_LONG.test(body)) {
    return new ChatModelFault('contextTooLong', { status });
  }
  const kind = KINDS[status] ?? kindOfClass(status);
  const retryable =
    (kind === 'serverError' && status !== 501 && status !== 505) ||
    (status === 429 && !USED_UP.test(body));
  const retryAfterMs = retryable ? readRetryAfter(headers, Date.now()) : null;
  return new ChatModelFault(kind, {
    status,
    retryable,
    ...(retryAfterMs === null ? {} : { retryAfterMs }),
  });
}

function kindOfClass(status: number): ChatModelFaultKind {
  if (status >= 500) return 'serverError';
  return status >= 400 ? 'requestRefused' : 'invalidResponse';
}

/** An error that a server reports where a completion, or the rest of it, should stand. */
export function judgeError(error: unknown): ChatModelFault {
  const words = typeof error === 'string' ? error : (JSON.stringify(error) ?? '');
  if (TOO_LONG.test(words)) return new ChatModelFault('contextTooLong');
  if (USED_UP.test(words)) return new ChatModelFault('rateLimited');
  const kind = ERRORS.find(([worded]) => worded.test(words))?.[1] ?? kindOfCode(error);
  const retryable = kind === 'serverError' || kind === 'rateLimited';
  return new ChatModelFault(kind, { retryable });
}

/** By the status that many servers put into the error: {"code": 429}. */
function kindOfCode(error: unknown): ChatModelFaultKind {
  if (typeof error !== 'object' || error === null) return 'serverError';
  const told = 'code' in error ? error.code : 'status' in error ? error.status : undefined;
  const status = Number(told);
  return status >= 400 && status < 600 ? (KINDS[status] ?? kindOfClass(status)) : 'serverError';
}

/** Milliseconds from `now`, never below 0; null where the header is missing or means nothing. */
export function readRetryAfter(headers: Headers, now: number): number | null {
  const milliseconds = headers.get('retry-after-ms');
  if (milliseconds !== null && /^\d+(\.\d+)?$/.test(milliseconds)) return Number(milliseconds);
  const value = headers.get('retry-after')?.trim();
  if (!value) return null;
  if (/^\d+(\.\d+)?$/.test(value)) return Number(value) * 1000;
  const date = Date.parse(value);
  return Number.isNaN(date) ? null : Math.max(0, date - now);
}
