/** A call that the fake Bot API does not take, in the words and the shape of the real one. */

export interface ErrorParameters {
  /** Seconds. */
  retry_after?: number;
  migrate_to_chat_id?: number;
}

export interface ErrorDetails {
  parameters?: ErrorParameters;
  /**
   * Whose fault it is. `caller`: a correct bot never gets it. `circumstance`: a correct bot may
   * (a user blocked it, a second poller came, a feature is switched off). Default `caller`.
   */
  fault?: 'caller' | 'circumstance';
}

export class ApiError extends Error {
  readonly parameters: ErrorParameters | undefined;
  readonly fault: 'caller' | 'circumstance';

  /** `code` is the HTTP status and the body's `error_code`; `description` as Telegram words it. */
  constructor(
    readonly code: number,
    readonly description: string,
    { parameters, fault = 'caller' }: ErrorDetails = {},
  ) {
    super(`${code} ${description}`);
    this.parameters = parameters;
    this.fault = fault;
  }

  get body(): object {
    const { code, description, parameters } = this;
    return { ok: false, error_code: code, description, ...(parameters && { parameters }) };
  }
}

/** 400 "Bad Request: …" */
export function badRequest(why: string, details?: ErrorDetails): ApiError {
  return new ApiError(400, `Bad Request: ${why}`, details);
}
