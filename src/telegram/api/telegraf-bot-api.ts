/** BotApi over telegraf's client: which calls of the Bot API say what the bot wants to say. */
import type { InlineQueryResult } from 'telegraf/types';
import type {
  BotApi,
  BotIdentity,
  ChatPlace,
  OutgoingMessage,
  SendOptions,
  ServerFeatures,
} from './bot-api.js';
import { fieldsOfDraft, fieldsOfEdit, fieldsOfMessage, fieldsOfTyping } from './message-fields.js';
import { namesChat } from './outgoing-call.js';
import type { Pace } from './pace.js';
import type { Sender } from './sender.js';
import { ShownMessages } from './shown-messages.js';
import type { TelegramClient } from './telegram-client.js';
import { TelegramFault } from './telegram-fault.js';

/** Of the text over a pressed button. */
const MAX_CALLBACK_CHARS = 200;

/** Methods that put something before a chat's members and count as a message there. */
const SHOWS_IN_CHAT = /^(send(?!ChatAction)|edit|forward|copy)/;

export interface BotApiParts {
  client: TelegramClient;
  sender: Sender;
  pace: Pace;
  me: BotIdentity;
  features: ServerFeatures;
}

export class TelegrafBotApi implements BotApi {
  readonly me: BotIdentity;
  readonly features: ServerFeatures;
  readonly #client: TelegramClient;
  readonly #sender: Sender;
  readonly #pace: Pace;
  readonly #shown = new ShownMessages();

  constructor({ client, sender, pace, me, features }: BotApiParts) {
    this.#client = client;
    this.#sender = sender;
    this.#pace = pace;
    this.me = me;
    this.features = features;
  }

  async sendMessage(
    to: ChatPlace,
    message: OutgoingMessage,
    options: SendOptions = {},
  ): Promise<number> {
    const fields = fieldsOfMessage(to, message, options);
    const { signal } = options;
    const sent = await this.#sender.inTurn({ method: 'sendMessage', fields, signal });
    const messageId = messageIdOf(sent);
    this.#shown.remember(to.chatId, messageId, message);
    return messageId;
  }

  async editMessage(
    chatId: number,
    messageId: number,
    message: OutgoingMessage,
    options: Pick<SendOptions, 'signal'> = {},
  ): Promise<void> {
    const fields = fieldsOfEdit(chatId, messageId, message);
    const isNeeded = () => !this.#shown.shows(chatId, messageId, message);
    const call = { method: 'editMessageText', fields, isNeeded, ...options };
    await this.#shown.after(() => this.#sender.inTurn(call), chatId, messageId, message);
  }

  async tryEditMessage(
    chatId: number,
    messageId: number,
    message: OutgoingMessage,
  ): Promise<boolean> {
    if (this.#shown.shows(chatId, messageId, message)) return true;
    const call = { method: 'editMessageText', fields: fieldsOfEdit(chatId, messageId, message) };
    const edit = () => this.#sender.atOnce(call);
    try {
      return await this.#shown.after(edit, chatId, messageId, message);
    } catch (fault) {
      if (fault instanceof TelegramFault && fault.kind === 'messageGone') throw fault;
      this.#sender.tell(call.method, fault);
      return false;
    }
  }

  async tryDraft(to: ChatPlace, draftId: number, html: string): Promise<boolean> {
    if (!this.features.drafts || to.chatId < 0) return false;
    const fields = fieldsOfDraft(to, draftId, html);
    try {
      return await this.#sender.atOnce({ method: 'sendMessageDraft', fields });
    } catch (fault) {
      if (meansNoDrafts(fault)) this.features.drafts = false;
      return false;
    }
  }

  showTyping(to: ChatPlace): void {
    // Whatever came in its way: the answer itself will tell.
    this.#sender.besides({ method: 'sendChatAction', fields: fieldsOfTyping(to) }).catch(() => {});
  }

  answerCallback(callbackId: string, text?: string): Promise<void> {
    const shown = text?.slice(0, MAX_CALLBACK_CHARS).replace(/[\uD800-\uDBFF]$/, '');
    return this.#answerQuery('answerCallbackQuery', {
      callback_query_id: callbackId,
      ...(shown && { text: shown }),
    });
  }

  answerInlineQuery(
    queryId: string,
    results: readonly InlineQueryResult[],
    options: { cacheSeconds: number; personal: boolean; nextOffset: string },
  ): Promise<void> {
    return this.#answerQuery('answerInlineQuery', {
      inline_query_id: queryId,
      results,
      cache_time: options.cacheSeconds,
      is_personal: options.personal,
      next_offset: options.nextOffset,
    });
  }

  call(
    method: string,
    fields: object,
    options: Pick<SendOptions, 'signal'> = {},
  ): Promise<unknown> {
    if (method === 'getUpdates') {
      const heldMs = 'timeout' in fields ? Number(fields.timeout) * 1_000 : 0;
      return this.#client.call(method, fields, {
        ...options,
        answerMs: heldMs + this.#pace.answerMs,
      });
    }
    if (!SHOWS_IN_CHAT.test(method) || !namesChat(fields)) {
      return this.#sender.other({ method, fields, ...options });
    }
    if (typeof fields.message_id === 'number')
      this.#shown.forget(fields.chat_id, fields.message_id);
    return this.#sender.inTurn({ method, fields, ...options });
  }

  close(): void {
    this.#sender.close();
  }

  /** First in line, and only for as long as Telegram waits for it. */
  async #answerQuery(method: string, fields: object): Promise<void> {
    const ending = new AbortController();
    const timer = setTimeout(() => ending.abort(), this.#pace.queryAnswerMs);
    try {
      await this.#sender.other({ method, fields, urgent: true, signal: ending.signal });
    } catch {
      // Told by the sender where it is a fault of ours; there is nobody to tell otherwise.
    } finally {
      clearTimeout(timer);
    }
  }
}

/** @throws TelegramFault 'refused' where Telegram's result is no message */
function messageIdOf(sent: unknown): number {
  const isMessage = typeof sent === 'object' && sent !== null && 'message_id' in sent;
  if (isMessage && typeof sent.message_id === 'number') return sent.message_id;
  throw new TelegramFault('refused', 'the answer is no message', { status: 200 });
}

/** Not where only this text, or its place, was refused: others may be taken. */
function meansNoDrafts(fault: unknown): boolean {
  if (!(fault instanceof TelegramFault)) return false;
  if (fault.status === 404) return true;
  return fault.kind === 'refused' && !/entities|too long|empty|thread/i.test(fault.message);
}
