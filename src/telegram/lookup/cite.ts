/**
 * /cite: a paragraph by its id with its citation as text to copy, or where a quote stands. As a reply
 * to a message without words of its own, the quote is that message.
 */
import { Composer } from 'telegraf';
import type { Message } from 'telegraf/types';
import type { Shown } from '../../app-types.js';
import type { BotContext } from '../bot-context.js';
import { commandArgument } from '../commands/command-argument.js';
import { paragraphCitation } from '../rendering/paragraph-view.js';
import { renderQuoteFinding } from '../rendering/quote-finding.js';
import { say } from '../say.js';
import { LOOKUP_TEXTS } from '../wording/lookup.js';
import { findId } from './find-id.js';
import { sendCitation } from './send-citation.js';
import { sendAll, viewContext } from './send-view.js';
import { renderShown, sayUnknown } from './show-by-id.js';

export function citeCommand(): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.command('cite', async (ctx) => {
    const words = commandArgument(ctx) || wordsOf(ctx.message.reply_to_message);
    if (words === '') return say(ctx, LOOKUP_TEXTS[ctx.language].citeUsage);
    const id = findId(words);
    const shown = id === undefined ? undefined : await ctx.services.app.show(id);
    await (shown === undefined ? citeQuote(ctx, words, id) : cite(ctx, shown));
  });
  return composer;
}

/** A meeting is shown with its paragraphs: one of them is what can be cited. */
async function cite(ctx: BotContext, shown: Shown): Promise<void> {
  await sendAll(ctx, [renderShown(ctx, shown)]);
  if (shown.type === 'meeting') return;
  const citation = paragraphCitation(shown, { start: 0, end: 0 }, viewContext(ctx));
  await sendCitation(ctx, shown.paragraph.id, citation);
}

/** @param id the quote, where it looks like an id: one that is not held is told as such */
async function citeQuote(ctx: BotContext, quote: string, id: string | undefined): Promise<void> {
  const finding = await ctx.services.app.findQuote(quote);
  if (finding.verdict === 'notFound' && id !== undefined) return sayUnknown(ctx, id);
  await sendAll(ctx, renderQuoteFinding(finding, viewContext(ctx)));
}

function wordsOf(message: Message | undefined): string {
  if (message === undefined) return '';
  if ('text' in message) return message.text.trim();
  return 'caption' in message ? (message.caption ?? '').trim() : '';
}
