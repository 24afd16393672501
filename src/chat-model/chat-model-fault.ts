/**
 * What can go wrong with a chat model. Neither its message nor anything it carries holds a key, a
 * prompt, or a word of what the server sent: the fault is made anew, without a cause.
 */

/** What went wrong, as far as a reader can do something about it. */
export type ChatModelFaultKind =
  /** The deadline passed, or the server fell silent in mid-completion. */
  | 'timeout'
  /** No connection: refused, reset before a reply, no such host, a certificate that does not hold. */
  | 'unreachable'
  /** 401, 403: the key is wrong or missing. */
  | 'unauthorised'
  /** 429, or 402: too many calls, or the account is used up. */
  | 'rateLimited'
  /** 404: the server does not know the model, or the address is not that of the service. */
  | 'modelUnknown'
  /** Another 4xx: the server does not take the request, or withholds the completion. */
  | 'requestRefused'
  /** 5xx, or an error that the server reports in mid-completion. */
  | 'serverError'
  /** The connection was cut before the completion ended. */
  | 'interrupted'
  /** Not JSON, not the shape of the protocol, not its content type. */
  | 'invalidResponse'
  /** The completion ended without any text. */
  | 'empty'
  /** The completion did not end within its limit of tokens; its last sentence may be cut. */
  | 'endless'
  /** Messages and completion do not fit into the model's context. */
  | 'contextTooLong';

export interface ChatModelFaultOptions {
  /** The HTTP status, where that is what went wrong. */
  status?: number;
  /** Whether the same call may succeed if it is made again. */
  retryable?: boolean;
  /** How long the server asks to wait, milliseconds, from 0. */
  retryAfterMs?: number;
}

export class ChatModelFault extends Error {
  readonly kind: ChatModelFaultKind;
  readonly status: number | null;
  readonly retryable: boolean;
  readonly retryAfterMs: number | null;

  constructor(kind: ChatModelFaultKind, options: ChatModelFaultOptions = {}) {
    const { status, retryable = false, retryAfterMs } = options;
    super(`${DESCRIPTIONS[kind]}${status === undefined ? '' : ` (HTTP ${status})`}.`);
    this.name = 'ChatModelFault';
    this.kind = kind;
    this.status = status ?? null;
    this.retryable = retryable;
    this.retryAfterMs = retryAfterMs ?? null;
  }
}

/** For whoever reads a log; what a user reads is worded by the answering stage. */
const DESCRIPTIONS: Record<ChatModelFaultKind, string> = {
  timeout: 'The chat model did not answer in time',
  unreachable: 'The chat model cannot be reached',
  unauthorised: 'The chat model refuses the key',
  rateLimited: 'The chat model takes no more calls for now',
  modelUnknown: 'The server does not know the chat model',
  requestRefused: 'The chat model refuses the request',
  serverError: 'The server of the chat model failed',
  interrupted: 'The chat model was cut off before it had ended',
  invalidResponse: 'The server of the chat model does not keep to its protocol',
  empty: 'The chat model answered nothing',
  endless: 'The chat model did not come to an end',
  contextTooLong: 'The request is too long for the chat model',
};
