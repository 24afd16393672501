/** Names and titles of a source for one line of print. Quotes do not pass through it. */

/** White space and control characters, in runs, become one space; none at the ends. */
export function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}
