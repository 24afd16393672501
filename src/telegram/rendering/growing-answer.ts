/** An answer that is still being written, as one message that is edited while it grows. */
import type { Citation } from '../../app-types.js';
import type { BotIdentity, OutgoingMessage } from '../api/bot-api.js';
import type { Language } from '../reader.js';
import { askingWording } from '../wording/asking.js';
import { linkMarkers } from './answer-text.js';
import { toHtml } from './html.js';
import { italic, joined, type RichText, rich, sliced } from './rich-text.js';
import { MAX_MESSAGE_CHARS, spansOf } from './split-message.js';

/** Behind what has come: more is to come. */
const GROWING = ' ▍';

/** Before the end of a text whose beginning does not fit any more. */
const CUT = '…\n';

/** What has come, its end where it is too long for a message; never empty. */
export function renderGrowingAnswer(
  text: string,
  citations: readonly Citation[],
  context: { me: Pick<BotIdentity, 'username'> },
): OutgoingMessage {
  return { html: toHtml(rich(endOf(text, citations, context, GROWING.length), GROWING)) };
}

/** The same where nothing more is to come, and why: the reader stopped it, or it broke off. */
export function renderEndedAnswer(
  text: string,
  citations: readonly Citation[],
  why: 'stopped' | 'brokenOff',
  context: { me: Pick<BotIdentity, 'username'>; language: Language },
): OutgoingMessage {
  const note = askingWording(context.language)[why];
  const come = endOf(text, citations, context, 2 + note.length);
  return { html: toHtml(joined([come, italic(note)], '\n\n')) };
}

/** @param kept characters that are to come behind it */
function endOf(
  text: string,
  citations: readonly Citation[],
  { me }: { me: Pick<BotIdentity, 'username'> },
  kept: number,
): RichText {
  const whole = linkMarkers(text.trim(), citations, me);
  const halves = spansOf(whole, (MAX_MESSAGE_CHARS - CUT.length - kept) / 2);
  const isCut = halves.length > 2;
  const shown = isCut ? sliced(whole, halves.at(-2)?.start ?? 0, whole.text.length) : whole;
  return rich(isCut ? CUT : '', shown);
}
