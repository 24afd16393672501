/**
 * The envelope of a message: where it came from, by whom and to whom, read field by field from JSON
 * that may be of any shape. What the message says is the handlers' to read, from telegraf's types.
 */
import type { ChatPlace } from '../api/bot-api.js';

export interface MessageEntity {
  type: string;
  /** What it covers: '/ask@jiyao_bot', '@jiyao_bot'. */
  text: string;
  offset: number;
  /** With type 'text_mention': who is meant. */
  userId: number | undefined;
}

export interface MessageEnvelope {
  place: ChatPlace;
  chatType: 'private' | 'group' | 'supergroup' | 'channel';
  /** Who wrote it; of an anonymous admin the account that Telegram puts in their place. */
  from: { id: number; isBot: boolean } | undefined;
  /** The group or channel in whose name it was written. */
  senderChatId: number | undefined;
  /** Text or caption; undefined without either. */
  text: string | undefined;
  entities: readonly MessageEntity[];
  /** Who wrote the message that this one replies to. */
  repliesTo: number | undefined;
  /** The bot whose inline result it is. */
  viaBot: number | undefined;
  /** A post of the linked channel, put into the group by Telegram. */
  isAutomaticForward: boolean;
  /** Tells of something that happened in the chat; nobody wrote it. */
  isService: boolean;
  /** The group became the supergroup of this id. */
  migratesTo: number | undefined;
}

/**
 * Fields of service messages (https://core.telegram.org/bots/api#message). A message with none of
 * them was written by somebody, also where it has no content that this Bot API server knows.
 */
const SERVICE_FIELDS = [
  ...['new_chat_members', 'left_chat_member', 'new_chat_title', 'new_chat_photo'],
  ...['delete_chat_photo', 'group_chat_created', 'supergroup_chat_created'],
  ...['channel_chat_created', 'message_auto_delete_timer_changed', 'migrate_to_chat_id'],
  ...['migrate_from_chat_id', 'pinned_message', 'successful_payment', 'refunded_payment'],
  ...['users_shared', 'user_shared', 'chat_shared', 'gift', 'unique_gift', 'connected_website'],
  ...['write_access_allowed', 'passport_data', 'proximity_alert_triggered', 'boost_added'],
  ...['chat_background_set', 'checklist_tasks_done', 'checklist_tasks_added'],
  ...['direct_message_price_changed', 'forum_topic_created', 'forum_topic_edited'],
  ...['forum_topic_closed', 'forum_topic_reopened', 'general_forum_topic_hidden'],
  ...['general_forum_topic_unhidden', 'giveaway_created', 'giveaway_completed'],
  ...['paid_message_price_changed', 'video_chat_scheduled', 'video_chat_started'],
  ...['video_chat_ended', 'video_chat_participants_invited', 'web_app_data'],
  ...['chat_owner_left', 'chat_owner_changed', 'gift_upgrade_sent'],
  ...['suggested_post_approved', 'suggested_post_approval_failed', 'suggested_post_declined'],
  ...['suggested_post_paid', 'suggested_post_refunded'],
];

const CHAT_TYPES = ['private', 'group', 'supergroup', 'channel'] as const;

type Fields = Record<string, unknown>;

/** The fields of a JSON object; undefined where the value is none. */
export function fieldsOf(value: unknown): Fields | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Fields)
    : undefined;
}

/** An id: an integer, negative for groups; undefined where the value is none. */
export function readId(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isSafeInteger(value) ? value : undefined;
}

/** Undefined where it is no message that Telegram could have sent. */
export function readEnvelope(value: unknown): MessageEnvelope | undefined {
  const message = fieldsOf(value);
  const chat = fieldsOf(message?.chat);
  const chatId = readId(chat?.id);
  const chatType = CHAT_TYPES.find((type) => type === chat?.type);
  if (message === undefined || chatId === undefined || chatType === undefined) return undefined;
  if (readId(message.message_id) === undefined) return undefined;
  const text = message.text ?? message.caption;
  if (text !== undefined && typeof text !== 'string') return undefined;
  return {
    place: readPlace(chatId, message),
    chatType,
    from: readSender(message),
    senderChatId: readId(fieldsOf(message.sender_chat)?.id),
    text,
    entities: readEntities(
      text,
      message.text === undefined ? message.caption_entities : message.entities,
    ),
    repliesTo: readRepliedTo(message),
    viaBot: readId(fieldsOf(message.via_bot)?.id),
    isAutomaticForward: message.is_automatic_forward === true,
    isService: SERVICE_FIELDS.some((field) => field in message),
    migratesTo: readId(message.migrate_to_chat_id),
  };
}

/** `message_thread_id` is also that of a thread of replies, which is no place of its own. */
function readPlace(chatId: number, message: Fields): ChatPlace {
  const threadId =
    message.is_topic_message === true ? readId(message.message_thread_id) : undefined;
  return threadId === undefined ? { chatId } : { chatId, threadId };
}

function readSender({ from }: Fields): MessageEnvelope['from'] {
  const sender = fieldsOf(from);
  const id = readId(sender?.id);
  return id === undefined ? undefined : { id, isBot: sender?.is_bot === true };
}

/** In a topic, what replies to nothing comes as a reply to the message that opened the topic. */
function readRepliedTo(message: Fields): number | undefined {
  const replied = fieldsOf(message.reply_to_message);
  if (replied === undefined || 'forum_topic_created' in replied) return undefined;
  return readId(fieldsOf(replied.from)?.id);
}

function readEntities(text: string | undefined, value: unknown): MessageEntity[] {
  if (text === undefined || !Array.isArray(value)) return [];
  return value.flatMap((one: unknown): MessageEntity[] => {
    const entity = fieldsOf(one);
    const [offset, length] = [readId(entity?.offset), readId(entity?.length)];
    if (offset === undefined || length === undefined || typeof entity?.type !== 'string') return [];
    const userId = readId(fieldsOf(entity.user)?.id);
    return [{ type: entity.type, text: text.slice(offset, offset + length), offset, userId }];
  });
}
