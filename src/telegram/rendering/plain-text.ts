/**
 * Keeps what documents and readers write from steering Telegram's clients or being refused: control
 * characters, overrides of the writing direction, halves of characters. It escapes nothing.
 */

/** Controls but for the line break; marks and overrides of the writing direction (Unicode UAX 9). */
const UNPRINTABLE = /(?!\n)\p{Cc}|[\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** Half of a pair of surrogates: no UTF-8, and refused. */
const LONE_SURROGATE = /\p{Cs}/gu;

/** Line and paragraph separator, and the breaks of Windows and of old Macs. */
const LINE_BREAK = /\r\n?|[\u2028\u2029]/g;

/** The text as it may be sent: breaks as \n, tabs as spaces. Its length may change. */
export function plainText(text: string): string {
  return text
    .replace(LINE_BREAK, '\n')
    .replaceAll('\t', ' ')
    .replace(UNPRINTABLE, '')
    .replace(LONE_SURROGATE, '\ufffd');
}

/** The same in one line, runs of white space as one space. */
export function plainLine(text: string): string {
  return plainText(text).replace(/\s+/g, ' ').trim();
}
