/**
 * The paragraphs of a meeting in which all parts of a watch stand, the most telling ones where they
 * are many. Plain comparison: nothing is ranked by likeness or guessed.
 */
import type { Quote } from '../answering/statement.js';
import type { ParsedMeeting } from '../minutes/meeting.js';
import { findInParagraph } from './find-in-paragraph.js';
import type { WatchedPart } from './watched-parts.js';

/** Told of one meeting for one watch; the reader finds the others beside them. */
export const MAX_MATCHES = 5;

/**
 * At most `MAX_MATCHES`, in reading order: those with more parts in one sentence are chosen first,
 * then those that hold them as they were written, then the earlier ones.
 */
export function matchWords(
  parts: readonly WatchedPart[],
  { meeting, paragraphs }: ParsedMeeting,
): Quote[] {
  return paragraphs
    .flatMap((paragraph) => {
      const place = findInParagraph(parts, paragraph.text);
      return place ? [{ paragraph, place }] : [];
    })
    .sort((a, b) => b.place.held - a.place.held || b.place.verbatim - a.place.verbatim)
    .slice(0, MAX_MATCHES)
    .sort((a, b) => a.paragraph.number - b.paragraph.number)
    .map(({ paragraph, place: { start, end } }) => ({ meeting, paragraph, start, end }));
}
