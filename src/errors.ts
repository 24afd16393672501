/**
 * The one error type of jiyao. Every fault that a user may see is a `JiyaoError`: what went
 * wrong, and the next step that mends it. Third-party errors are wrapped once, where they come
 * from. 'Nothing found' is an answer, never an error.
 */

/** Codes are stable: scripts match on them. docs/errors.md lists each with its exit status. */
export const ERROR_CODES = {
  usage: 2,
  configuration: 2,
  sourceUnreadable: 1,
  encodingUnknown: 1,
  idUnknown: 1,
  indexMissing: 3,
  indexUnreadable: 3,
  indexCorrupt: 3,
  indexNewer: 3,
  indexReadOnly: 3,
  indexLocked: 3,
  embeddingMismatch: 3,
  remoteService: 4,
  internal: 1,
} as const;

export type ErrorCode = keyof typeof ERROR_CODES;

export interface JiyaoErrorOptions {
  /** The next command, file or variable that mends it. Always there. */
  hint: string;
  /** Whether the same call may succeed later without a change. Default false. */
  retryable?: boolean;
  cause?: unknown;
}

export class JiyaoError extends Error {
  readonly code: ErrorCode;
  readonly hint: string;
  readonly retryable: boolean;

  constructor(code: ErrorCode, message: string, options: JiyaoErrorOptions) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'JiyaoError';
    this.code = code;
    this.hint = options.hint;
    this.retryable = options.retryable ?? false;
  }

  /** Process exit status: 2 usage or configuration, 3 index, 4 remote service, 1 anything else. */
  get exitStatus(): number {
    return ERROR_CODES[this.code];
  }
}
