/** How a chat model is reached through LangChain. Types only. */
import type { BaseMessage } from '@langchain/core/messages';
import type { Runnable } from '@langchain/core/runnables';
import type { Protocol } from '../protocols/protocol.js';

/** A service and a model of it. */
export interface ModelAddress {
  /** As the server names it: 'qwen-max', 'qwen3:8b'. */
  model: string;
  /** Without a slash at its end; null = the provider's own. */
  baseUrl: string | null;
  /** Null = the server asks for none. */
  apiKey: string | null;
  /** What messages and completion may take together, in tokens. */
  contextTokens: number;
}

export interface ChatClient {
  readonly protocol: Protocol;
  /** LangChain's client, with `fetch` in place of the network, for one completion. */
  open(fetch: typeof globalThis.fetch, maxTokens: number): Runnable<BaseMessage[], string>;
}
