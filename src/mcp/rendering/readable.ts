/** Keeps what documents contain from misleading whoever reads a result: controls, turned lines. */

/** Controls but for line break and tab, and overrides of the writing direction. */
const UNREADABLE = /(?![\n\t])\p{Cc}|[\u202a-\u202e\u2066-\u2069]/gu;

export function readable(text: string): string {
  return text.replace(UNREADABLE, '');
}
