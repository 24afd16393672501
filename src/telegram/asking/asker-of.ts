/** Whose answer a message asks for. */
import type { BotContext } from '../bot-context.js';

/** User id; the chat's, where a message was written in the name of a chat alone. */
export function askerOf({ from, place }: Pick<BotContext, 'from' | 'place'>): number {
  return from?.id ?? place.chatId;
}
