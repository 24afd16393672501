/** A meeting or a paragraph by its id, as a new message. */
import type { Shown } from '../../app-types.js';
import type { OutgoingMessage } from '../api/bot-api.js';
import type { BotContext } from '../bot-context.js';
import { renderMeetingView } from '../rendering/meeting-view.js';
import { renderParagraphView } from '../rendering/paragraph-view.js';
import { say } from '../say.js';
import { LOOKUP_TEXTS } from '../wording/lookup.js';
import { sendAll, viewContext } from './send-view.js';

/** Says so where the index holds no such id. */
export async function showById(ctx: BotContext, id: string): Promise<void> {
  const shown = await ctx.services.app.show(id);
  if (shown === undefined) return sayUnknown(ctx, id);
  await sendAll(ctx, [renderShown(ctx, shown)]);
}

/** From its beginning, without a quote marked. */
export function renderShown(ctx: BotContext, shown: Shown): OutgoingMessage {
  const context = viewContext(ctx);
  if (shown.type === 'meeting') return renderMeetingView(shown, 0, context);
  const quote = { id: shown.paragraph.id, start: 0, end: 0 };
  return renderParagraphView(shown, { quote, page: 0 }, context);
}

export async function sayUnknown(ctx: BotContext, id: string): Promise<void> {
  await say(ctx, LOOKUP_TEXTS[ctx.language].unknownId(id));
}
