/** Where a statement quotes and where it names a document. Offsets of the words inside the marks. */
import type { Span } from '../../../text/sentences.js';

const PAIRS: readonly (readonly [string, string])[] = [
  ['“', '”'],
  ['「', '」'],
  ['『', '』'],
  ['‘', '’'],
  ['«', '»'],
];

/** '原文:', '原话是:' announce the record's own words up to the end of the statement. */
const ANNOUNCED =
  /(?:原文|原话|原話|原句)(?:是|为|為|如下|写道|寫道|写明|寫明|这样写|表述为|表述為){0,2}\s*[:：]\s*/gu;

/**
 * The outermost quotes, also between straight marks, and words announced as the record's own. A mark
 * that nothing closes quotes to the end.
 */
export function findQuotes(text: string): Span[] {
  const marked = findMarked(text);
  return [...marked, ...findAnnounced(text, marked)];
}

function findMarked(text: string): Span[] {
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

/** Words behind '原文:', unless quotation marks already tell where they begin and end. */
function findAnnounced(text: string, marked: readonly Span[]): Span[] {
  return [...text.matchAll(ANNOUNCED)].flatMap(({ index, 0: announcement }) => {
    const start = index + announcement.length;
    const isMarked = marked.some((span) => span.start <= start + 1 && span.end > start);
    const isBlank = text.slice(start).trim() === '';
    return isMarked || isBlank ? [] : [{ start, end: text.length }];
  });
}

function closingOf(text: string, at: number): string | undefined {
  const character = text.charAt(at);
  if (character === '"' || character === '＂') return character;
  if (character === "'" && isStraightQuote(text, at)) return character;
  return PAIRS.find(([open]) => open === character)?.[1];
}

/** No apostrophe: 'of the city's plans' quotes nothing. */
function isStraightQuote(text: string, at: number): boolean {
  const isOpening = !/[A-Za-z0-9]/u.test(text.charAt(at - 1));
  return isOpening && /^[^']*'(?![A-Za-z0-9])/u.test(text.slice(at + 1));
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

/** The text with the words of its titles blanked; of the same length. */
export function blankTitles(text: string): string {
  return findTitles(text).reduce(
    (left, { start, end }) => left.slice(0, start) + ' '.repeat(end - start) + left.slice(end),
    text,
  );
}
