/**
 * Finds the enumerations of a paragraph: '…以下措施:一是…。二是…。', '(一)…(二)…', 'A;B;C。', '要…。要…。',
 * each with the words that say what is listed. Offsets only; works on clean text in either script.
 */
import { fold } from '../../text/fold.js';
import { type Span, splitSentences } from '../../text/sentences.js';
import { type Mark, marksIn } from './item-marks.js';
import { type CutText, parallelParts, trimmed } from './parallel-parts.js';

export interface Enumeration {
  /** The words before the first item that say what is listed; null where there are none. */
  lead: Span | null;
  /** In order, at least two. */
  items: readonly Span[];
  /** Whether the items are counted ('一是…二是…'); else they only stand side by side. */
  numbered: boolean;
}

/** All of a text, the widest first where one lies in another. */
export function enumerationsIn(text: string): Enumeration[] {
  const cut: CutText = { folded: fold(text), sentences: splitSentences(text) };
  const found = [
    ...marksIn(text).flatMap((marks) => runsOf(marks).map((run) => enumerationOf(run, cut))),
    ...parallelParts(cut).map((parts) => ({ ...parts, numbered: false })),
  ];
  return found.sort((a, b) => lengthOf(b) - lengthOf(a));
}

/** Those whose items are counted. */
export function numberedIn(text: string): Enumeration[] {
  return enumerationsIn(text).filter(({ numbered }) => numbered);
}

/** From the first item's beginning to the last one's end, with what leads it in. */
export function spanOf({ lead, items }: Enumeration): Span {
  const [first] = items;
  return { start: (lead ?? first)?.start ?? 0, end: items.at(-1)?.end ?? 0 };
}

/** Whether a sentence leads the enumeration or stands in it. */
export function isPart({ start, end }: Span, enumeration: Enumeration): boolean {
  const span = spanOf(enumeration);
  return start < span.end && span.start < end;
}

function lengthOf(enumeration: Enumeration): number {
  const { start, end } = spanOf(enumeration);
  return end - start;
}

/** Runs that count 1, 2, 3 …; a number out of turn belongs to none. */
function runsOf(marks: readonly Mark[]): Mark[][] {
  const runs: Mark[][] = [];
  for (const mark of marks) {
    const run = runs.at(-1);
    if (mark.ordinal === 1) runs.push([mark]);
    else if (run && mark.ordinal === (run.at(-1)?.ordinal ?? 0) + 1) run.push(mark);
  }
  return runs.filter(({ length }) => length > 1);
}

function enumerationOf(run: readonly Mark[], cut: CutText): Enumeration {
  const items = run.map(({ at }, index) => {
    const next = run[index + 1];
    return trimmed(cut.folded, at, next ? next.at : endOfLast(at, run, cut));
  });
  return { lead: leadOf(run[0]?.at ?? 0, cut), items, numbered: true };
}

/** How a sentence begins that is no part of the last item any more. Folded. */
export const NEW_THOUGHT = /^(?:会议|会上|与会|此外|另外|最后|同时)|^[^,。]{2,6}(?:强调|指出|要求)/;

/**
 * The last item ends with its sentence; where the others have several it goes on until something
 * new begins.
 */
function endOfLast(at: number, run: readonly Mark[], { folded, sentences }: CutText): number {
  const first = run[0]?.at ?? 0;
  const stops = folded.slice(first, at).split('。').length - 1;
  const several = stops > run.length - 1;
  let end = at;
  for (const sentence of sentences) {
    if (sentence.end <= at) continue;
    if (sentence.start > at && NEW_THOUGHT.test(folded.slice(sentence.start, sentence.end))) break;
    end = sentence.end;
    if (!several && /[。!?]["'』」)]*$/.test(folded.slice(sentence.start, sentence.end))) break;
  }
  return end;
}

/** The part of its sentence before the first item, or the sentence before where that is empty. */
function leadOf(at: number, { folded, sentences }: CutText): Span | null {
  const index = sentences.findIndex(({ start, end }) => start <= at && at < end);
  const own = sentences[index];
  if (!own) return null;
  if (own.start < at) return trimmed(folded, own.start, at);
  return sentences[index - 1] ?? null;
}
