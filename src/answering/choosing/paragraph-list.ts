/**
 * Lists whose items are paragraphs of their own ('(一)…', '(二)…', each on its line), with the paragraph
 * that says what is listed.
 */
import type { Paragraph } from '../../minutes/meeting.js';
import { fold } from '../../text/fold.js';
import { splitSentences } from '../../text/sentences.js';
import { MAX_QUOTE_CHARS } from '../composing/locate.js';
import { type Enumeration, NEW_THOUGHT } from './enumeration.js';
import { type LeadingOrdinal, leadingOrdinal } from './item-marks.js';
import type { Place } from './passage.js';

export interface ParagraphList {
  /** The last sentence before the first item; null where another list ends there. */
  lead: Place | null;
  /** In order, at least two. */
  items: readonly Paragraph[];
}

/** The list that the paragraph at `index` leads or stands in; undefined where there is none. */
export function listOfParagraphs(
  paragraphs: readonly Paragraph[],
  index: number,
): ParagraphList | undefined {
  const ordinals = paragraphs.map(({ text }) => leadingOrdinal(text));
  const own = ordinals[index];
  const first = own ? index - (own.ordinal - 1) : index + 1;
  const series = ordinals[first]?.series;
  if (series === undefined || (own && own.series !== series)) return undefined;
  const length = lengthOfRun(ordinals, first);
  if (length < 2 || index >= first + length) return undefined;
  const before = first > 0 && !ordinals[first - 1] ? paragraphs[first - 1] : undefined;
  return {
    lead: before ? lastSentence(before) : null,
    items: paragraphs.slice(first, first + length),
  };
}

/** How many paragraphs from `first` on count 1, 2, 3 … in one series. */
function lengthOfRun(ordinals: readonly (LeadingOrdinal | undefined)[], first: number): number {
  const series = ordinals[first]?.series;
  let length = 0;
  for (;;) {
    const next = ordinals[first + length];
    if (next?.series !== series || next?.ordinal !== length + 1) return length;
    length++;
  }
}

/** What leads an enumeration: its own words or, where it begins a paragraph, the sentence before. */
export function leadOf(
  { lead, items }: Enumeration,
  paragraph: Paragraph,
  paragraphs: readonly Paragraph[],
): Place | null {
  if (lead) return { paragraph, ...lead };
  if (items[0]?.start !== 0) return null;
  const index = paragraphs.findIndex(({ id }) => id === paragraph.id);
  const before = paragraphs[index - 1];
  return before ? lastSentence(before) : null;
}

function lastSentence(paragraph: Paragraph): Place | null {
  const last = splitSentences(paragraph.text).at(-1);
  return last ? { paragraph, start: last.start, end: last.end } : null;
}

/** The beginning of an item: as many of its sentences as may be quoted, the first at least. */
export function beginningOf(paragraph: Paragraph): Place {
  const [first, ...others] = splitSentences(paragraph.text);
  const start = first?.start ?? 0;
  let end = first?.end ?? paragraph.text.length;
  for (const sentence of others) {
    const said = fold(paragraph.text.slice(sentence.start, sentence.end));
    if (sentence.end - start > MAX_QUOTE_CHARS || NEW_THOUGHT.test(said)) break;
    end = sentence.end;
  }
  return { paragraph, start, end };
}
