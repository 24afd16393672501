/** Under which name the turns of a chat are remembered: topics of a group are kept apart. */
import type { ChatPlace } from '../api/bot-api.js';

export function conversationOf({ chatId, threadId }: ChatPlace): string {
  return threadId === undefined ? `telegram:${chatId}` : `telegram:${chatId}:${threadId}`;
}
