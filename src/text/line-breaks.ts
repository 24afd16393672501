/** Counting the lines of a text. */

/** CRLF and CR count as one. */
export function lineBreaksIn(text: string): number {
  return text.match(/\r\n?|\n/g)?.length ?? 0;
}
