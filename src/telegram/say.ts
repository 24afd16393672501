/** A few plain sentences as the answer to a message. */
import type { Button } from './api/bot-api.js';
import type { BotContext } from './bot-context.js';
import { toHtml } from './rendering/html.js';
import { type Content, rich } from './rendering/rich-text.js';

/** Sends `content`, at most one message long, as a reply in the chat. */
export async function say(
  ctx: BotContext,
  content: Content,
  buttons: readonly (readonly Button[])[] = [],
): Promise<void> {
  const { msgId: replyTo, place, services, stopping: signal } = ctx;
  const message = { html: toHtml(rich(content)), buttons };
  await services.api.sendMessage(
    place,
    message,
    replyTo === undefined ? { signal } : { replyTo, signal },
  );
}
