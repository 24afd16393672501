/**
 * The chat model as one question may use it: all its calls end by one deadline, which runs from the
 * first of them. What is done on this machine before takes nothing of the time.
 */
import type { BaseMessage } from '@langchain/core/messages';
import type { ChatModel } from '../../chat-model/chat-model.js';
import { Deadline } from '../../chat-model/deadline.js';

export class ModelWithinTime {
  /** As configured: 'openai:qwen-max'. */
  readonly name: string;
  /** What messages and completion may take together. */
  readonly contextTokens: number;
  readonly #chat: Promise<ChatModel>;
  readonly #timeoutMs: number;
  readonly #cancelled: AbortSignal | undefined;
  #deadline: Deadline | undefined;

  /**
   * @param chat may still be loading
   * @param timeoutMs above 0
   * @param cancelled what the user ends the question with
   */
  constructor(
    { name, contextTokens }: Pick<ChatModel, 'name' | 'contextTokens'>,
    chat: Promise<ChatModel>,
    timeoutMs: number,
    cancelled?: AbortSignal,
  ) {
    this.name = name;
    this.contextTokens = contextTokens;
    this.#chat = chat;
    this.#timeoutMs = timeoutMs;
    this.#cancelled = cancelled;
    // Told where it is asked for, which it may never be.
    chat.catch(() => undefined);
  }

  /** The completion as it comes; faults as with `ChatModel.stream`. */
  async *complete(messages: BaseMessage[], maxTokens: number): AsyncGenerator<string> {
    const chat = await this.#chat;
    this.#deadline ??= new Deadline(this.#timeoutMs, this.#cancelled);
    yield* chat.stream(messages, { deadline: this.#deadline, maxTokens });
  }

  /**
   * For work between the pieces of a completion.
   * @throws ChatModelFault 'timeout', or what the user ended the question with
   */
  checkTime(): void {
    this.#deadline?.check();
  }

  /** To be called once the question is answered. */
  release(): void {
    this.#deadline?.release();
  }
}
