/** The Bot API without HTTP: carries out one call, after limits and scripted faults. */
import { ApiError } from './api-error.js';
import type { CallLog } from './call-log.js';
import type { Faults } from './faults.js';
import type { Context } from './methods/method.js';
import { findMethod } from './methods/methods.js';
import { RateLimiter } from './rate-limits.js';
import type { ApiRequest } from './request.js';

/** What is to be sent; undefined where the connection is to be cut instead. */
export interface Reply {
  status: number;
  body: object;
}

export class BotApi {
  readonly #limiter: RateLimiter;

  constructor(
    readonly context: Omit<Context, 'hungUp'>,
    readonly log: CallLog,
    readonly faults: Faults,
  ) {
    this.#limiter = new RateLimiter(context.state.settings.limits);
  }

  async answer(request: ApiRequest, hungUp: AbortSignal): Promise<Reply | undefined> {
    const known = findMethod(request.method);
    const name = known?.name ?? request.method;
    const call = this.log.begin(name, request.parameters);
    try {
      this.#checkToken(request.token);
      if (!known) throw new ApiError(404, 'Not Found: method not found');
      await this.faults.delayed(name);
      if (this.faults.takeCut(name, 'before')) return undefined;
      const scripted = this.faults.takeRefusal(name);
      if (scripted) throw scripted;
      call.result = await this.#carryOut(known, request.parameters, hungUp);
      call.status = 200;
      if (this.faults.takeCut(name, 'after')) return undefined;
      return { status: 200, body: { ok: true, result: call.result } };
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      this.log.refused(call, error);
      return { status: error.code, body: error.body };
    } finally {
      this.context.state.changed();
    }
  }

  /** A reply to a webhook names a method too; nobody is told what comes of it. */
  async callFromWebhook(method: string, parameters: Record<string, unknown>): Promise<void> {
    const { token } = this.context.state.settings;
    await this.answer({ token, method, parameters }, new AbortController().signal);
  }

  async #carryOut(
    { name, method }: NonNullable<ReturnType<typeof findMethod>>,
    parameters: Record<string, unknown>,
    hungUp: AbortSignal,
  ): Promise<unknown> {
    const chatId = Number(parameters.chat_id);
    this.#limiter.check(name, chatId);
    const result = method.call(parameters, { ...this.context, hungUp });
    this.#limiter.count(name, chatId);
    return await result;
  }

  #checkToken(token: string): void {
    if (token !== this.context.state.settings.token) throw new ApiError(401, 'Unauthorized');
  }
}
