/** /cite: a paragraph by its id, and its citation as text to copy. */
import { Composer } from 'telegraf';
import type { Shown } from '../../app-types.js';
import type { BotContext } from '../bot-context.js';
import { commandArgument } from '../commands/command-argument.js';
import { paragraphCitation } from '../rendering/paragraph-view.js';
import { say } from '../say.js';
import { LOOKUP_TEXTS } from '../wording/lookup.js';
import { findId } from './find-id.js';
import { sendCitation } from './send-citation.js';
import { sendAll, viewContext } from './send-view.js';
import { renderShown, sayUnknown } from './show-by-id.js';

export function citeCommand(): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.command('cite', async (ctx) => {
    const id = findId(commandArgument(ctx));
    if (id === undefined) return say(ctx, LOOKUP_TEXTS[ctx.language].citeUsage);
    const shown = await ctx.services.app.show(id);
    await (shown === undefined ? sayUnknown(ctx, id) : cite(ctx, shown));
  });
  return composer;
}

/** A meeting is shown with its paragraphs: one of them is what can be cited. */
async function cite(ctx: BotContext, shown: Shown): Promise<void> {
  await sendAll(ctx, [renderShown(ctx, shown)]);
  if (shown.type === 'meeting') return;
  await sendCitation(ctx, paragraphCitation(shown, { start: 0, end: 0 }, viewContext(ctx)));
}
