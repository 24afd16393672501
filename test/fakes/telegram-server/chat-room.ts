/** One chat as Telegram's servers keep it: its messages, topics, and whether the bot may speak. */
import { ApiError, badRequest } from './api-error.js';
import type { Chat, Message } from './types.js';

export interface StoredMessage {
  message: Message;
  /** The text as the bot sent it, before it was parsed; undefined for what people wrote. */
  source: string | undefined;
  isByBot: boolean;
  /** When it was sent and last edited, milliseconds of `performance.now()`. */
  sentAt: number;
  editedAt: number | undefined;
}

export type BotStatus = 'member' | 'left' | 'kicked';

/** Where a message goes in a chat, in the fields that a message has for it. */
export interface ThreadFields {
  message_thread_id?: number;
  is_topic_message?: true;
}

export class ChatRoom {
  readonly messages = new Map<number, StoredMessage>();
  /** Message id of the topic's first message → the topic's name. 'General' is not among them. */
  readonly topics = new Map<number, string>();
  botStatus: BotStatus = 'member';
  /** The supergroup that this group became. */
  migratedTo: number | undefined;

  constructor(
    readonly chat: Chat,
    readonly nextMessageId: () => number,
  ) {}

  /** @throws ApiError 400, 403 where the bot may not speak here */
  checkBotMaySend(): void {
    if (this.migratedTo !== undefined) {
      throw badRequest('group chat was upgraded to a supergroup chat', {
        parameters: { migrate_to_chat_id: this.migratedTo },
        fault: 'circumstance',
      });
    }
    if (this.botStatus === 'member') return;
    const { type } = this.chat;
    const did = this.botStatus === 'kicked' ? 'was kicked from' : 'is not a member of';
    const why = type === 'private' ? 'was blocked by the user' : `${did} the ${type} chat`;
    throw new ApiError(403, `Forbidden: bot ${why}`, { fault: 'circumstance' });
  }

  /**
   * The fields of a message sent to a topic. The General topic has none, and can't be named.
   * @throws ApiError 400 "message thread not found"
   */
  threadFields(thread: number | undefined): ThreadFields {
    if (thread === undefined) return {};
    if (!this.topics.has(thread)) throw badRequest('message thread not found');
    return { message_thread_id: thread, is_topic_message: true };
  }

  /**
   * The fields of a reply. In a supergroup without topics a reply has a thread too, which is no
   * topic and can't be sent to.
   */
  replyFields(replied: Message): ThreadFields & { reply_to_message: Message } {
    const { reply_to_message: _nested, ...quoted } = replied;
    const reply_to_message: Message = quoted;
    if (replied.is_topic_message && replied.message_thread_id !== undefined) {
      const thread = replied.message_thread_id;
      return { reply_to_message, message_thread_id: thread, is_topic_message: true };
    }
    if (this.chat.type !== 'supergroup' || this.chat.is_forum) return { reply_to_message };
    return {
      reply_to_message,
      message_thread_id: replied.message_thread_id ?? replied.message_id,
    };
  }

  store(message: Message, isByBot: boolean, source?: string): StoredMessage {
    const stored = { message, source, isByBot, sentAt: performance.now(), editedAt: undefined };
    this.messages.set(message.message_id, stored);
    return stored;
  }
}
