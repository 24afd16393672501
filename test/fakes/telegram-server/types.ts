/**
 * What the Bot API's objects look like on the wire, as far as the fake server makes them. Written
 * from the Bot API's documentation (up to 9.5) on purpose, not from any client's types.
 */
import type { InlineKeyboard } from './keyboard.js';

export interface User {
  id: number;
  is_bot: boolean;
  first_name: string;
  username?: string;
  language_code?: string;
}

export interface Chat {
  id: number;
  type: 'private' | 'group' | 'supergroup';
  title?: string;
  first_name?: string;
  username?: string;
  is_forum?: true;
}

/** Offsets and lengths count UTF-16 units. */
export interface Entity {
  type: string;
  offset: number;
  length: number;
  url?: string | undefined;
  language?: string | undefined;
  custom_emoji_id?: string | undefined;
}

export interface FormattedText {
  text: string;
  entities: Entity[];
}

export interface Message {
  message_id: number;
  date: number;
  chat: Chat;
  from: User;
  text?: string;
  entities?: Entity[];
  edit_date?: number;
  message_thread_id?: number;
  is_topic_message?: true;
  reply_to_message?: Message;
  reply_markup?: InlineKeyboard;
  /** Photos, stickers, service messages: everything that only passes through. */
  [content: string]: unknown;
}

export interface Update {
  update_id: number;
  [kind: string]: unknown;
}

/** The kinds of updates that `allowed_updates` may name. */
export const UPDATE_KINDS = [
  'message',
  'edited_message',
  'channel_post',
  'edited_channel_post',
  'business_connection',
  'business_message',
  'edited_business_message',
  'deleted_business_messages',
  'message_reaction',
  'message_reaction_count',
  'inline_query',
  'chosen_inline_result',
  'callback_query',
  'shipping_query',
  'pre_checkout_query',
  'purchased_paid_media',
  'poll',
  'poll_answer',
  'my_chat_member',
  'chat_member',
  'chat_join_request',
  'chat_boost',
  'removed_chat_boost',
] as const;
export type UpdateKind = (typeof UPDATE_KINDS)[number];

/** What anything that names a chat may be: an id, or a user (their private chat) or group. */
export type ChatReference = number | { readonly chatId: number };

export function chatIdOf(chat: ChatReference): number {
  return typeof chat === 'number' ? chat : chat.chatId;
}
