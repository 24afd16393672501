/**
 * Owns the memory of source lines through HTML parsing: neither the DOM nor the article extractor
 * keeps positions, so each piece of text gets a mark of characters that no text contains, which is
 * taken off again when the text is collected.
 */

/**
 * Unicode's noncharacters U+FDD0-U+FDDF stand for the sixteen digits; they are never part of a
 * published text. Six digits number more pieces than a page of the allowed size can have.
 */
const DIGIT_BASE = 0xfdd0;
const DIGITS = 6;
const MARK = /[\ufdd0-\ufddf]{6}/g;
const STRAY = /[\ufdd0-\ufddf]/g;

/** A page with its pieces of text marked. */
export interface MarkedPage {
  html: string;
  /** Line in the source, from 1, by number of the piece. */
  lineOf: number[];
}

/** Elements whose content is no HTML: marks in them would be shown or break them. */
const RAW_ELEMENTS = /^<(script|style|title|textarea|noscript|xmp)(?=[\s/>])/iu;

function encodeMark(piece: number): string {
  const digits = piece.toString(16).padStart(DIGITS, '0');
  return [...digits].map((digit) => String.fromCharCode(DIGIT_BASE + parseInt(digit, 16))).join('');
}

/** End (exclusive) of the tag at `start`; quotes protect '>' only behind '='. */
function findTagEnd(html: string, start: number): number {
  let quote = '';
  let previous = '';
  for (let at = start + 1; at < html.length; at += 1) {
    const character = html.charAt(at);
    if (quote !== '') {
      if (character === quote) quote = '';
    } else if (character === '>') return at + 1;
    else if (previous === '=' && (character === '"' || character === "'")) quote = character;
    if (!/\s/.test(character)) previous = character;
  }
  return html.length;
}

function endOrLength(html: string, found: number, length: number): number {
  return found < 0 ? html.length : found + length;
}

/** End (exclusive) of the comment, raw element or tag that begins at `start` with '<'. */
function findMarkupEnd(html: string, start: number): number {
  if (html.startsWith('<!--', start)) return endOrLength(html, html.indexOf('-->', start), 3);
  const raw = RAW_ELEMENTS.exec(html.slice(start, start + 12))?.[1];
  const end = findTagEnd(html, start);
  if (raw === undefined) return end;
  const close = new RegExp(`</${raw}\\s*>`, 'giu');
  close.lastIndex = end;
  return close.exec(html) === null ? html.length : close.lastIndex;
}

/** Counts line breaks (LF, CRLF, CR) on the way through the page. */
class LineCounter {
  private at = 0;
  private line = 1;

  constructor(private readonly html: string) {}

  lineAt(offset: number): number {
    for (; this.at < offset; this.at += 1) {
      const code = this.html.charCodeAt(this.at);
      if (code === 10 || (code === 13 && this.html.charCodeAt(this.at + 1) !== 10)) this.line += 1;
    }
    return this.line;
  }
}

/** True where a '<' begins a tag, an end tag, a comment or a declaration, and is no sign of text. */
function isMarkup(html: string, at: number): boolean {
  return /[A-Za-z/!?]/.test(html.charAt(at + 1));
}

/** Mark every piece of text that has something to see, at its first visible character. */
export function markLines(source: string): MarkedPage {
  const html = source.replaceAll(STRAY, '');
  const counter = new LineCounter(html);
  const lineOf: number[] = [];
  const parts: string[] = [];
  let at = 0;
  while (at < html.length) {
    const found = html.indexOf('<', at);
    const end = found < 0 ? html.length : found;
    const text = html.slice(at, end);
    const visible = text.search(/\S/u);
    if (visible >= 0) {
      lineOf.push(counter.lineAt(at + visible));
      parts.push(text.slice(0, visible), encodeMark(lineOf.length - 1), text.slice(visible));
    } else parts.push(text);
    if (found < 0) break;
    const markupEnd = isMarkup(html, found) ? findMarkupEnd(html, found) : found + 1;
    parts.push(html.slice(found, markupEnd));
    at = markupEnd;
  }
  return { html: parts.join(''), lineOf };
}

/** Take the marks off a text. `pieces` are the numbers of the marks in it, in order. */
export function takeMarks(text: string): { text: string; pieces: number[] } {
  const pieces = [...text.matchAll(MARK)].map(([mark]) =>
    parseInt(
      [...mark].map((digit) => (digit.charCodeAt(0) - DIGIT_BASE).toString(16)).join(''),
      16,
    ),
  );
  return { text: text.replaceAll(STRAY, ''), pieces };
}
