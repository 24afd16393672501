/**
 * Cuts a formatted text into messages that Telegram takes: at a line's end, else a sentence's, else
 * between two characters. All of the text is kept but for white space at the cuts; a format that
 * is cut goes on in the next message.
 */
import { type Span, splitSentences } from '../../text/sentences.js';
import type { Button, OutgoingMessage } from '../api/bot-api.js';
import { toHtml } from './html.js';
import { type RichText, sliced } from './rich-text.js';

/** UTF-16 units of a message after its entities are parsed (Bot API, sendMessage). */
export const MAX_MESSAGE_CHARS = 4096;

/** Telegram drops further entities of a message in silence (limits.tginfo.me). */
const MAX_FORMATS = 100;

/** A cut nearer to the beginning than this share of what fits would leave a scrap of a message. */
const MIN_FILL = 0.25;

/** Marks of one letter that are kept together; a text of marks only must be cut all the same. */
const MAX_MARKS = 16;

/** Markers that belong to the sentence before them: '……。”[1][2]'. */
const MARKERS = /(?:\[\d+\])+/y;

export type ButtonRows = readonly (readonly Button[])[];

/** One message or several; the buttons are below the last. None for a text without letters. */
export function toMessages(content: RichText, buttons: ButtonRows = []): OutgoingMessage[] {
  const spans = spansOf(content, MAX_MESSAGE_CHARS);
  return spans.map(({ start, end }, index) => {
    const html = toHtml(sliced(content, start, end));
    const isLast = index === spans.length - 1;
    return isLast && buttons.length > 0 ? { html, buttons } : { html };
  });
}

/** Where the parts begin and end, each at most `maxChars` long, white space at their ends left out. */
export function spansOf(content: RichText, maxChars: number): Span[] {
  const spans: Span[] = [];
  for (let start = 0; start < content.text.length; ) {
    const end = nextCut(content, start, maxChars);
    const part = content.text.slice(start, end);
    if (part.trim() !== '') {
      const from = start + part.length - part.trimStart().length;
      spans.push({ start: from, end: from + part.trim().length });
    }
    start = end;
  }
  return spans;
}

function nextCut(content: RichText, start: number, maxChars: number): number {
  const { text } = content;
  const limit = Math.min(start + maxChars, endOfFormats(content, start));
  if (limit >= text.length) return text.length;
  const earliest = start + Math.ceil((limit - start) * MIN_FILL);
  const line = text.lastIndexOf('\n', limit);
  if (line >= earliest) return line;
  const sentence = beforeLink(content, start, lastSentenceEnd(text, start, limit));
  if (sentence >= earliest) return sentence;
  return betweenCharacters(text, start, beforeLink(content, start, limit));
}

/** Where the first format begins that would be one too many. */
function endOfFormats({ text, stretches }: RichText, start: number): number {
  const next = stretches.filter(({ end }) => end > start)[MAX_FORMATS];
  return next ? Math.max(next.start, start + 1) : text.length;
}

/** Of the sentences that end before `limit`; `start` where there is none. */
function lastSentenceEnd(text: string, start: number, limit: number): number {
  const ended = splitSentences(text.slice(start, limit)).slice(0, -1);
  const end = start + (ended.at(-1)?.end ?? 0);
  MARKERS.lastIndex = end;
  const withMarkers = end + (MARKERS.exec(text)?.[0].length ?? 0);
  return withMarkers <= limit ? withMarkers : (ended.at(-2)?.end ?? 0) + start;
}

/** A link or code that is cut in two is of no use; an address has marks of a sentence's end. */
function beforeLink({ stretches }: RichText, start: number, limit: number): number {
  const cut = stretches.find(
    (stretch) =>
      /^(a|code)$/.test(stretch.format.tag) && stretch.start < limit && stretch.end > limit,
  );
  return cut && cut.start > start ? cut.start : limit;
}

/** Not inside of a pair of surrogates, nor between a letter and its marks. */
function betweenCharacters(text: string, start: number, limit: number): number {
  let end = limit;
  while (end > limit - MAX_MARKS && isMark(text, end)) end--;
  if (isMark(text, end)) end = limit;
  const splitsPair =
    /[\ud800-\udbff]/.test(text.charAt(end - 1)) && /[\udc00-\udfff]/.test(text.charAt(end));
  if (splitsPair) end--;
  return end > start ? end : limit;
}

function isMark(text: string, at: number): boolean {
  return /[\p{M}\u200d]/u.test(text.charAt(at)) || text.charAt(at - 1) === '\u200d';
}
