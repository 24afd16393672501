/** What happens to the bot in a chat: it was blocked or removed, or the group got another id. */
import { Composer } from 'telegraf';
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
  composer.on('message', async (ctx, next) => {
    if (!('migrate_to_chat_id' in ctx.message)) return next();
    moveChat(ctx.services, ctx.place.chatId, ctx.message.migrate_to_chat_id);
  });
  return composer;
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
