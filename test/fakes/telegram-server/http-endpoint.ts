/** The Bot API over HTTP: requests in, answers or broken connections out. Decides no call. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { ApiError } from './api-error.js';
import type { BotApi } from './bot-api.js';
import { Listener } from './listener.js';
import { findMethod } from './methods/methods.js';
import { send, sendBadGateway } from './reply.js';
import { readRequest } from './request.js';

export class HttpEndpoint {
  readonly #listener = new Listener((message, response) => this.#serve(message, response));
  #isBehindBrokenProxy = false;

  constructor(readonly api: BotApi) {}

  get origin(): string {
    return this.#listener.origin;
  }

  async goDown(how: 'refused' | 'badGateway'): Promise<void> {
    if (how === 'badGateway') this.#isBehindBrokenProxy = true;
    else await this.#listener.close();
  }

  async comeUp(): Promise<void> {
    this.#isBehindBrokenProxy = false;
    await this.#listener.open();
  }

  /** @throws what the server itself did wrong */
  async stop(): Promise<void> {
    await this.#listener.close();
    this.#listener.rethrow();
  }

  async #serve(message: IncomingMessage, response: ServerResponse): Promise<void> {
    if (this.#isBehindBrokenProxy) return sendBadGateway(response);
    const { log, faults } = this.api;
    const hungUp = new AbortController();
    response.on('close', () => hungUp.abort());
    try {
      const request = await readRequest(message);
      const reply = await this.api.answer(request, hungUp.signal);
      const method = findMethod(request.method)?.name ?? request.method;
      await faults.turn(method);
      if (!reply) response.socket?.destroy();
      else send(response, reply, faults.takeGarbling(method));
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      log.refused(log.begin(message.url ?? '', {}), error);
      send(response, { status: error.code, body: error.body }, undefined);
    }
  }
}
