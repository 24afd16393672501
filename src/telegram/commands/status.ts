/** /status, for administrators of the bot: how it goes. For everyone else there is no such command. */
import { Composer } from 'telegraf';
import { askerOf } from '../asking/asker-of.js';
import type { BotContext } from '../bot-context.js';
import { say } from '../say.js';
import { commandsWording } from '../wording/commands.js';
import { ADMIN_COMMAND } from './command-list.js';

const MEGABYTE = 1024 * 1024;

export function statusCommand(): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.command(ADMIN_COMMAND, async (ctx, next) => {
    const { admins, app, running, watches, status } = ctx.services;
    if (!admins.has(askerOf(ctx))) return next();
    const { startedAt, ...now } = status();
    await say(
      ctx,
      commandsWording(ctx.language).status({
        ...now,
        ...(await app.counts()),
        uptimeMinutes: Math.floor((Date.now() - startedAt) / 60_000),
        answering: running.size,
        watches: watches.count(),
        memoryMb: Math.round(process.memoryUsage.rss() / MEGABYTE),
      }),
    );
  });
  return composer;
}
