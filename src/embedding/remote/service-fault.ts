/**
 * What may go wrong with an embedding service, and how it is told. Of an answer nothing is repeated
 * but its status: a body may quote the request, a header the key.
 */
import { JiyaoError } from '../../errors.js';

export type FaultKind =
  /** No connection: refused, no such host. */
  | 'unreachable'
  /** The connection broke before the answer was whole. */
  | 'interrupted'
  | 'timeout'
  /** 401, 403. */
  | 'unauthorised'
  /** 404: the model, or the address, is unknown. */
  | 'modelUnknown'
  /** 429. */
  | 'rateLimited'
  /** 402, or 429 that no waiting ends. */
  | 'quotaExhausted'
  /** It will not take this input: too many texts, too long a one, or no such model. */
  | 'requestRefused'
  /** 5xx. */
  | 'serverError'
  /** Not JSON, or not the vectors asked for. */
  | 'invalidResponse'
  /** Vectors of another length than before. */
  | 'otherDimension';

interface FaultDetails {
  /** HTTP status, where there was one. */
  status?: number;
  /** How long the service asks to wait. */
  retryAfterMs?: number;
  cause?: unknown;
}

/** A fault as the request met it; `asJiyaoError` makes of it what a user sees. */
export class ServiceFault extends Error {
  readonly kind: FaultKind;
  readonly status: number | undefined;
  readonly retryAfterMs: number | undefined;

  constructor(kind: FaultKind, { status, retryAfterMs, cause }: FaultDetails = {}) {
    super(`embedding service: ${kind}`, cause === undefined ? undefined : { cause });
    this.name = 'ServiceFault';
    this.kind = kind;
    this.status = status;
    this.retryAfterMs = retryAfterMs;
  }
}

/** What the same request may overcome by itself, later. */
const PASSING: ReadonlySet<FaultKind> = new Set([
  'unreachable',
  'interrupted',
  'timeout',
  'rateLimited',
  'serverError',
  'invalidResponse',
]);

export function isPassing({ kind }: ServiceFault): boolean {
  return PASSING.has(kind);
}

/**
 * The fault in what a client threw: clients wrap it. What they throw on their own account comes of
 * an answer that is not as they know it.
 */
export function faultIn(thrown: unknown): ServiceFault {
  for (let error = thrown; error instanceof Error; error = error.cause) {
    if (error instanceof ServiceFault) return error;
  }
  return new ServiceFault('invalidResponse', { cause: thrown });
}

const MESSAGES: Record<FaultKind, string> = {
  unreachable: 'cannot be reached',
  interrupted: 'broke the connection off',
  timeout: 'did not answer in time',
  unauthorised: 'does not accept the key',
  modelUnknown: 'does not know the model, or the address',
  rateLimited: 'is asked too often',
  quotaExhausted: 'has no quota left for this key',
  requestRefused: 'refuses the request',
  serverError: 'failed',
  invalidResponse: 'gave an answer that holds no usable vectors',
  otherDimension: 'gave vectors of another length than before',
};

/** The next step for a fault, by kind; services say where theirs differ. */
export type FaultHints = Partial<Record<FaultKind, string>>;

const LATER = 'Try again later; jiyao ingest goes on where it stopped.';

const HINTS: Record<FaultKind, string> = {
  unreachable: 'See whether the service runs and the network is there, then repeat the command.',
  interrupted: LATER,
  timeout: LATER,
  unauthorised: 'Check the key.',
  modelUnknown: 'Check EMBEDDING_MODEL.',
  rateLimited: LATER,
  quotaExhausted: 'Renew the quota or use another key; jiyao ingest goes on where it stopped.',
  requestRefused: 'Check that EMBEDDING_MODEL names a model for embeddings that the service has.',
  serverError: `See the log of the service. ${LATER}`,
  invalidResponse: 'Check that EMBEDDING_MODEL names a model for embeddings, and the base URL.',
  otherDimension: 'Another model answers under this name now: run jiyao ingest.',
};

/** As a user sees it. `model` as configured: 'openai:text-embedding-3-small'. */
export function asJiyaoError(model: string, fault: ServiceFault, hints: FaultHints): JiyaoError {
  const status = fault.status === undefined ? '' : ` (HTTP ${fault.status})`;
  const message = `The service of the embedding ${model} ${MESSAGES[fault.kind]}${status}.`;
  return new JiyaoError('remoteService', message, {
    hint: hints[fault.kind] ?? HINTS[fault.kind],
    retryable: isPassing(fault),
    cause: fault,
  });
}
