/** Finds every quotation in an article, by its marks. Whether the record says so is not asked here. */

/** Shorter ones are terms (“三农”, “十四五”): too little to be words that somebody said. */
const SHORTEST_QUOTE = 4;

/** A stretch of an article in quotation marks. */
export interface Quotation {
  /** What stands between the marks, as it stands in the article. */
  quotation: string;
  /** Offsets of `quotation` in the article, UTF-16 units, end exclusive. */
  start: number;
  end: number;
  /** Whether it has fewer than four letters and digits: a term, not a quote. */
  term: boolean;
}

const CLOSER_OF: ReadonlyMap<string, string> = new Map([
  ['「', '」'],
  ['『', '』'],
  ['﹁', '﹂'],
  ['﹃', '﹄'],
  ['“', '”'],
  ['‘', '’'],
  ['〝', '〞'],
  ['"', '"'],
  ['＂', '＂'],
  ["'", "'"],
]);

/** Straight marks, and the one that may be an apostrophe. */
const AMBIGUOUS = /["'＂‘]/;

/** Opened and closed by the same mark: which it is, is told by its line alone. */
const STRAIGHT = /["'＂]/;

const CLOSERS: ReadonlySet<string> = new Set(CLOSER_OF.values());

const LETTERS_AND_DIGITS = /[\p{L}\p{N}]/gu;

/** A blank line ends a paragraph; marks are balanced within one. */
const PARAGRAPHS = /(?:(?!\n[^\S\n]*\n)[\s\S])+/g;

interface Span {
  start: number;
  end: number;
}

interface OpenMark {
  mark: string;
  closer: string;
  /** Offset behind the mark. */
  start: number;
}

/** don't, 'Xi’an': a mark between two Latin letters. */
function isApostrophe(text: string, at: number): boolean {
  return (
    /['’]/.test(text.charAt(at)) &&
    /[a-z]/i.test(text.charAt(at - 1)) &&
    /[a-z]/i.test(text.charAt(at + 1))
  );
}

/** Whether only blanks stand between the start of the line and `at`. */
function beginsLine(text: string, at: number): boolean {
  return /(?:^|\n)[^\S\n]*$/u.test(text.slice(Math.max(0, at - 80), at));
}

/** All spans that are marked at both ends, whichever lies in which. */
class MarkReader {
  readonly spans: Span[] = [];
  /** Offsets of marks that nothing closed. */
  readonly unclosed: number[] = [];
  private readonly open: OpenMark[] = [];
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  read(at: number): void {
    const mark = this.text.charAt(at);
    if (isApostrophe(this.text, at)) return;
    if (CLOSERS.has(mark) && this.close(mark, at)) return;
    const closer = CLOSER_OF.get(mark);
    if (closer === undefined) return;
    // A quotation of several paragraphs is opened at each of them and closed at the last only.
    if (beginsLine(this.text, at)) this.close(closer, this.text.lastIndexOf('\n', at));
    this.forgetEarlier(mark, at);
    this.open.push({ mark, closer, start: at + 1 });
  }

  /**
   * A mark that is opened again on a later line was never closed: within a quotation other marks
   * are used. One slip must not swallow the quotations behind it.
   */
  private forgetEarlier(mark: string, at: number): void {
    const index = this.open.findIndex((open) => open.mark === mark);
    const earlier = this.open[index];
    if (earlier && this.text.slice(earlier.start, at).includes('\n')) this.dropFrom(index);
  }

  /** Closes the innermost mark of this kind; what was opened in it and not closed is forgotten. */
  private close(closer: string, at: number): boolean {
    const index = this.open.findLastIndex((open) => open.closer === closer);
    const opened = this.open[index];
    if (!opened) return false;
    if (STRAIGHT.test(closer) && this.text.slice(opened.start, at).includes('\n')) return false;
    this.dropFrom(index + 1);
    this.open.length = index;
    this.spans.push({ start: opened.start, end: at });
    return true;
  }

  /** The text is over. */
  finish(): void {
    this.dropFrom(0);
  }

  /** A straight mark may be an inch or a minute: only marks that open are told. */
  private dropFrom(index: number): void {
    const dropped = this.open.splice(index).filter(({ mark }) => !AMBIGUOUS.test(mark));
    this.unclosed.push(...dropped.map(({ start }) => start - 1));
  }
}

/** Without those that lie in another; by their start. */
function outermost(spans: readonly Span[]): Span[] {
  const sorted = [...spans].sort((one, other) => one.start - other.start || other.end - one.end);
  let reached = -1;
  return sorted.filter(({ end }) => {
    if (end <= reached) return false;
    reached = end;
    return true;
  });
}

function asQuotation(article: string, { start, end }: Span): Quotation {
  const quotation = article.slice(start, end);
  const letters = quotation.match(LETTERS_AND_DIGITS)?.length ?? 0;
  return { quotation, start, end, term: letters < SHORTEST_QUOTE };
}

/**
 * Every quotation in 「」『』“”‘’ or straight marks, in order; of nested ones the outermost. 《》 mark
 * titles and are passed over, as are marks without a partner in their paragraph.
 */
export function findQuotations(article: string): Quotation[] {
  const spans = readParagraphs(article, (reader, index) =>
    reader.spans.map(({ start, end }) => ({ start: start + index, end: end + index })),
  );
  return outermost(spans)
    .map((span) => asQuotation(article, span))
    .filter(({ quotation }) => quotation.trim() !== '');
}

/** Offsets of the marks that open a quotation which nothing closes, ascending: it is not found. */
export function findUnclosedMarks(article: string): number[] {
  return readParagraphs(article, ({ unclosed }, index) => unclosed.map((at) => at + index)).sort(
    (one, other) => one - other,
  );
}

/** @param index offset of the paragraph in the article */
function readParagraphs<T>(article: string, read: (reader: MarkReader, index: number) => T[]): T[] {
  return Array.from(article.matchAll(PARAGRAPHS), (paragraph) => {
    const reader = new MarkReader(paragraph[0]);
    for (let at = 0; at < paragraph[0].length; at++) reader.read(at);
    reader.finish();
    return read(reader, paragraph.index);
  }).flat();
}
