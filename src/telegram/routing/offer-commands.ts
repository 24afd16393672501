/**
 * The list of commands in 繁體 for those who read it: Telegram gives all of Chinese one list, which
 * is 简体. Once for a private chat, beside the answer; groups get theirs with /lang.
 */
import type { MiddlewareFn } from 'telegraf';
import type { BotContext } from '../bot-context.js';
import { registerCommandsOfChat } from '../commands/command-list.js';

export function offerCommands(): MiddlewareFn<BotContext> {
  const underWay = new Set<number>();
  return async (ctx, next) => {
    await next();
    const { chatId } = ctx.place;
    if (ctx.chat?.type !== 'private' || ctx.language !== 'hant' || underWay.has(chatId)) return;
    const { api, settings } = ctx.services;
    underWay.add(chatId);
    // The bot works without it, and the next message tries again.
    registerCommandsOfChat(api, settings, chatId, ctx.language)
      .catch(() => undefined)
      .finally(() => underWay.delete(chatId));
  };
}
