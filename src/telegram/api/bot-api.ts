/**
 * What the rest of the bot may ask of Telegram: the contract between the handlers and the sender.
 * Every call is kept within Telegram's limits and is made again where that helps; a call resolves
 * once Telegram has taken it. Types only: telegraf-bot-api.ts makes the calls.
 */
import type { InlineQueryResult, User } from 'telegraf/types';

/** A chat, or one topic of a group with topics. */
export interface ChatPlace {
  chatId: number;
  /** `message_thread_id`; absent outside of topics. */
  threadId?: number;
}

/** A button under a message: exactly one of the actions. */
export type Button = { text: string } & (
  | {
      /** Comes back when it is pressed: 1…64 bytes, as rendering/callback-data.ts writes it. */
      data: string;
    }
  | {
      /** Opened by the reader's Telegram: http, https or tg. */
      url: string;
    }
  | {
      /** Put on the reader's clipboard, 1…256 characters; only where `features.copyText`. */
      copy: string;
    }
);

/** One message as it is to be shown. */
export interface OutgoingMessage {
  /** In Telegram's HTML; at most 4096 UTF-16 units once its entities are parsed. */
  html: string;
  /** Rows of buttons; absent or empty for none. */
  buttons?: readonly (readonly Button[])[];
}

export interface SendOptions {
  /** Id of the message that this one answers; sent without where that was deleted meanwhile. */
  replyTo?: number;
  /** Whether the reader's device stays silent. Default false. */
  silent?: boolean;
  /** Ends the waiting and the attempts; the call then rejects with the signal's reason. */
  signal?: AbortSignal;
}

/** What the Bot API server that serves us knows, of what not every one does. */
export interface ServerFeatures {
  /** Bot API 7.11: buttons that put a text on the clipboard. */
  copyText: boolean;
  /** Bot API 9.5: `sendMessageDraft` for every bot in private chats. */
  drafts: boolean;
}

/** The bot as Telegram knows it. */
export type BotIdentity = Pick<User, 'id'> & { username: string };

export interface BotApi {
  /** Known once `getMe` was answered; see connect(). */
  readonly me: BotIdentity;
  readonly features: ServerFeatures;

  /**
   * Sends; gives the message's id. In the order of the calls per chat.
   * @throws TelegramFault where Telegram refuses it for good ('blocked', 'chatGone', 'migrated' …)
   */
  sendMessage(to: ChatPlace, message: OutgoingMessage, options?: SendOptions): Promise<number>;
  /** Replaces a message of ours. An edit that would change nothing is not sent. */
  editMessage(
    chatId: number,
    messageId: number,
    message: OutgoingMessage,
    options?: Pick<SendOptions, 'signal'>,
  ): Promise<void>;
  /**
   * The same for a message that grows: sent only if it can go out at once and leaves room for what
   * must; never made again. Gives whether it was.
   * @throws TelegramFault 'messageGone', after which it need not be tried again
   */
  tryEditMessage(chatId: number, messageId: number, message: OutgoingMessage): Promise<boolean>;
  /**
   * Shows a text that is still being written, in a private chat, where `features.drafts`. As
   * `tryEditMessage`; a server that refuses drafts turns `features.drafts` off.
   * @param draftId not 0, the same for one answer
   */
  tryDraft(to: ChatPlace, draftId: number, html: string): Promise<boolean>;
  /** 'typing…' for five seconds. Never waits and never fails; left out where there is no room. */
  showTyping(to: ChatPlace): void;
  /** Ends the wait that a pressed button shows. Never throws: one that is too old is nothing. */
  answerCallback(callbackId: string, text?: string): Promise<void>;
  /** Never throws: one that is too old is nothing. @param results at most 50 */
  answerInlineQuery(
    queryId: string,
    results: readonly InlineQueryResult[],
    options: { cacheSeconds: number; personal: boolean; nextOffset: string },
  ): Promise<void>;
  /**
   * Any other call, with its fields as the Bot API names them; in its turn where it shows
   * something in a chat. `getUpdates` is made once: its caller looks after its faults.
   * @throws TelegramFault
   */
  call(method: string, fields: object, options?: Pick<SendOptions, 'signal'>): Promise<unknown>;
}
