/** An answer that is still being written, as one message that is edited while it grows. */
import type { Citation } from '../../app-types.js';
import type { BotIdentity, OutgoingMessage } from '../api/bot-api.js';
import { linkMarkers } from './answer-text.js';
import { toHtml } from './html.js';
import { rich, sliced } from './rich-text.js';
import { MAX_MESSAGE_CHARS, spansOf } from './split-message.js';

/** Behind what has come: more is to come. */
const GROWING = ' ▍';

/** Before the end of a text whose beginning does not fit any more. */
const CUT = '…\n';

/** What has come, its end where it is too long for a message; never empty. */
export function renderGrowingAnswer(
  text: string,
  citations: readonly Citation[],
  { me }: { me: Pick<BotIdentity, 'username'> },
): OutgoingMessage {
  const whole = linkMarkers(text.trim(), citations, me);
  const halves = spansOf(whole, (MAX_MESSAGE_CHARS - CUT.length - GROWING.length) / 2);
  const isCut = halves.length > 2;
  const shown = isCut ? sliced(whole, halves.at(-2)?.start ?? 0, whole.text.length) : whole;
  return { html: toHtml(rich(isCut ? CUT : '', shown, GROWING)) };
}
