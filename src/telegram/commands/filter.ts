/** /filter: what all questions and lists of a chat are limited to, until it is cleared. */
import { Composer } from 'telegraf';
import type { BotContext } from '../bot-context.js';
import { describeFilters } from '../rendering/describe-filters.js';
import { excerpt } from '../rendering/excerpt.js';
import { say } from '../say.js';
import { commandsWording } from '../wording/commands.js';
import { commandArgument } from './command-argument.js';

const CLEAR = /^(off|clear|none|reset|取消|清除|清空|不限|无|無|全部)$/i;

const CLEAR_PRESSED = 'filter:clear';

/** Of words that are repeated to the reader. */
const MAX_WORDS_CHARS = 100;

export function filterCommand(): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.command('filter', async (ctx) => {
    const words = commandArgument(ctx);
    if (words === '') return sayFilter(ctx);
    return CLEAR.test(words) ? clear(ctx) : limitTo(ctx, words);
  });
  composer.action(CLEAR_PRESSED, async (ctx) => {
    await ctx.services.api.answerCallback(ctx.callbackQuery.id);
    await clear(ctx);
  });
  return composer;
}

async function sayFilter(ctx: BotContext): Promise<void> {
  const { noFilter, filterNow, filterUsage } = commandsWording(ctx.language);
  const described = excerpt(describeFilters(ctx.filters, ctx.language), MAX_WORDS_CHARS);
  if (described === '') return say(ctx, `${noFilter}\n${filterUsage}`);
  await say(ctx, `${filterNow(described)}\n${filterUsage}`, clearButton(ctx));
}

async function limitTo(ctx: BotContext, words: string): Promise<void> {
  const { app, settings } = ctx.services;
  const wording = commandsWording(ctx.language);
  const { filters, unread } = await app.readFilters(words);
  if (unread !== '') {
    const words = excerpt(unread, MAX_WORDS_CHARS);
    return say(ctx, `${wording.filterUnread(words)}\n${wording.filterUsage}`);
  }
  const described = excerpt(describeFilters(filters, ctx.language), MAX_WORDS_CHARS);
  const { meetings } = await app.counts(filters);
  if (meetings === 0) return say(ctx, wording.filterMatchesNothing(described));
  settings.set(ctx.place.chatId, { filters });
  await say(ctx, wording.filterSet(described, meetings), clearButton(ctx));
}

async function clear(ctx: BotContext): Promise<void> {
  ctx.services.settings.set(ctx.place.chatId, { filters: {} });
  await say(ctx, commandsWording(ctx.language).filterCleared);
}

function clearButton(ctx: BotContext) {
  return [[{ text: commandsWording(ctx.language).clearFilter, data: CLEAR_PRESSED }]];
}
