/** Owns the guard that a held-out question is one that nobody developed with. */
import { fold } from '../../text/fold.js';
import type { Question } from './question.js';

/**
 * The held-out questions whose words do not also stand in a developing set, compared folded and
 * without punctuation. Two authors may think of the same question; it then counts where it is known.
 */
export function excludeKnown(
  heldOut: readonly Question[],
  developing: readonly Question[],
): Question[] {
  const known = new Set(developing.map(({ question }) => wordsOf(question)));
  return heldOut.filter(({ question }) => !known.has(wordsOf(question)));
}

function wordsOf(question: string): string {
  return fold(question).replace(/[^\p{L}\p{N}]/gu, '');
}
