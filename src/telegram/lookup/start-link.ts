/** /start with a payload: what a permalink opens. Without one it is a greeting, and not ours. */
import { Composer } from 'telegraf';
import type { BotContext } from '../bot-context.js';
import { commandArgument } from '../commands/command-argument.js';
import { excerpt } from '../rendering/excerpt.js';
import { findId } from './find-id.js';
import { sayUnknown, showById } from './show-by-id.js';

/** Telegram's own limit of a payload (core.telegram.org/bots/features#deep-linking). */
const MAX_PAYLOAD_CHARS = 64;

export function startLinks(): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.command('start', async (ctx, next) => {
    const payload = commandArgument(ctx);
    if (payload === '') return next();
    const id = findId(payload);
    if (id === undefined) return sayUnknown(ctx, excerpt(payload, MAX_PAYLOAD_CHARS));
    await showById(ctx, id);
  });
  return composer;
}
