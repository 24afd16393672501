/** Real HTTP on loopback that can go down and come up at the same port. Knows no Bot API. */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';

/** Answers a request; throws what is no answer. */
export type Handler = (message: IncomingMessage, response: ServerResponse) => Promise<void>;

export class Listener {
  #server: Server | undefined;
  #port = 0;
  readonly #thrown: unknown[] = [];

  constructor(readonly handle: Handler) {}

  /** 'http://127.0.0.1:51234' */
  get origin(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  /** On a free port the first time, then always on the same one. Does nothing where it listens. */
  async open(): Promise<void> {
    if (this.#server) return;
    const server = createServer((message, response) => {
      this.handle(message, response).catch((error: unknown) => {
        if (!message.errored) this.#thrown.push(error);
        response.socket?.destroy();
      });
    });
    // Longer than clients keep idle connections, so that none is cut just when it is used again.
    server.keepAliveTimeout = 120_000;
    this.#server = server;
    server.listen(this.#port, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('no port');
    this.#port = address.port;
  }

  /** Cuts every connection and refuses new ones. */
  async close(): Promise<void> {
    const server = this.#server;
    if (!server) return;
    this.#server = undefined;
    const closed = once(server, 'close');
    server.close();
    server.closeAllConnections();
    await closed;
  }

  /** @throws the first thing that the handler threw */
  rethrow(): void {
    if (this.#thrown.length > 0) throw this.#thrown[0];
  }
}
