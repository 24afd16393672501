/** A group: its topics, the bot's coming and going, its growing into a supergroup. */
import type { ChatRoom } from '../chat-room.js';
import type { TelegramState } from '../state.js';
import { setBotStatus } from './bot-membership.js';
import { openTopic, postMessage } from './post-message.js';
import type { TelegramUser } from './user.js';

export interface GroupOptions {
  title: string;
  /** Whether it has topics. Default false. */
  forum?: boolean;
  /** Default 'supergroup'. */
  type?: 'group' | 'supergroup';
  /** Default one that no other chat has. */
  id?: number;
}

export class TelegramGroup {
  room: ChatRoom;

  /** The bot is a member from the start, without having been told. */
  constructor(
    readonly state: TelegramState,
    id: number,
    readonly options: GroupOptions,
  ) {
    const { title, forum = false, type = 'supergroup' } = options;
    this.room = state.addRoom({ id, type, title, ...(forum && { is_forum: true as const }) });
  }

  get chatId(): number {
    return this.room.chat.id;
  }

  /** Opens a topic and gives its id. */
  topic(name: string, by: TelegramUser): number {
    return openTopic(this.state, this.room, by.user, name);
  }

  /** From now on nothing can be sent to it. */
  deletesTopic(thread: number): void {
    this.room.topics.delete(thread);
  }

  removesBot(by: TelegramUser): void {
    setBotStatus(this.state, this.room, by.user, 'kicked');
  }

  addsBot(by: TelegramUser): void {
    setBotStatus(this.state, this.room, by.user, 'member');
  }

  /** The group gets a new id; calls to the old one are refused with it. */
  upgrades(by: TelegramUser): void {
    const old = this.room;
    const id = old.chat.id - 1_000_000_000_000;
    const { title = '' } = old.chat;
    const upgraded = this.state.addRoom({ id, type: 'supergroup', title });
    postMessage(this.state, old, by.user, { migrate_to_chat_id: id });
    postMessage(this.state, upgraded, by.user, { migrate_from_chat_id: old.chat.id });
    old.migratedTo = id;
    this.room = upgraded;
  }
}
