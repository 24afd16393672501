/** The address under which Telegram opens a paragraph or meeting, from wherever it was pasted. */
import type { BotIdentity } from '../api/bot-api.js';

/** 'https://t.me/<bot>?start=<id>'; an id's characters need no escaping. */
export function permalink({ username }: Pick<BotIdentity, 'username'>, id: string): string {
  return `https://t.me/${username}?start=${encodeURIComponent(id)}`;
}
