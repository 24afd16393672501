/** The first step of every update: who reads the answer, where it goes, what the chat has set. */
import type { MiddlewareFn } from 'telegraf';
import type { ChatPlace } from '../api/bot-api.js';
import type { BotContext, BotServices } from '../bot-context.js';
import { languageOfClient } from '../reader.js';

/**
 * Fills the context. What comes from no chat and nobody is left alone.
 * @param stopping see BotContext
 */
export function prepareContext(
  services: BotServices,
  stoppingOf: (updateId: number) => AbortSignal,
): MiddlewareFn<BotContext> {
  return async (ctx, next) => {
    const place = placeOf(ctx);
    if (place === undefined) return;
    const settings = services.settings.get(place.chatId);
    ctx.services = services;
    ctx.place = place;
    ctx.language = settings.language ?? languageOfClient(ctx.from?.language_code);
    ctx.filters = settings.filters;
    ctx.stopping = stoppingOf(ctx.update.update_id);
    await next();
  };
}

/** An inline query comes from no chat: it is answered as the private chat with its sender is. */
function placeOf(ctx: BotContext): ChatPlace | undefined {
  const chatId = ctx.chat?.id ?? ctx.from?.id;
  if (chatId === undefined) return undefined;
  const message = ctx.callbackQuery?.message ?? ctx.message;
  // `message_thread_id` is also that of a thread of replies, which is no place of its own.
  const inTopic =
    message !== undefined && 'is_topic_message' in message && message.is_topic_message;
  const threadId = inTopic ? message.message_thread_id : undefined;
  return threadId === undefined ? { chatId } : { chatId, threadId };
}
