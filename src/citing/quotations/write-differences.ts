/**
 * The differences between a quote and the stretch of a paragraph where it stands, as a reader is
 * shown them: stretches of verbatim text. Which characters differ was found by align.ts.
 */
import type { Step } from './align.js';
import { contentOf, endOfCharacter, marksBehind } from './content.js';
import type { PassageParagraph } from './passage.js';
import type { DiffPart } from './quote-finding.js';
import { marksOf, type QuoteText } from './quote-text.js';

/** A stretch of the quote, offsets in it. */
export interface QuoteSpan {
  start: number;
  end: number;
}

/** Steps that lie in one paragraph. */
export interface ParagraphSteps {
  part: PassageParagraph;
  steps: Step[];
}

/** Changes that stand together: what of the quote is replaced by what of the record. */
interface Change {
  /** Slice of the quote; null where it has nothing here. */
  deleted: QuoteSpan | null;
  /** Slice of the paragraph; empty where it has nothing here. */
  inserted: { start: number; end: number };
}

/** `span`: of the quote; `range`: of the paragraph. Their texts are all in the differences. */
export function writeDifferences(
  quote: QuoteText,
  { part, steps }: ParagraphSteps,
  span: QuoteSpan,
  range: { start: number; end: number },
): DiffPart[] {
  const { text } = part.paragraph;
  const parts: DiffPart[] = [];
  const add = (op: DiffPart['op'], added: string) => {
    if (added === '') return;
    const last = parts.at(-1);
    if (last?.op === op) last.text += added;
    else parts.push({ op, text: added });
  };
  add('delete', unplaced(quote, span.start, firstInQuote(quote, steps, span)));
  let written = range.start;
  for (const { deleted, inserted } of changesOf(quote, { part, steps }, range)) {
    add('equal', text.slice(written, inserted.start));
    if (deleted) add('delete', quote.text.slice(deleted.start, deleted.end));
    add('insert', text.slice(inserted.start, inserted.end));
    written = inserted.end;
  }
  add('equal', text.slice(written, range.end));
  add('delete', unplaced(quote, lastInQuote(quote, steps, span), span.end));
  return parts;
}

/** What of the quote stands before or behind all steps, from its first character to its last. */
function unplaced({ text }: QuoteText, start: number, end: number): string {
  const left = text.slice(start, end);
  const { offsets } = contentOf(left);
  const last = offsets.at(-1);
  return last === undefined ? '' : left.slice(offsets[0], endOfCharacter(left, last));
}

function firstInQuote({ content }: QuoteText, steps: readonly Step[], span: QuoteSpan): number {
  const first = steps.find((step) => step.quote !== null)?.quote ?? -1;
  return content.offsets[first] ?? span.start;
}

function lastInQuote(quote: QuoteText, steps: readonly Step[], span: QuoteSpan): number {
  const last = steps.findLast((step) => step.quote !== null)?.quote ?? -1;
  const offset = quote.content.offsets[last];
  return offset === undefined ? span.end : endOfCharacter(quote.text, offset);
}

function changesOf(
  quote: QuoteText,
  { part, steps }: ParagraphSteps,
  range: { start: number; end: number },
): Change[] {
  const changes: Change[] = [];
  for (let from = 0; from < steps.length; from++) {
    if (steps[from]?.equal) continue;
    let to = from + 1;
    while (to < steps.length && !steps[to]?.equal && !sharesMark(quote, { part, steps }, to)) to++;
    const run = steps.slice(from, to);
    const deleted = sliceOf(
      quote.text,
      quote.content.offsets,
      run.flatMap((step) => step.quote ?? []),
    );
    const inserted =
      sliceOf(
        part.paragraph.text,
        part.content.offsets,
        run.flatMap((step) => (step.record === null ? [] : step.record - part.start)),
      ) ?? deletionPoint(quote, { part, steps }, { from, to }, range);
    changes.push({ deleted, inserted });
    from = to - 1;
  }
  return changes;
}

/** Whether a mark of the record that the quote has too stands ahead of a step: it is no change. */
function sharesMark(quote: QuoteText, { part, steps }: ParagraphSteps, at: number): boolean {
  const recordBefore = lastBefore(steps, at, 'record');
  const quoteBefore = lastBefore(steps, at, 'quote');
  if (recordBefore === null || quoteBefore === null) return false;
  const { paragraph, content, start } = part;
  return (
    marksOf(quote, quoteBefore) !== '' &&
    marksBehind(paragraph.text, content, recordBefore - start) !== ''
  );
}

/** The last position of a side ahead of a step. */
function lastBefore(steps: readonly Step[], at: number, side: 'quote' | 'record'): number | null {
  for (let before = at - 1; before >= 0; before--) {
    const position = steps[before]?.[side] ?? null;
    if (position !== null) return position;
  }
  return null;
}

/** From the first to behind the last of ascending positions. */
function sliceOf(text: string, offsets: Int32Array, positions: readonly number[]) {
  const first = offsets[positions[0] ?? -1];
  const last = offsets[positions.at(-1) ?? -1];
  if (first === undefined || last === undefined) return null;
  return { start: first, end: endOfCharacter(text, last) };
}

/**
 * Where in the paragraph characters stand that only the quote has: on the same side of punctuation
 * as in the quote. `run`: the steps [from, to) with them.
 */
function deletionPoint(
  quote: QuoteText,
  { part: { paragraph, content, start }, steps }: ParagraphSteps,
  { from, to }: { from: number; to: number },
  range: { start: number; end: number },
): { start: number; end: number } {
  const last = lastBefore(steps, from, 'record');
  if (last === null) return { start: range.start, end: range.start };
  const behind = endOfCharacter(paragraph.text, content.offsets[last - start] ?? 0);
  const next = steps.slice(to).find(({ record }) => record !== null)?.record;
  const first = steps[from]?.quote;
  const isMarked = first != null && first > 0 && marksOf(quote, first - 1) !== '';
  const point = next != null && isMarked ? (content.offsets[next - start] ?? behind) : behind;
  return { start: point, end: point };
}
