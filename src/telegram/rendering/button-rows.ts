/** How many buttons stand in a row and below a message. What they say and do is told elsewhere. */
import type { Button, OutgoingMessage } from '../api/bot-api.js';

/** Up to so many, each has a row: its label is read whole. */
const MAX_SINGLE = 8;

/** Telegram refuses a message with more (REPLY_MARKUP_TOO_LONG). */
const MAX_BUTTONS = 100;

/** The buttons below the last message; more than Telegram takes there begin below those before it. */
export function withButtonRows(
  messages: readonly OutgoingMessage[],
  buttons: readonly Button[],
): OutgoingMessage[] {
  if (buttons.length === 0) return [...messages];
  const groups = chunked(buttons, MAX_BUTTONS);
  const first = messages.length - groups.length;
  return messages.map((message, index) => {
    const group = groups[index - first];
    return group ? { ...message, buttons: inRows(group) } : message;
  });
}

/** One a row, or two where there are many. */
function inRows(buttons: readonly Button[]): Button[][] {
  return chunked(buttons, buttons.length > MAX_SINGLE ? 2 : 1);
}

/** Rows of `size`, the last may be shorter. */
export function chunked<T>(items: readonly T[], size: number): T[][] {
  const chunks: T[][] = [];
  for (let at = 0; at < items.length; at += size) chunks.push(items.slice(at, at + size));
  return chunks;
}
