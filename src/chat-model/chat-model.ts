/**
 * What the rest of jiyao knows of a chat model: messages in, text out, piece by piece. Types only;
 * open-chat-model.ts makes one. Prompts, and what becomes of the text, are the chain's matter.
 */
import type { BaseMessage } from '@langchain/core/messages';
import type { Deadline } from './deadline.js';

export interface CompletionOptions {
  /** Until when, and on whose word, the call ends; shared by all calls of one question. */
  deadline: Deadline;
  /** How long the completion may be, in tokens, from 1. Default: 1024. */
  maxTokens?: number;
}

export interface ChatModel {
  /** As configured: 'openai:qwen-max'. */
  readonly name: string;
  /** What messages and completion may take together, in the model's tokens. */
  readonly contextTokens: number;
  /**
   * The completion, as it comes; control characters and a leading <think> block are left out. Tries
   * again where that helps and time is left, but never once a piece was given. Ending the loop early
   * closes the connection.
   * @throws ChatModelFault, also behind pieces that were given; what `deadline.signal` was aborted
   *   with where that was not the time-out
   */
  stream(messages: BaseMessage[], options: CompletionOptions): AsyncGenerator<string>;
}
