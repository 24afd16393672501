/** A paragraph in JSON, the same in every command. */
import type { Paragraph } from '../../app-types.js';

/** What `show` and `cite` give of a paragraph. */
export function paragraphJson(paragraph: Paragraph) {
  const { id, number, text, original, damaged, mends, line, offsets } = paragraph;
  return { id, paragraph: number, text, original, damaged, mends, line, offsets };
}
