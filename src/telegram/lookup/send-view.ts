/** Sends and edits what was rendered, and gives what rendering needs to know of the context. */
import type { OutgoingMessage } from '../api/bot-api.js';
import type { BotContext } from '../bot-context.js';
import type { ViewContext } from '../rendering/view-context.js';

export function viewContext({ language, services: { api } }: BotContext): ViewContext {
  return { language, me: api.me, features: api.features };
}

/** One behind the other; the first answers the message that the update came with. */
export async function sendAll(
  ctx: BotContext,
  messages: readonly OutgoingMessage[],
): Promise<void> {
  const { msgId: replyTo, place, services, stopping: signal } = ctx;
  for (const [index, message] of messages.entries()) {
    const options = index === 0 && replyTo !== undefined ? { replyTo, signal } : { signal };
    await services.api.sendMessage(place, message, options);
  }
}
