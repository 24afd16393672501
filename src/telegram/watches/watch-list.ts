/** The watches of a chat or topic as a list with a button to end each. */
import type { Button, OutgoingMessage } from '../api/bot-api.js';
import type { BotContext } from '../bot-context.js';
import { excerpt } from '../rendering/excerpt.js';
import { toHtml } from '../rendering/html.js';
import { joined } from '../rendering/rich-text.js';
import type { Watch } from '../storing/watch-store.js';
import { watchesWording } from '../wording/watches.js';

/** Of a text in the list: so that fifty of them fit into one message. */
const LISTED_CHARS = 60;

/** And on a button. */
const BUTTON_CHARS = 24;

/** Telegram takes eight buttons in a row, of which two are read. */
const BUTTONS_IN_ROW = 2;

/** What its button brings back: 'unwatch:12', the watch's id. */
export const END_PRESSED = /^unwatch:(\d{1,15})$/;

export function endButton({ id, text }: Watch): Button {
  return { text: `✖ ${excerpt(text, BUTTON_CHARS)}`, data: `unwatch:${id}` };
}

/** @param before said above the list */
export function watchList(
  { services, place, language }: Pick<BotContext, 'services' | 'place' | 'language'>,
  before = '',
): OutgoingMessage {
  const watches = services.watches.of(place);
  const { list, none } = watchesWording(language);
  const lines = watches.map(({ text }, index) => `${index + 1}. ${excerpt(text, LISTED_CHARS)}`);
  const shown = watches.length === 0 ? none : joined([list, ...lines]);
  const buttons: Button[][] = [];
  for (let at = 0; at < watches.length; at += BUTTONS_IN_ROW) {
    buttons.push(watches.slice(at, at + BUTTONS_IN_ROW).map(endButton));
  }
  return { html: toHtml(joined([before, shown], '\n\n')), buttons };
}
