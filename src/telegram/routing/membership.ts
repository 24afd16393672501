/** What happens to the bot in a chat: it was blocked or removed, or the group got another id. */
import { Composer, type MiddlewareFn } from 'telegraf';
import type { BotContext, BotServices } from '../bot-context.js';

export function membershipChanges(): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.on('my_chat_member', async (ctx) => {
    const { status } = ctx.myChatMember.new_chat_member;
    if (status !== 'kicked' && status !== 'left') return;
    const { watches, onEvent } = ctx.services;
    const count = watches.removeChat(ctx.place.chatId);
    if (count > 0) onEvent({ type: 'endedWatches', count });
  });
  return composer;
}

/** To be registered first: what comes next from the new chat finds what it has set. */
export function migrations(services: BotServices): MiddlewareFn<BotContext> {
  return async ({ message }, next) => {
    if (message === undefined || !('migrate_to_chat_id' in message)) return next();
    moveChat(services, message.chat.id, message.migrate_to_chat_id);
  };
}

/** What a chat has set and what it watches for goes with it. */
export function moveChat(
  { settings, watches }: Pick<BotServices, 'settings' | 'watches'>,
  from: number,
  to: number,
): void {
  settings.move(from, to);
  watches.move(from, to);
}
