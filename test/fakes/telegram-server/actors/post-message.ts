/** A person's message: kept in its chat, and given to the bot where Telegram would. */
import type { ChatRoom } from '../chat-room.js';
import { MessageView } from '../message-view.js';
import { type TelegramState, unixTime } from '../state.js';
import type { Message, User } from '../types.js';
import { isMeantForBot } from './privacy-mode.js';

export interface PostOptions {
  /** The topic's id. */
  thread?: number | undefined;
  replyTo?: MessageView | undefined;
}

/** `content`: the fields that make the kind of message: text, photo, voice, a service message. */
export function postMessage(
  state: TelegramState,
  room: ChatRoom,
  from: User,
  content: object,
  { thread, replyTo }: PostOptions = {},
): MessageView {
  const message: Message = {
    message_id: room.nextMessageId(),
    from,
    chat: room.chat,
    date: unixTime(),
    ...topicFields(room, thread),
    ...(replyTo && room.replyFields(replyTo.message)),
    ...content,
  };
  const view = new MessageView(room, room.store(message, false));
  if (isGiven(state, room, message)) state.updates.push('message', message);
  state.changed();
  return view;
}

/** Whether the bot gets a message of this chat. */
export function isGiven(state: TelegramState, room: ChatRoom, message: Message): boolean {
  if (room.botStatus !== 'member') return false;
  if (room.chat.type === 'private' || !state.settings.privacyMode) return true;
  return isMeantForBot(message, state.bot);
}

/** In a topic, what replies to nothing 'replies' to the message that opened the topic. */
function topicFields(room: ChatRoom, thread: number | undefined): Partial<Message> {
  if (thread === undefined) return {};
  const opening = room.messages.get(thread)?.message;
  return {
    ...room.threadFields(thread),
    ...(opening && { reply_to_message: opening }),
  };
}

/** Opens a topic and gives its id. */
export function openTopic(state: TelegramState, room: ChatRoom, by: User, name: string): number {
  const { id } = postMessage(state, room, by, {
    forum_topic_created: { name, icon_color: 7322096 },
  });
  room.topics.set(id, name);
  const opening = room.messages.get(id);
  if (opening) Object.assign(opening.message, room.threadFields(id));
  return id;
}
