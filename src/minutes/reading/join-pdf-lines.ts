/**
 * Owns the way from the printed lines of a PDF back to its paragraphs, by their places on the page:
 * a PDF breaks lines in mid-sentence, and says nowhere where a paragraph ends.
 */

/** A printed line; measures in points, the origin is the lower left corner of the page. */
export interface PrintedLine {
  text: string;
  left: number;
  right: number;
  baseline: number;
  fontSize: number;
  /** From 1. */
  page: number;
}

/** '- 3 -', '— 3 —', '3', '第 3 页', '第3页 共5页', '3/5' */
const PAGE_NUMBER =
  /^(?:[-—–−·\s]*\d{1,4}[-—–−·\s]*|第\s*\d+\s*页\s*[,，/]?\s*(?:共\s*\d+\s*页)?|\d+\s*[/／]\s*\d+)$/u;
/** Running heads stand on at least this many pages. */
const RUNNING_PAGES = 3;
/** Chinese paragraphs are indented by two characters; half of one may be an uneven margin. */
const INDENT_EMS = 1;
/** A line that ends two and a half characters before the margin was ended by its author. */
const SHORT_EMS = 2.5;
/** Distance of lines, as a multiple of the usual one, from which it is a gap between paragraphs. */
const GAP_FACTOR = 1.6;
const SAME_SIZE = 0.1;
/** A line that ends so goes on, however short: ，、（《“ */
const GOES_ON = /[，、,（《“]$/u;
/** Where nothing is indented, the end of a sentence at the end of a line ends the paragraph. */
const SENTENCE_END = /[。；：！？.;:!?][”）]?$/u;

/** First and last line of each page, where running heads and page numbers stand. */
function isAtEdge(lines: readonly PrintedLine[], index: number): boolean {
  const page = lines[index]?.page;
  return lines[index - 1]?.page !== page || lines[index + 1]?.page !== page;
}

/** Leave out page numbers and heads that are repeated on the edge of every page. */
export function dropRunningLines(lines: readonly PrintedLine[]): PrintedLine[] {
  const edge = lines.filter((_, index) => isAtEdge(lines, index));
  const pages = new Map<string, Set<number>>();
  for (const { text, page } of edge) pages.set(text, (pages.get(text) ?? new Set()).add(page));
  const isRunning = ({ text }: PrintedLine) => (pages.get(text)?.size ?? 0) >= RUNNING_PAGES;
  const atEdge = new Set(edge);
  return lines.filter((line) => {
    if (!atEdge.has(line)) return true;
    return !(PAGE_NUMBER.test(line.text.trim()) || isRunning(line));
  });
}

interface Layout {
  left: number;
  right: number;
  pitch: number;
  /** True if paragraphs are told by their indented first lines. */
  isIndented: boolean;
}

function isIndented(line: PrintedLine, left: number): boolean {
  return line.left - left > INDENT_EMS * line.fontSize;
}

function median(values: number[]): number {
  const sorted = values.toSorted((low, high) => low - high);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

function measure(lines: readonly PrintedLine[]): Layout {
  const steps = lines.flatMap((line, index) => {
    const previous = lines[index - 1];
    return previous?.page === line.page ? [previous.baseline - line.baseline] : [];
  });
  const left = lines.reduce((low, line) => Math.min(low, line.left), Number.POSITIVE_INFINITY);
  return {
    left,
    right: lines.reduce((high, line) => Math.max(high, line.right), 0),
    pitch: median(steps.filter((step) => step > 0)),
    isIndented: lines.some((line) => isIndented(line, left)),
  };
}

/** True if the places on the page allow that `next` goes on with what `line` says. */
function isAligned(line: PrintedLine, next: PrintedLine, layout: Layout): boolean {
  const em = line.fontSize;
  if (Math.abs(next.fontSize - em) > em * SAME_SIZE) return false;
  if (isIndented(next, layout.left)) return false;
  return line.page !== next.page || line.baseline - next.baseline <= layout.pitch * GAP_FACTOR;
}

function continues(line: PrintedLine, next: PrintedLine, layout: Layout): boolean {
  if (!isAligned(line, next, layout)) return false;
  if (GOES_ON.test(line.text)) return true;
  if (!layout.isIndented && SENTENCE_END.test(line.text)) return false;
  return layout.right - line.right <= SHORT_EMS * line.fontSize;
}

/** Latin words on both sides of a line's end were divided by a space. */
function join(text: string, next: string): string {
  const isLatin = /[A-Za-z0-9,.;]$/u.test(text) && /^[A-Za-z]/u.test(next);
  return isLatin ? `${text} ${next}` : text + next;
}

/** The paragraphs that the printed lines make up, in reading order. */
export function joinPdfLines(printed: readonly PrintedLine[]): string[] {
  const lines = dropRunningLines(printed);
  const layout = measure(lines);
  const paragraphs: string[] = [];
  lines.forEach((line, index) => {
    const previous = lines[index - 1];
    const last = paragraphs.at(-1);
    if (previous && last !== undefined && continues(previous, line, layout)) {
      paragraphs[paragraphs.length - 1] = join(last, line.text);
    } else paragraphs.push(line.text);
  });
  return paragraphs;
}
