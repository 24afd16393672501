/** A citation as a message of its own, copied by a tap on it; below it the forms of a reference. */
import type { BotContext } from '../bot-context.js';
import { type ButtonReference, encodeButton } from '../rendering/callback-data.js';
import { joined, preformatted } from '../rendering/rich-text.js';
import { type ButtonRows, toMessages } from '../rendering/split-message.js';
import { LOOKUP_TEXTS } from '../wording/lookup.js';
import { sendAll } from './send-view.js';

/** By their own names, which are the same in every language. */
const REFERENCE_NAMES: Record<ButtonReference, string> = {
  gbt7714: 'GB/T 7714',
  apa: 'APA',
  bibtex: 'BibTeX',
  'csl-json': 'CSL-JSON',
};

/** @param paragraphId of what is cited */
export async function sendCitation(
  ctx: BotContext,
  paragraphId: string,
  citation: string,
): Promise<void> {
  await sendCopyable(ctx, citation, [referenceButtons(paragraphId)]);
}

/** Any text to be copied. */
export async function sendCopyable(
  ctx: BotContext,
  text: string,
  buttons: ButtonRows = [],
): Promise<void> {
  const { copyHint } = LOOKUP_TEXTS[ctx.language];
  await sendAll(ctx, toMessages(joined([copyHint, preformatted(text)]), buttons));
}

function referenceButtons(id: string) {
  const formats = Object.keys(REFERENCE_NAMES) as ButtonReference[];
  return formats.flatMap((format) => {
    const data = encodeButton({ type: 'reference', id, format });
    return data === undefined ? [] : [{ text: REFERENCE_NAMES[format], data }];
  });
}
