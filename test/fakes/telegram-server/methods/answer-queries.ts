/** answerCallbackQuery and answerInlineQuery. */
import { z } from 'zod';
import { badRequest } from '../api-error.js';
import { inlineKeyboardSchema, readKeyboard } from '../keyboard.js';
import type { InlineResult } from '../state.js';
import { readText, textFields } from '../text/formatted-text.js';
import { method } from './method.js';
import { linkPreviewField } from './send-message.js';

/** Characters of the notice that a callback query is answered with. */
const MAX_NOTICE = 200;
const MAX_RESULTS = 50;
/** Bytes of a result's id and of `next_offset`. */
const MAX_ID = 64;

export const answerCallbackQuery = method(
  {
    callback_query_id: z.string(),
    text: z.string().optional(),
    show_alert: z.boolean().optional(),
    url: z.string().optional(),
    cache_time: z.number().int().min(0).optional(),
  },
  ({ callback_query_id: id, text = '', show_alert = false, url }, { state }): true => {
    state.callbackQueries.check(id);
    if ([...text].length > MAX_NOTICE) throw badRequest('MESSAGE_TOO_LONG');
    const isDeepLink = url?.startsWith(`https://t.me/${state.bot.username}?start=`);
    if (url !== undefined && !isDeepLink) throw badRequest('URL_INVALID');
    state.callbackQueries.answer(id, { text, show_alert, url });
    return true;
  },
);

const articleSchema = z
  .object({
    type: z.literal('article'),
    id: z.string(),
    title: z.string(),
    input_message_content: z
      .object({
        message_text: textFields.text,
        parse_mode: textFields.parse_mode,
        entities: textFields.entities,
        link_preview_options: linkPreviewField,
      })
      .strict(),
    reply_markup: inlineKeyboardSchema.optional(),
    url: z.string().optional(),
    description: z.string().optional(),
    thumbnail_url: z.string().optional(),
    thumbnail_width: z.number().int().optional(),
    thumbnail_height: z.number().int().optional(),
  })
  .strict();

const buttonSchema = z
  .object({
    text: z.string(),
    web_app: z.object({ url: z.string() }).strict().optional(),
    start_parameter: z.string().optional(),
  })
  .strict();

export const answerInlineQuery = method(
  {
    inline_query_id: z.string(),
    results: z.array(articleSchema),
    cache_time: z.number().int().min(0).optional(),
    is_personal: z.boolean().optional(),
    next_offset: z.string().optional(),
    button: buttonSchema.optional(),
  },
  (payload, { state, warn }): true => {
    state.inlineQueries.check(payload.inline_query_id);
    const { next_offset: nextOffset = '', button } = payload;
    if (payload.results.length > MAX_RESULTS) throw badRequest('RESULTS_TOO_MUCH');
    if (Buffer.byteLength(nextOffset) > MAX_ID) throw badRequest('NEXT_OFFSET_INVALID');
    if (button) checkButton(button);
    const ids = new Set(payload.results.map(({ id }) => id));
    if (ids.size < payload.results.length) throw badRequest('RESULT_ID_DUPLICATE');
    state.inlineQueries.answer(payload.inline_query_id, {
      results: payload.results.map((article) => readArticle(article, warn)),
      nextOffset,
      cacheSeconds: payload.cache_time ?? 300,
      isPersonal: payload.is_personal ?? false,
      button,
    });
    return true;
  },
);

function readArticle(
  article: z.infer<typeof articleSchema>,
  warn: (what: string) => void,
): InlineResult {
  const { id, title, description, input_message_content: content } = article;
  const bytes = Buffer.byteLength(id);
  if (bytes < 1 || bytes > MAX_ID) throw badRequest('RESULT_ID_INVALID');
  if (title.trim() === '') throw badRequest('ARTICLE_TITLE_EMPTY');
  const keyboard = readKeyboard(article.reply_markup);
  const { text, entities } = readText({ ...content, text: content.message_text }, { warn });
  return { id, title, description, text, entities, keyboard };
}

function checkButton({ text, web_app, start_parameter }: z.infer<typeof buttonSchema>): void {
  if (text.trim() === '') throw badRequest('BUTTON_TEXT_EMPTY');
  if ((web_app === undefined) === (start_parameter === undefined)) {
    throw badRequest('exactly one of web_app and start_parameter must be used');
  }
  if (start_parameter !== undefined && !/^[A-Za-z0-9_-]{1,64}$/.test(start_parameter)) {
    throw badRequest('START_PARAM_INVALID');
  }
}
