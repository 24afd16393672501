/** /new forgets the conversation of a chat, /stop ends the answer that its reader waits for. */
import { Composer } from 'telegraf';
import { askerOf } from '../asking/asker-of.js';
import { conversationOf } from '../asking/conversation-of.js';
import type { BotContext } from '../bot-context.js';
import { say } from '../say.js';
import { commandsWording } from '../wording/commands.js';

export function conversationCommands(): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.command('new', async (ctx) => {
    await ctx.services.app.forget(conversationOf(ctx.place));
    await say(ctx, commandsWording(ctx.language).forgotten);
  });
  composer.command('stop', async (ctx) => {
    const { running, cancelWaiting } = ctx.services;
    const { nothingToStop, stopping } = commandsWording(ctx.language);
    const userId = askerOf(ctx);
    const waiting = cancelWaiting(ctx.place, userId, ctx.update.update_id);
    const stopped = running.stop(ctx.place, userId);
    await say(ctx, waiting + stopped === 0 ? nothingToStop : stopping(stopped, waiting));
  });
  return composer;
}
