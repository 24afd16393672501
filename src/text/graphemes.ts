/**
 * What a reader takes for one character (Unicode's extended grapheme clusters): a letter with its
 * marks, an emoji of several code points. Owns where they begin and how wide they stand.
 */
import { characterWidth } from './display-width.js';

const SEGMENTER = new Intl.Segmenter('zh', { granularity: 'grapheme' });

/** Code points that are drawn as one wide picture: joined, of two regional indicators, or with a tone. */
const ONE_PICTURE =
  /\p{Extended_Pictographic}.*\u200d|^\p{Regional_Indicator}{2}|\p{Emoji_Modifier}/u;

/** In order. */
export function graphemes(text: string): string[] {
  return Array.from(SEGMENTER.segment(text), ({ segment }) => segment);
}

/** Columns of one on a terminal: 0, 1, 2, more only where marks have a width of their own. */
export function graphemeWidth(grapheme: string): number {
  const [first = ''] = grapheme;
  if (first.length === grapheme.length) return characterWidth(first);
  if (ONE_PICTURE.test(grapheme)) return 2;
  let width = 0;
  for (const character of grapheme) width += characterWidth(character);
  return width;
}

/** Where the one before `index` begins; 0 at the beginning. In UTF-16 units, as every index here. */
export function previousGrapheme(text: string, index: number): number {
  return SEGMENTER.segment(text).containing(index - 1)?.index ?? 0;
}

/** Where the one at `index` ends; the length at the end. */
export function nextGrapheme(text: string, index: number): number {
  const at = SEGMENTER.segment(text).containing(index);
  return at ? at.index + at.segment.length : text.length;
}
