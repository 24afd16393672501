/**
 * One request and its reply, between LangChain's client and the server. What the server sends is
 * checked and written anew, so that the client never sees a fault: it would write raw bytes to
 * stderr, and drop text that has come before one. The client reads a completion that ends in order;
 * what went wrong stands in `fault`.
 */
import type { ChatModelFault } from '../chat-model-fault.js';
import { judgeStatus } from '../faults/judge-refusal.js';
import { judgeThrown } from '../faults/judge-thrown.js';
import type { Protocol } from '../protocols/protocol.js';
import { readBeginning } from './read-body.js';
import { type CompletionLimits, readCompletion } from './read-completion.js';

export class Exchange {
  readonly #protocol: Protocol;
  readonly #limits: CompletionLimits;
  readonly #signal: AbortSignal;
  #fault: ChatModelFault | null = null;

  /** @param signal aborted where nobody waits for the reply any more; closes the connection */
  constructor(protocol: Protocol, limits: CompletionLimits, signal: AbortSignal) {
    this.#protocol = protocol;
    this.#limits = limits;
    this.#signal = signal;
  }

  /** What went wrong; to be asked for once the client has read to the end. */
  get fault(): ChatModelFault | null {
    return this.#fault;
  }

  /** Stands in for `fetch` in the client; never rejects. For one request only. */
  readonly fetch = async (input: string | URL | Request, init?: RequestInit): Promise<Response> => {
    const pieces = this.#pieces(input, init);
    const encoder = new TextEncoder();
    const body = new ReadableStream<Uint8Array>(
      {
        pull: async (controller) => {
          const { done, value } = await pieces.next();
          const written = done ? this.#protocol.writeEnd() : this.#protocol.writeText(value);
          controller.enqueue(encoder.encode(written));
          if (done) controller.close();
        },
      },
      // Nothing is read ahead: a piece is handed on in the moment it comes.
      { highWaterMark: 0 },
    );
    return new Response(body, { headers: { 'content-type': this.#protocol.contentType } });
  };

  async *#pieces(input: string | URL | Request, init?: RequestInit): AsyncGenerator<string, void> {
    let isReplying = false;
    try {
      // A redirected POST would arrive as a GET, or take the key along.
      const options = { ...init, signal: this.#signal, redirect: 'manual' } as const;
      const response = await fetch(input, options);
      isReplying = true;
      if (response.status !== 200) {
        throw judgeStatus(response.status, response.headers, await readBeginning(response.body));
      }
      yield* readCompletion(response, this.#protocol, this.#limits);
    } catch (thrown) {
      this.#fault = judgeThrown(thrown, isReplying);
    }
  }
}
