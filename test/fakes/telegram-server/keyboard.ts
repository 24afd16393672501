/** Keyboards below messages: what the Bot API takes, and how it words what it does not. */
import { z } from 'zod';
import { badRequest } from './api-error.js';
import { isLink } from './text/formatted-text.js';

const MAX_BUTTONS = 100;
const MAX_BUTTONS_IN_ROW = 8;
/** Bytes of UTF-8. */
const MAX_CALLBACK_DATA = 64;
/** Characters. */
const MAX_COPY_TEXT = 256;

const buttonSchema = z
  .object({
    text: z.string(),
    style: z.enum(['danger', 'success', 'primary']).optional(),
    icon_custom_emoji_id: z.string().optional(),
    url: z.string().optional(),
    callback_data: z.string().optional(),
    copy_text: z.object({ text: z.string() }).strict().optional(),
    switch_inline_query: z.string().optional(),
    switch_inline_query_current_chat: z.string().optional(),
    switch_inline_query_chosen_chat: z
      .object({
        query: z.string().optional(),
        allow_user_chats: z.boolean().optional(),
        allow_bot_chats: z.boolean().optional(),
        allow_group_chats: z.boolean().optional(),
        allow_channel_chats: z.boolean().optional(),
      })
      .strict()
      .optional(),
    web_app: z.object({ url: z.string() }).strict().optional(),
  })
  .strict();

/** What a button does; exactly one of these. */
const ACTIONS = [
  'url',
  'callback_data',
  'copy_text',
  'switch_inline_query',
  'switch_inline_query_current_chat',
  'switch_inline_query_chosen_chat',
  'web_app',
] as const;

export const inlineKeyboardSchema = z
  .object({ inline_keyboard: z.array(z.array(buttonSchema)) })
  .strict();

const keyboardButton = z.string().or(z.object({ text: z.string() }).strict());

/** Every kind of `reply_markup`. */
export const replyMarkupSchema = z.union([
  inlineKeyboardSchema,
  z
    .object({
      keyboard: z.array(z.array(keyboardButton)),
      is_persistent: z.boolean().optional(),
      resize_keyboard: z.boolean().optional(),
      one_time_keyboard: z.boolean().optional(),
      input_field_placeholder: z.string().min(1).max(64).optional(),
      selective: z.boolean().optional(),
    })
    .strict(),
  z.object({ remove_keyboard: z.literal(true), selective: z.boolean().optional() }).strict(),
  z
    .object({
      force_reply: z.literal(true),
      input_field_placeholder: z.string().min(1).max(64).optional(),
      selective: z.boolean().optional(),
    })
    .strict(),
]);

export type InlineKeyboard = z.infer<typeof inlineKeyboardSchema>;
export type Button = z.infer<typeof buttonSchema>;
export type ReplyMarkup = z.infer<typeof replyMarkupSchema>;

/**
 * The inline keyboard, without empty rows; undefined where there is none or another kind of it.
 * @throws ApiError 400
 */
export function readKeyboard(markup: ReplyMarkup | undefined): InlineKeyboard | undefined {
  if (!markup || !('inline_keyboard' in markup)) return undefined;
  const rows = markup.inline_keyboard.filter((row) => row.length > 0);
  if (rows.flat().length > MAX_BUTTONS) throw badRequest('REPLY_MARKUP_TOO_LONG');
  for (const row of rows) {
    if (row.length > MAX_BUTTONS_IN_ROW) throw badRequest('too many buttons in a row');
    for (const button of row) checkButton(button);
  }
  return rows.length > 0 ? { inline_keyboard: rows } : undefined;
}

function checkButton(button: Button): void {
  const refuse = (why: string) => badRequest(`can't parse inline keyboard button: ${why}`);
  if (button.text.trim() === '') throw refuse('Button text must be non-empty');
  const actions = ACTIONS.filter((action) => button[action] !== undefined);
  if (actions.length === 0) {
    throw refuse('Text buttons are unallowed in the inline keyboard');
  }
  if (actions.length > 1) throw refuse(`More than one action: ${actions.join(', ')}`);
  const { url, callback_data: data, copy_text: copy } = button;
  if (url !== undefined && !isLink(url)) {
    throw badRequest(`inline keyboard button URL '${url}' is invalid: Wrong HTTP URL`);
  }
  if (data !== undefined && !isWithin(Buffer.byteLength(data), MAX_CALLBACK_DATA)) {
    throw badRequest('BUTTON_DATA_INVALID');
  }
  if (copy !== undefined && !isWithin([...copy.text].length, MAX_COPY_TEXT)) {
    throw badRequest('BUTTON_COPY_TEXT_INVALID');
  }
}

function isWithin(length: number, most: number): boolean {
  return length >= 1 && length <= most;
}
