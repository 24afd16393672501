/**
 * An update as the handlers read it: an edited message as one that is sent anew, a command as
 * Telegram would have marked it. What the message asks is for the handlers to read.
 */
import type { Message, Update } from 'telegraf/types';
import { markCommand } from './mark-command.js';
import type { SeenWords } from './seen-words.js';

/** Undefined for an edit that changed no word: a link's preview was loaded, say. */
export function readUpdate(update: Update, seen: SeenWords): Update | undefined {
  if ('edited_message' in update) {
    const { update_id, edited_message: edited } = update;
    if (!seen.note(edited)) return undefined;
    return { update_id, message: marked(asSent(edited)) };
  }
  if (!('message' in update)) return update;
  const { update_id, message } = update;
  seen.note(message);
  return { update_id, message: marked(message) };
}

function asSent({ edit_date: _edited, ...message }: Update.Edited & Message): SentMessage {
  return message as SentMessage;
}

type SentMessage = Update.MessageUpdate['message'];

function marked(message: SentMessage): SentMessage {
  return 'text' in message ? { ...message, ...markCommand(message) } : message;
}
