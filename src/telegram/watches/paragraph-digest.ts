/** By what a paragraph is known again after its page was corrected: its ids change then. */
import { createHash } from 'node:crypto';
import type { WatchMatch } from '../../app-types.js';
import { fold } from '../../text/fold.js';

/** The same for the same words of the same meeting, whatever else of the page was changed. */
export function paragraphDigest({ text, meeting }: WatchMatch): string {
  const { place, body, date, monthDay, sessionNumber } = meeting;
  const words = fold(text).replace(/\s+/g, '');
  const told = JSON.stringify([place, body, date ?? monthDay, sessionNumber, words]);
  return createHash('sha256').update(told).digest('base64url').slice(0, 22);
}
