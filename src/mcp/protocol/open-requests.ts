/** Which of the client's requests wait for an answer: neither answered nor cancelled yet. */
import {
  CancelledNotificationSchema,
  type JSONRPCMessage,
  type RequestId,
} from '@modelcontextprotocol/sdk/types.js';

export class OpenRequests {
  readonly #ids = new Set<RequestId>();

  get count(): number {
    return this.#ids.size;
  }

  /** To be told of every message of the client. */
  received(message: JSONRPCMessage): void {
    if (!('method' in message)) return;
    if ('id' in message) {
      this.#ids.add(message.id);
      return;
    }
    // The protocol sends no answer to a request that was cancelled.
    const cancelled = CancelledNotificationSchema.safeParse(message);
    const id = cancelled.success ? cancelled.data.params.requestId : undefined;
    if (id !== undefined) this.#ids.delete(id);
  }

  /** To be told of every message to the client. */
  sent(message: JSONRPCMessage): void {
    if ('method' in message || message.id === undefined) return;
    this.#ids.delete(message.id);
  }
}
