/** sendMessage, and the fields that it shares with drafts. */
import { z } from 'zod';
import { badRequest } from '../api-error.js';
import type { ChatRoom, ThreadFields } from '../chat-room.js';
import { readKeyboard, replyMarkupSchema } from '../keyboard.js';
import { unixTime } from '../state.js';
import { readText, textFields } from '../text/formatted-text.js';
import type { Message } from '../types.js';
import { chatIdField, method } from './method.js';

export const linkPreviewField = z
  .object({
    is_disabled: z.boolean().optional(),
    url: z.string().optional(),
    prefer_small_media: z.boolean().optional(),
    prefer_large_media: z.boolean().optional(),
    show_above_text: z.boolean().optional(),
  })
  .strict()
  .optional();

const replyField = z
  .object({
    message_id: z.number().int(),
    chat_id: chatIdField.optional(),
    allow_sending_without_reply: z.boolean().optional(),
    quote: z.string().optional(),
    quote_parse_mode: z.string().optional(),
    quote_entities: textFields.entities,
    quote_position: z.number().int().optional(),
  })
  .strict()
  .optional();

type Reply = z.infer<typeof replyField>;

export const sendMessage = method(
  {
    ...textFields,
    business_connection_id: z.string().optional(),
    chat_id: chatIdField,
    message_thread_id: z.number().int().optional(),
    link_preview_options: linkPreviewField,
    disable_notification: z.boolean().optional(),
    protect_content: z.boolean().optional(),
    allow_paid_broadcast: z.boolean().optional(),
    message_effect_id: z.string().optional(),
    reply_parameters: replyField,
    reply_markup: replyMarkupSchema.optional(),
  },
  (payload, { state, warn }): Message => {
    const room = state.room(payload.chat_id);
    room.checkBotMaySend();
    const text = readText(payload, { warn });
    const keyboard = readKeyboard(payload.reply_markup);
    const thread = room.threadFields(payload.message_thread_id);
    const message: Message = {
      message_id: room.nextMessageId(),
      from: state.bot,
      chat: room.chat,
      date: unixTime(),
      ...thread,
      ...replyFieldsOf(room, payload.reply_parameters, thread),
      text: text.text,
      ...(text.entities.length > 0 && { entities: text.entities }),
      ...(keyboard && { reply_markup: keyboard }),
      ...(payload.protect_content && { has_protected_content: true }),
    };
    room.store(message, true, payload.text);
    state.changed();
    return message;
  },
);

/** A topic that is named wins over the one of the message that is replied to. */
function replyFieldsOf(room: ChatRoom, reply: Reply, thread: ThreadFields): Partial<Message> {
  if (!reply) return {};
  if (reply.chat_id !== undefined && Number(reply.chat_id) !== room.chat.id) {
    throw badRequest('replies to other chats are not part of the fake');
  }
  const replied = room.messages.get(reply.message_id);
  if (!replied) {
    if (reply.allow_sending_without_reply) return {};
    throw badRequest('message to be replied not found');
  }
  return { ...room.replyFields(replied.message), ...thread };
}
