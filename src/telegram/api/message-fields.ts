/** A message of ours in the fields of the Bot API. Makes no call. */
import type { Button, ChatPlace, OutgoingMessage, SendOptions } from './bot-api.js';

/** As JSON; what is undefined is left out. */
export type MessageFields = Readonly<Record<string, unknown>> & { readonly chat_id: number };

/** For sendMessage. */
export function fieldsOfMessage(
  to: ChatPlace,
  message: OutgoingMessage,
  { replyTo, silent }: SendOptions,
): MessageFields {
  return {
    ...placeFields(to),
    ...contentFields(message),
    ...(silent === true && { disable_notification: true }),
    ...(replyTo !== undefined && {
      reply_parameters: { message_id: replyTo, allow_sending_without_reply: true },
    }),
  };
}

/** For editMessageText. Buttons that are not in them are taken away. */
export function fieldsOfEdit(
  chatId: number,
  messageId: number,
  message: OutgoingMessage,
): MessageFields {
  return { chat_id: chatId, message_id: messageId, ...contentFields(message) };
}

/** For sendMessageDraft. */
export function fieldsOfDraft(to: ChatPlace, draftId: number, html: string): MessageFields {
  return { ...placeFields(to), draft_id: draftId, text: html, parse_mode: 'HTML' };
}

/** For sendChatAction. */
export function fieldsOfTyping(to: ChatPlace): MessageFields {
  return { ...placeFields(to), action: 'typing' };
}

function placeFields({ chatId, threadId }: ChatPlace): MessageFields {
  return { chat_id: chatId, ...(threadId !== undefined && { message_thread_id: threadId }) };
}

function contentFields({ html, buttons }: OutgoingMessage): object {
  const rows = (buttons ?? []).filter((row) => row.length > 0);
  return {
    text: html,
    parse_mode: 'HTML',
    // A source's preview would stand larger than the answer.
    link_preview_options: { is_disabled: true },
    ...(rows.length > 0 && {
      reply_markup: { inline_keyboard: rows.map((row) => row.map(keyOf)) },
    }),
  };
}

function keyOf(button: Button): object {
  if ('data' in button) return { text: button.text, callback_data: button.data };
  if ('url' in button) return { text: button.text, url: button.url };
  return { text: button.text, copy_text: { text: button.copy } };
}
