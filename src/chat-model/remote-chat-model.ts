/**
 * A chat model on a server: one completion is one call, tried again where that helps. How a call
 * goes and what its faults are is the exchange's matter.
 */
import { setTimeout as wait } from 'node:timers/promises';
import type { BaseMessage } from '@langchain/core/messages';
import type { ChatModel, CompletionOptions } from './chat-model.js';
import { ChatModelFault } from './chat-model-fault.js';
import type { ChatClient } from './clients/client.js';
import type { Deadline } from './deadline.js';
import { Exchange } from './exchange/exchange.js';
import { MAX_ATTEMPTS, retryDelayMs } from './retry-policy.js';

/** An answer of ten cited sentences in Chinese takes about half of it. */
const DEFAULT_MAX_TOKENS = 1024;

/** No language has longer tokens on average: Chinese has 1 to 2 characters in one, English 4 to 5. */
const MAX_CHARACTERS_PER_TOKEN = 8;

/** The slowest models write a token a second; one that is silent for that long has stopped. */
const STALL_MS = 20_000;

export interface RemoteChatModelOptions {
  name: string;
  contextTokens: number;
  client: ChatClient;
  /** How long the server may fall silent once it writes, milliseconds. Default 20,000. */
  stallMs?: number;
}

export class RemoteChatModel implements ChatModel {
  readonly name: string;
  readonly contextTokens: number;
  readonly #client: ChatClient;
  readonly #stallMs: number;

  constructor({ name, contextTokens, client, stallMs = STALL_MS }: RemoteChatModelOptions) {
    this.name = name;
    this.contextTokens = contextTokens;
    this.#client = client;
    this.#stallMs = stallMs;
  }

  async *stream(
    messages: BaseMessage[],
    { deadline, maxTokens = DEFAULT_MAX_TOKENS }: CompletionOptions,
  ): AsyncGenerator<string> {
    for (let attempt = 1; ; attempt += 1) {
      let hasGiven = false;
      try {
        for await (const text of this.#complete(messages, deadline, maxTokens)) {
          deadline.check();
          hasGiven = true;
          yield text;
        }
        return;
      } catch (thrown) {
        await pauseAfter(thrown, hasGiven ? MAX_ATTEMPTS : attempt, deadline);
      }
    }
  }

  /** One call. @throws ChatModelFault */
  async *#complete(
    messages: BaseMessage[],
    { signal }: Deadline,
    maxTokens: number,
  ): AsyncGenerator<string, void> {
    signal.throwIfAborted();
    const call = new AbortController();
    const abort = () => call.abort();
    signal.addEventListener('abort', abort, { once: true });
    const maxCharacters = maxTokens * MAX_CHARACTERS_PER_TOKEN;
    const limits = { maxCharacters, stallMs: this.#stallMs };
    const exchange = new Exchange(this.#client.protocol, limits, call.signal);
    try {
      const pieces = await this.#client.open(exchange.fetch, maxTokens).stream(messages);
      yield* answerIn(pieces.getReader(), exchange);
    } finally {
      // Also where the caller reads no further: the connection must not outlive its reader.
      signal.removeEventListener('abort', abort);
      call.abort();
    }
  }
}

/**
 * The pieces of the answer, none empty. Not by `for await`: its end would wait for a piece that
 * LangChain reads ahead, and so for the server.
 * @throws ChatModelFault what went wrong in the exchange, 'empty'
 */
async function* answerIn(
  pieces: ReadableStreamDefaultReader<string>,
  exchange: Exchange,
): AsyncGenerator<string, void> {
  let isEmpty = true;
  while (true) {
    const { done, value } = await pieces.read();
    if (done) break;
    if (value === '') continue;
    isEmpty = false;
    yield value;
  }
  if (exchange.fault) throw exchange.fault;
  // Ollama says nothing while it loads a model: worth another try.
  if (isEmpty) throw new ChatModelFault('empty', { retryable: true });
}

/**
 * Waits until the call may be tried again.
 * @param attempt the number of the try that failed, from 1
 * @throws why the call failed, where there is no other try
 */
async function pauseAfter(thrown: unknown, attempt: number, deadline: Deadline): Promise<void> {
  if (deadline.signal.aborted) throw deadline.reason();
  // Whatever else the client throws may carry the request: it goes no further.
  const fault = thrown instanceof ChatModelFault ? thrown : new ChatModelFault('invalidResponse');
  const delayMs = retryDelayMs(fault, attempt, deadline.remainingMs());
  if (delayMs === null) throw fault;
  await wait(delayMs, undefined, { signal: deadline.signal }).catch(() => {
    throw deadline.reason();
  });
}
