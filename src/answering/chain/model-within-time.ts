/**
 * The chat model as one question may use it: all its calls end by one deadline, which runs from the
 * first of them. What is done on this machine before takes nothing of the time.
 */
import type { BaseMessage } from '@langchain/core/messages';
import type { ChatModel } from '../../chat-model/chat-model.js';
import { Deadline } from '../../chat-model/deadline.js';

export class ModelWithinTime {
  readonly #chat: ChatModel;
  readonly #timeoutMs: number;
  readonly #cancelled: AbortSignal | undefined;
  #deadline: Deadline | undefined;

  /** @param timeoutMs above 0 @param cancelled what the user ends the question with */
  constructor(chat: ChatModel, timeoutMs: number, cancelled?: AbortSignal) {
    this.#chat = chat;
    this.#timeoutMs = timeoutMs;
    this.#cancelled = cancelled;
  }

  /** As configured: 'openai:qwen-max'. */
  get name(): string {
    return this.#chat.name;
  }

  /** What messages and completion may take together. */
  get contextTokens(): number {
    return this.#chat.contextTokens;
  }

  /** The completion as it comes; faults as with `ChatModel.stream`. */
  complete(messages: BaseMessage[], maxTokens: number): AsyncGenerator<string> {
    this.#deadline ??= new Deadline(this.#timeoutMs, this.#cancelled);
    return this.#chat.stream(messages, { deadline: this.#deadline, maxTokens });
  }

  /** To be called once the question is answered. */
  release(): void {
    this.#deadline?.release();
  }
}
