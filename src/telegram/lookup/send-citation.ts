/** A citation as a message of its own, copied by a tap on it. */
import type { BotContext } from '../bot-context.js';
import { joined, preformatted } from '../rendering/rich-text.js';
import { toMessages } from '../rendering/split-message.js';
import { LOOKUP_TEXTS } from '../wording/lookup.js';
import { sendAll } from './send-view.js';

export async function sendCitation(ctx: BotContext, citation: string): Promise<void> {
  const { copyHint } = LOOKUP_TEXTS[ctx.language];
  await sendAll(ctx, toMessages(joined([copyHint, preformatted(citation)])));
}
