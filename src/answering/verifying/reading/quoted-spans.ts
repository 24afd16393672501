/** Where a statement quotes and where it names a document. Offsets of the words inside the marks. */
import type { Span } from '../../../text/sentences.js';

const PAIRS: readonly (readonly [string, string])[] = [
  ['“', '”'],
  ['「', '」'],
  ['『', '』'],
];

/** The outermost quotes, also between straight marks. A mark that nothing closes quotes to the end. */
export function findQuotes(text: string): Span[] {
  const spans: Span[] = [];
  for (let at = 0; at < text.length; at++) {
    const closing = closingOf(text, at);
    if (closing === undefined) continue;
    const end = findClosing(text, at, closing);
    spans.push({ start: at + 1, end });
    at = end;
  }
  return spans.filter(({ start, end }) => text.slice(start, end).trim() !== '');
}

function closingOf(text: string, at: number): string | undefined {
  const character = text.charAt(at);
  if (character === '"' || character === '＂') return character;
  return PAIRS.find(([open]) => open === character)?.[1];
}

/** Marks of the same kind may be nested: “…“…”…”. */
function findClosing(text: string, start: number, closing: string): number {
  const opening = text.charAt(start);
  let depth = 0;
  for (let at = start + 1; at < text.length; at++) {
    const character = text.charAt(at);
    if (character === closing) {
      if (depth === 0) return at;
      depth--;
    } else if (character === opening) depth++;
  }
  return text.length;
}

/** Words between 《 and 》, the outermost where they are nested. */
export function findTitles(text: string): Span[] {
  return [...text.matchAll(/《(?<title>[^《》]*(?:《[^《》]*》[^《》]*)*)》/gu)].map((match) => ({
    start: match.index + 1,
    end: match.index + match[0].length - 1,
  }));
}
