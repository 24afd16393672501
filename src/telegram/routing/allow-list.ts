/** Who may use the bot. Everybody else is told so, once in a while, and nothing more is done. */
import type { MiddlewareFn } from 'telegraf';
import type { BotContext } from '../bot-context.js';
import { say } from '../say.js';
import { askingWording } from '../wording/asking.js';

export interface AllowList {
  /** Ids; with both lists empty everyone may. */
  users: ReadonlySet<number>;
  chats: ReadonlySet<number>;
  /** May always. */
  admins: ReadonlySet<number>;
}

/** How often one chat is told that it may not, milliseconds. */
const TOLD_EVERY_MS = 10 * 60_000;

/** Chats remembered as told; strangers shall not fill the memory. */
const MAX_TOLD = 1_000;

export function isAllowed(
  { users, chats, admins }: AllowList,
  userId: number | undefined,
  chatId: number | undefined,
): boolean {
  if (users.size + chats.size === 0) return true;
  if (chatId !== undefined && chats.has(chatId)) return true;
  return userId !== undefined && (users.has(userId) || admins.has(userId));
}

export function onlyAllowed(list: AllowList): MiddlewareFn<BotContext> {
  const told = new Map<number, number>();
  return async (ctx, next) => {
    if (isAllowed(list, ctx.from?.id, ctx.chat?.id)) return next();
    await turnAway(ctx, told);
  };
}

async function turnAway(ctx: BotContext, told: Map<number, number>): Promise<void> {
  const { api } = ctx.services;
  const { notAllowed } = askingWording(ctx.language);
  if (ctx.callbackQuery) return api.answerCallback(ctx.callbackQuery.id, notAllowed);
  if (ctx.inlineQuery) {
    const nothing = { cacheSeconds: 60, personal: true, nextOffset: '' };
    return api.answerInlineQuery(ctx.inlineQuery.id, [], nothing);
  }
  const { chatId } = ctx.place;
  if (Date.now() - (told.get(chatId) ?? 0) < TOLD_EVERY_MS) return;
  if (told.size >= MAX_TOLD) told.clear();
  told.set(chatId, Date.now());
  await say(ctx, notAllowed);
}
