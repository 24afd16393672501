/** A quote as it is looked up: its text, what of it counts, and where its clauses begin. */
import { acrossScripts, type Content, contentOf, endOfCharacter, marksBehind } from './content.js';
import { takeOutEllipses } from './ellipsis.js';

/** A range of positions in the content of the quote, end exclusive. */
export interface QuoteRange {
  from: number;
  to: number;
}

export interface QuoteText {
  text: string;
  /** Ellipses ('（略）') do not count. */
  content: Content;
  /** What ellipses leave of it: one where there is none, none where nothing counts. */
  pieces: readonly QuoteRange[];
  /** Positions in the content where a clause or a piece begins, and its length. */
  borders: ReadonlySet<number>;
}

/** Parts may reach into the next clause, which begins as the record goes on, or miss a character. */
const BORDER_TOLERANCE = 3;

/** `inOtherScript`: in Traditional script, to be compared with either. */
export function quoteText(text: string, inOtherScript: boolean): QuoteText {
  const { text: remaining, cuts } = takeOutEllipses(withoutQuoteMarks(text));
  const plain = contentOf(remaining);
  const content = inOtherScript ? acrossScripts(plain) : plain;
  const pieces = rangesBetween(content.offsets, cuts);
  const borders = new Set([...clauseBorders(text, content), ...pieces.map(({ from }) => from)]);
  return { text, content, pieces, borders };
}

/** Without the marks of a quotation in Markdown ('> ') ahead of its lines; blanks keep the offsets. */
function withoutQuoteMarks(text: string): string {
  return text.replace(/^[^\S\n]*(?:>[^\S\n]*)+/gmu, (marks) => ' '.repeat(marks.length));
}

/** The content's positions between the cuts; those without a character are left out. */
function rangesBetween(offsets: Int32Array, cuts: readonly number[]): QuoteRange[] {
  const bounds = cuts.map((cut) => {
    const position = offsets.findIndex((offset) => offset >= cut);
    return position < 0 ? offsets.length : position;
  });
  return [0, ...bounds]
    .map((from, index) => ({ from, to: bounds[index] ?? offsets.length }))
    .filter(({ from, to }) => from < to);
}

function* clauseBorders(text: string, { offsets }: Content): Iterable<number> {
  yield 0;
  yield offsets.length;
  for (let position = 1; position < offsets.length; position++) {
    const end = endOfCharacter(text, offsets[position - 1] ?? 0);
    if (text.slice(end, offsets[position]).trim() !== '') yield position;
  }
}

/** Text of a range of the quote. */
export function textOf({ text, content }: QuoteText, { from, to }: QuoteRange): string {
  const last = content.offsets[to - 1];
  return last === undefined ? '' : text.slice(content.offsets[from], endOfCharacter(text, last));
}

/** Content of a range of the quote. */
export function charactersOf({ content }: QuoteText, { from, to }: QuoteRange): string {
  return content.characters.slice(from, to);
}

/** What parts the character at a position of the content from the next one; see `marksBehind`. */
export function marksOf({ text, content }: QuoteText, position: number): string {
  return marksBehind(text, content, position);
}

/**
 * The range without what it reaches into the clauses around it; undefined where it begins or ends
 * within a clause. A character that it misses of a clause stays missing.
 */
export function wholeClauses({ borders }: QuoteText, range: QuoteRange): QuoteRange | undefined {
  const from = nearestBorder(borders, range.from, 1);
  const to = nearestBorder(borders, range.to, -1);
  if (from === undefined || to === undefined) return undefined;
  const inner = { from: Math.max(from, range.from), to: Math.min(to, range.to) };
  return inner.from < inner.to ? inner : undefined;
}

/** Inwards first; `inwards`: 1 or -1. */
function nearestBorder(
  borders: ReadonlySet<number>,
  position: number,
  inwards: 1 | -1,
): number | undefined {
  for (let distance = 0; distance <= BORDER_TOLERANCE; distance++) {
    if (borders.has(position + distance * inwards)) return position + distance * inwards;
    if (borders.has(position - distance * inwards)) return position - distance * inwards;
  }
  return undefined;
}
