/** What people find in their chats: the bot's messages, as they are now and as they come. */
import { MessageView } from './message-view.js';
import type { TelegramState } from './state.js';
import { type ChatReference, chatIdOf } from './types.js';
import { type WaitOptions, waitFor } from './wait.js';

export interface NextMessageOptions extends WaitOptions {
  /** Only of this topic; what comes in others can still be asked for. */
  thread?: number;
  /** Passes over what is not like this. Default: takes any. */
  where?: (message: MessageView) => boolean;
}

export class Inbox {
  /** Messages that were given out, or passed over. */
  readonly #seen = new WeakSet<object>();

  constructor(readonly state: TelegramState) {}

  /** In the order in which they were sent; deleted ones are not among them. */
  messagesIn(chat: ChatReference): MessageView[] {
    const room = this.state.rooms.get(chatIdOf(chat));
    if (!room) return [];
    return [...room.messages.values()]
      .filter(({ isByBot }) => isByBot)
      .map((stored) => new MessageView(room, stored));
  }

  /** The first message after those that were given before. @throws Error after `timeoutMs` */
  async nextMessage(
    chat: ChatReference,
    { thread, where = () => true, ...options }: NextMessageOptions = {},
  ): Promise<MessageView> {
    const unseen = () =>
      this.messagesIn(chat).filter(
        ({ stored, threadId }) =>
          !this.#seen.has(stored) && (thread === undefined || threadId === thread),
      );
    const what = `a message in chat ${chatIdOf(chat)}`;
    const found = await waitFor(this.state, () => unseen().find(where), { what, ...options });
    for (const { id, stored } of unseen()) if (id <= found.id) this.#seen.add(stored);
    return found;
  }
}
