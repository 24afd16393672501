/** /show: a meeting or a paragraph by its id. */
import { Composer } from 'telegraf';
import type { BotContext } from '../bot-context.js';
import { commandArgument } from '../commands/command-argument.js';
import { say } from '../say.js';
import { LOOKUP_TEXTS } from '../wording/lookup.js';
import { findId } from './find-id.js';
import { showById } from './show-by-id.js';

export function showCommand(): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.command('show', async (ctx) => {
    const id = findId(commandArgument(ctx));
    if (id === undefined) return say(ctx, LOOKUP_TEXTS[ctx.language].showUsage);
    await showById(ctx, id);
  });
  return composer;
}
