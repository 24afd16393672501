/** Everything that Telegram's servers remember: who there is, the chats, the bot's account. */
import { EventEmitter } from 'node:events';
import { badRequest } from './api-error.js';
import type { BotAccount } from './bot-account.js';
import { ChatRoom } from './chat-room.js';
import type { InlineKeyboard } from './keyboard.js';
import type { Settings } from './options.js';
import { PendingQueries } from './pending-queries.js';
import type { Chat, Entity, User } from './types.js';
import { UpdateQueue } from './updates/update-queue.js';

/** What `answerCallbackQuery` gave. */
export interface CallbackAnswer {
  text: string;
  show_alert: boolean;
  url?: string | undefined;
}

/** What `answerInlineQuery` gave. */
export interface InlineAnswer {
  results: InlineResult[];
  nextOffset: string;
  cacheSeconds: number;
  isPersonal: boolean;
  button: { text: string; start_parameter?: string | undefined } | undefined;
}

export interface InlineResult {
  id: string;
  title: string;
  description: string | undefined;
  /** What choosing the result sends. */
  text: string;
  entities: Entity[];
  keyboard: InlineKeyboard | undefined;
}

/** A draft as it was last shown. */
export interface Draft {
  chatId: number;
  draftId: number;
  text: string;
  /** Every state that it had, in order. */
  history: string[];
}

export class TelegramState {
  readonly users = new Map<number, User>();
  readonly rooms = new Map<number, ChatRoom>();
  readonly updates: UpdateQueue;
  readonly callbackQueries: PendingQueries<CallbackAnswer>;
  readonly inlineQueries: PendingQueries<InlineAnswer>;
  readonly drafts: Draft[] = [];
  /** What the real server would have mended in silence. */
  readonly warnings: string[] = [];
  readonly #changes = new EventEmitter().setMaxListeners(0);
  #nextMessageId = 1;

  constructor(
    readonly settings: Settings,
    readonly account: BotAccount,
  ) {
    const changed = () => this.changed();
    this.updates = new UpdateQueue(settings.duplicateUpdates);
    this.callbackQueries = new PendingQueries(settings.callbackAnswerMs, changed);
    this.inlineQueries = new PendingQueries(settings.inlineAnswerMs, changed);
  }

  get bot(): User {
    return this.account.user;
  }

  /** A chat that the bot can't see until it is added to `rooms`. */
  newRoom(chat: Chat): ChatRoom {
    let own = 1;
    // Supergroups count their messages themselves; all other chats of a bot count together.
    const nextMessageId = chat.type === 'supergroup' ? () => own++ : () => this.#nextMessageId++;
    return new ChatRoom(chat, nextMessageId);
  }

  addRoom(chat: Chat): ChatRoom {
    const room = this.newRoom(chat);
    this.rooms.set(chat.id, room);
    return room;
  }

  /** @throws ApiError 400 "chat not found" */
  room(chatId: number | string): ChatRoom {
    const room =
      typeof chatId === 'string' && chatId.startsWith('@')
        ? [...this.rooms.values()].find(({ chat }) => `@${chat.username}` === chatId)
        : this.rooms.get(Number(chatId));
    if (!room) throw badRequest('chat not found');
    return room;
  }

  /** Whoever waits for something looks again. */
  changed(): void {
    this.#changes.emit('change');
  }

  onChange(listener: () => void): () => void {
    this.#changes.on('change', listener);
    return () => this.#changes.off('change', listener);
  }
}

/** Seconds since 1970, as dates of messages are. */
export function unixTime(): number {
  return Math.floor(Date.now() / 1000);
}
