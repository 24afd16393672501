/**
 * Inline mode: `@bot 教育` in any chat offers citations to send there. Every query is answered,
 * with nothing where something fails: the client would go on waiting.
 */
import { Composer } from 'telegraf';
import type { InlineQueryResultArticle } from 'telegraf/types';
import type { BotContext } from '../bot-context.js';
import { citationResult, meetingResult } from '../rendering/inline-results.js';
import { readMeetingsPage } from './meetings.js';
import { viewContext } from './send-view.js';

const RESULTS_A_PAGE = 10;

/**
 * All pages are cut from one list: a longer one would be ranked anew (MIN_FINALISTS of the ranking),
 * and paragraphs come twice or never.
 */
const MAX_HITS = 40;

/** Short: what is held may change, and so may the reader's filter. */
const CACHE_SECONDS = 30;

interface InlinePage {
  results: InlineQueryResultArticle[];
  /** Where the next page begins; '' where there is none. */
  nextOffset: string;
}

const NOTHING: InlinePage = { results: [], nextOffset: '' };

export function inlineCitations(): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.on('inline_query', async (ctx) => {
    const { id, query, offset } = ctx.inlineQuery;
    const answer = ({ results, nextOffset }: InlinePage, cacheSeconds: number) =>
      // Personal: filters and language are the reader's own.
      ctx.services.api.answerInlineQuery(id, results, { cacheSeconds, personal: true, nextOffset });
    try {
      await answer(await find(ctx, query.trim(), readOffset(offset)), CACHE_SECONDS);
    } catch (error) {
      await answer(NOTHING, 0);
      throw error;
    }
  });
  return composer;
}

function find(ctx: BotContext, query: string, offset: number): Promise<InlinePage> {
  return query === '' ? newestMeetings(ctx, offset) : citations(ctx, query, offset);
}

async function citations(ctx: BotContext, query: string, offset: number): Promise<InlinePage> {
  if (offset >= MAX_HITS) return NOTHING;
  const { app } = ctx.services;
  const { hits } = await app.search(query, { filters: ctx.filters, limit: MAX_HITS });
  const end = offset + RESULTS_A_PAGE;
  const results = hits
    .slice(offset, end)
    .map((hit) => citationResult(hit, query, viewContext(ctx)));
  return { results, nextOffset: hits.length > end ? String(end) : '' };
}

/** Before anything is typed: something to choose from, and to see what is meant. */
async function newestMeetings(ctx: BotContext, offset: number): Promise<InlinePage> {
  if (offset > 0) return NOTHING;
  const { meetings } = await readMeetingsPage(ctx.services.app, ctx.filters, 0);
  const results = meetings.map((meeting) => meetingResult(meeting, viewContext(ctx)));
  return { results, nextOffset: '' };
}

/** As we gave it; 0 for anything else. */
function readOffset(offset: string): number {
  return /^\d{1,3}$/.test(offset) ? Number(offset) : 0;
}
