/**
 * The buttons below answers, paragraphs, meetings and lists. Opening something sends a message;
 * turning pages edits the one with the button. Each press is answered, and what it asked for looked
 * up before that, as an old button is told of over the chat.
 */
import { Composer } from 'telegraf';
import { callbackQuery } from 'telegraf/filters';
import { meetingIdOf, paragraphId } from '../../minutes/ids.js';
import type { OutgoingMessage } from '../api/bot-api.js';
import type { BotContext } from '../bot-context.js';
import { type ButtonAction, decodeButton } from '../rendering/callback-data.js';
import { renderMeetingView } from '../rendering/meeting-view.js';
import { renderMeetingsList } from '../rendering/meetings-list.js';
import { paragraphCitation, renderParagraphView } from '../rendering/paragraph-view.js';
import { permalink } from '../rendering/permalink.js';
import { LOOKUP_TEXTS } from '../wording/lookup.js';
import { readMeetingsPage } from './meetings.js';
import { sendCitation, sendCopyable } from './send-citation.js';
import { sendAll, viewContext } from './send-view.js';

/** What a press leads to; undefined where the index does not hold it any more. */
type Effect = (() => Promise<void>) | undefined;

type Press<T extends ButtonAction['type']> = Extract<ButtonAction, { type: T }>;

/** Buttons that are not ours are left to the next handler. */
export function citationButtons(): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.on(callbackQuery('data'), async (ctx, next) => {
    const action = decodeButton(ctx.callbackQuery.data);
    if (action === undefined) return next();
    const effect = await lookUp(ctx, action);
    const gone = effect === undefined ? LOOKUP_TEXTS[ctx.language].gone : undefined;
    await ctx.services.api.answerCallback(ctx.callbackQuery.id, gone);
    await effect?.();
  });
  return composer;
}

/** Buttons that nobody knows: forged, or of an earlier version. To be registered last. */
export function staleButtons(): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.on('callback_query', async (ctx) => {
    const { staleButton } = LOOKUP_TEXTS[ctx.language];
    await ctx.services.api.answerCallback(ctx.callbackQuery.id, staleButton);
  });
  return composer;
}

function lookUp(ctx: BotContext, action: ButtonAction): Promise<Effect> {
  switch (action.type) {
    case 'open':
      return open(ctx, action);
    case 'turn':
      return turn(ctx, action);
    case 'copy':
      return copy(ctx, action);
    case 'reference':
      return sendReference(ctx, action);
    case 'meeting':
      return openMeeting(ctx, action);
    case 'meetingPage':
      return turnMeeting(ctx, action);
    case 'meetings':
      return turnMeetings(ctx, action);
  }
}

async function open(ctx: BotContext, quote: Press<'open'>): Promise<Effect> {
  const shown = await paragraphById(ctx, quote.id);
  if (!shown) return undefined;
  const view = renderParagraphView(shown, { quote, page: 'quote' }, viewContext(ctx));
  return () => sendAll(ctx, [view]);
}

async function turn(ctx: BotContext, { paragraph, page, quote }: Press<'turn'>): Promise<Effect> {
  const shown = await paragraphById(ctx, paragraphId(meetingIdOf(quote.id), paragraph));
  if (!shown) return undefined;
  return replacing(ctx, renderParagraphView(shown, { quote, page }, viewContext(ctx)));
}

async function copy(ctx: BotContext, { id, ...marked }: Press<'copy'>): Promise<Effect> {
  const shown = await paragraphById(ctx, id);
  if (!shown) return undefined;
  const citation = paragraphCitation(shown, marked, viewContext(ctx));
  return () => sendCitation(ctx, id, citation);
}

async function sendReference(ctx: BotContext, { id, format }: Press<'reference'>): Promise<Effect> {
  const { app, api } = ctx.services;
  const options = { language: ctx.language, permalink: permalink(api.me, id) };
  const reference = await app.reference(id, format, options);
  return reference === undefined ? undefined : () => sendCopyable(ctx, reference);
}

async function openMeeting(ctx: BotContext, { id }: Press<'meeting'>): Promise<Effect> {
  const shown = await meetingById(ctx, id);
  if (!shown) return undefined;
  return () => sendAll(ctx, [renderMeetingView(shown, 0, viewContext(ctx))]);
}

async function turnMeeting(ctx: BotContext, { id, page }: Press<'meetingPage'>): Promise<Effect> {
  const shown = await meetingById(ctx, id);
  return shown && replacing(ctx, renderMeetingView(shown, page, viewContext(ctx)));
}

async function turnMeetings(
  ctx: BotContext,
  { filters, page }: Press<'meetings'>,
): Promise<Effect> {
  const list = await readMeetingsPage(ctx.services.app, filters, page);
  return replacing(ctx, renderMeetingsList({ ...list, unread: '' }, ctx.language));
}

/** In the message with the button; one that Telegram does not tell of any more cannot be edited. */
function replacing(ctx: BotContext, view: OutgoingMessage): Effect {
  const message = ctx.callbackQuery?.message;
  if (message === undefined) return undefined;
  const { api } = ctx.services;
  return () => api.editMessage(message.chat.id, message.message_id, view, { signal: ctx.stopping });
}

async function paragraphById({ services }: BotContext, id: string) {
  const shown = await services.app.show(id);
  return shown?.type === 'paragraph' ? shown : undefined;
}

async function meetingById({ services }: BotContext, id: string) {
  const shown = await services.app.show(id);
  return shown?.type === 'meeting' ? shown : undefined;
}
