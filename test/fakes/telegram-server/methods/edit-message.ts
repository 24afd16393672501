/** editMessageText, editMessageReplyMarkup, deleteMessage: what changes a message that stands. */
import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { badRequest } from '../api-error.js';
import type { ChatRoom, StoredMessage } from '../chat-room.js';
import { type InlineKeyboard, inlineKeyboardSchema, readKeyboard } from '../keyboard.js';
import { type TelegramState, unixTime } from '../state.js';
import { readText, textFields } from '../text/formatted-text.js';
import type { FormattedText, Message } from '../types.js';
import { chatIdField, method } from './method.js';
import { linkPreviewField } from './send-message.js';

const targetFields = {
  business_connection_id: z.string().optional(),
  chat_id: chatIdField.optional(),
  message_id: z.number().int().optional(),
  inline_message_id: z.string().optional(),
  reply_markup: inlineKeyboardSchema.optional(),
};

interface Target {
  chat_id?: number | string | undefined;
  message_id?: number | undefined;
  inline_message_id?: string | undefined;
}

export const editMessageText = method(
  { ...textFields, ...targetFields, link_preview_options: linkPreviewField },
  (payload, { state, warn }): Message => {
    const stored = messageToEdit(state, payload);
    const text = readText(payload, { warn });
    return change(state, stored, text, readKeyboard(payload.reply_markup), payload.text);
  },
);

export const editMessageReplyMarkup = method(targetFields, (payload, { state }): Message => {
  const stored = messageToEdit(state, payload);
  const { text = '', entities = [] } = stored.message;
  const keyboard = readKeyboard(payload.reply_markup);
  return change(state, stored, { text, entities }, keyboard, stored.source);
});

export const deleteMessage = method(
  { chat_id: chatIdField, message_id: z.number().int() },
  ({ chat_id, message_id }, { state }): true => {
    const room = state.room(chat_id);
    room.checkBotMaySend();
    const stored = room.messages.get(message_id);
    if (!stored) throw badRequest('message to delete not found');
    if (!stored.isByBot && room.chat.type !== 'private') {
      throw badRequest("message can't be deleted");
    }
    room.messages.delete(message_id);
    state.changed();
    return true;
  },
);

function messageToEdit(state: TelegramState, target: Target): StoredMessage {
  const { chat_id, message_id, inline_message_id } = target;
  if (inline_message_id !== undefined) throw badRequest('MESSAGE_ID_INVALID');
  if (chat_id === undefined) throw badRequest('chat_id is empty');
  if (message_id === undefined) throw badRequest('message identifier is not specified');
  const room: ChatRoom = state.room(chat_id);
  room.checkBotMaySend();
  const stored = room.messages.get(message_id);
  if (!stored) throw badRequest('message to edit not found');
  if (!stored.isByBot) throw badRequest("message can't be edited");
  return stored;
}

function change(
  state: TelegramState,
  stored: StoredMessage,
  { text, entities }: FormattedText,
  keyboard: InlineKeyboard | undefined,
  source: string | undefined,
): Message {
  const { message } = stored;
  const before = [message.text, message.entities ?? [], message.reply_markup];
  if (isDeepStrictEqual(before, [text, entities, keyboard])) {
    throw badRequest(
      'message is not modified: specified new message content and reply markup are exactly the ' +
        'same as a current content and reply markup of the message',
    );
  }
  const { entities: _old, reply_markup: _markup, ...rest } = message;
  stored.message = {
    ...rest,
    edit_date: unixTime(),
    text,
    ...(entities.length > 0 && { entities }),
    ...(keyboard && { reply_markup: keyboard }),
  };
  stored.source = source;
  stored.editedAt = performance.now();
  state.changed();
  return stored.message;
}
