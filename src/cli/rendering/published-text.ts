/** A paragraph as it was published, where that is worth telling: where it reads otherwise than its text. */
import type { Paragraph } from '../../app-types.js';

/** Null where only the indent or white space at the end differs, as on most pages. */
export function publishedOtherwise({ original, text }: Paragraph): string | null {
  return original.trim() === text.trim() ? null : original;
}
