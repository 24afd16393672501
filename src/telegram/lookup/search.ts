/** /search: the paragraphs on a matter, without an answer. */
import { Composer } from 'telegraf';
import type { BotContext } from '../bot-context.js';
import { commandArgument } from '../commands/command-argument.js';
import { renderSearchHits } from '../rendering/search-hits.js';
import { say } from '../say.js';
import { LOOKUP_TEXTS } from '../wording/lookup.js';
import { sendAll, viewContext } from './send-view.js';

/** A button each, one a row: what a phone's screen shows at once. */
const MAX_HITS = 8;

export function searchCommand(): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.command('search', async (ctx) => {
    const query = commandArgument(ctx);
    if (query === '') return say(ctx, LOOKUP_TEXTS[ctx.language].searchUsage);
    const { api, app, onEvent } = ctx.services;
    api.showTyping(ctx.place);
    const result = await app.search(query, {
      filters: ctx.filters,
      limit: MAX_HITS,
      onNotice: ({ type }) => onEvent({ type: 'questionNotice', notice: type }),
    });
    await sendAll(ctx, renderSearchHits(result, viewContext(ctx)));
  });
  return composer;
}
