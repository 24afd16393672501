/**
 * Messages of the Model Context Protocol over two streams, one a line. Ends when the input has ended
 * and every request that came in was answered, or when nobody reads the output. It knows no tool.
 */
import type { Readable } from 'node:stream';
import { ReadBuffer, serializeMessage } from '@modelcontextprotocol/sdk/shared/stdio.js';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import type { JSONRPCMessage } from '@modelcontextprotocol/sdk/types.js';
import { OpenRequests } from './open-requests.js';

/** Takes one message with its line break; rejects where it cannot be written any more. */
export type WriteMessage = (text: string) => Promise<void>;

export class StdioTransport implements Transport {
  onclose?: () => void;
  onerror?: (error: Error) => void;
  onmessage?: (message: JSONRPCMessage) => void;

  readonly #input: Readable;
  readonly #write: WriteMessage;
  readonly #open = new OpenRequests();
  /** A longer message than its 10 MiB ends the connection. */
  readonly #received = new ReadBuffer();
  #inputEnded = false;
  #closed = false;

  constructor(input: Readable, write: WriteMessage) {
    this.#input = input;
    this.#write = write;
  }

  async start(): Promise<void> {
    this.#input.on('data', this.#onData);
    this.#input.on('end', this.#onInputEnd);
    this.#input.on('close', this.#onInputEnd);
    this.#input.on('error', this.#onInputEnd);
  }

  async send(message: JSONRPCMessage): Promise<void> {
    if (this.#closed) return;
    try {
      await this.#write(serializeMessage(message));
    } catch {
      // The client is gone: no fault of the server, and nothing it sends would arrive.
      await this.close();
      return;
    }
    this.#open.sent(message);
    this.#closeIfDone();
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    this.#input.off('data', this.#onData);
    this.#input.off('end', this.#onInputEnd);
    this.#input.off('close', this.#onInputEnd);
    this.#input.pause();
    this.#received.clear();
    this.onclose?.();
  }

  readonly #onData = (chunk: Buffer | string): void => {
    try {
      this.#received.append(typeof chunk === 'string' ? Buffer.from(chunk) : chunk);
    } catch (error) {
      this.onerror?.(asError(error));
      void this.close();
      return;
    }
    this.#readMessages();
  };

  #readMessages(): void {
    while (!this.#closed) {
      try {
        const message = this.#received.readMessage();
        if (message === null) return;
        this.#open.received(message);
        this.onmessage?.(message);
      } catch (error) {
        // A line that is no message is skipped: the next one may be.
        this.onerror?.(asError(error));
      }
    }
  }

  readonly #onInputEnd = (): void => {
    this.#inputEnded = true;
    this.#closeIfDone();
  };

  #closeIfDone(): void {
    if (this.#inputEnded && this.#open.count === 0) void this.close();
  }
}

function asError(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new Error(String(thrown));
}
