/**
 * Cuts the lines of a meeting's body into paragraphs: a line, or an item of it. Every character of
 * a line lies in exactly one paragraph's `original`.
 */

import { fold } from '../../text/fold.js';
import { toOriginalRange } from '../../text/offsets.js';
import { findItems, findMatterOpenings } from './find-items.js';
import type { PageLine } from './page-line.js';
import { type RepairedText, repairLine } from './repair-line.js';

/** A paragraph before it has a number and an id. */
export interface ParagraphText {
  original: string;
  line: number;
  /** Trimmed; its offsets lead into `original`. */
  repaired: RepairedText;
  /** Fold of `repaired.text`, same length. */
  folded: string;
}

/** A published paragraph is shorter; a longer line lost its breaks, or holds a long speech. */
const MAX_PARAGRAPH_CHARS = 500;

/** A page has lost its line breaks when one line holds nearly all of it. */
const FLATTENED_SHARE = 0.7;

/** The repaired text without blanks at its ends. */
function trimRepaired(repaired: RepairedText): RepairedText {
  const { text, offsets } = repaired;
  const start = text.length - text.trimStart().length;
  const trimmed = text.trim();
  if (start === 0) return { ...repaired, text: trimmed };
  // The last step at or before the new beginning becomes the first one.
  const steps = offsets.map(({ clean, original }) => ({ clean: clean - start, original }));
  const first = steps.findLast(({ clean }) => clean <= 0) ?? { clean: 0, original: 0 };
  const moved = [
    { clean: 0, original: first.original - first.clean },
    ...steps.filter(({ clean }) => clean > 0),
  ];
  return { ...repaired, text: trimmed, offsets: moved };
}

function toParagraph(original: string, line: number, repaired: RepairedText): ParagraphText {
  const trimmed = trimRepaired(repaired);
  return { original, line, repaired: trimmed, folded: fold(trimmed.text) };
}

/** Cut points in clean offsets; the items where there are any, else matters, else none. */
function findCuts(folded: string, isFlattened: boolean): number[] {
  const items = findItems(folded);
  if (!isFlattened) return items;
  const starts = [0, ...items];
  const openings = starts.flatMap((start, at) => {
    const part = folded.slice(start, starts[at + 1] ?? folded.length);
    if (part.length <= MAX_PARAGRAPH_CHARS) return [];
    return findMatterOpenings(part).map((offset) => start + offset);
  });
  return items.concat(openings).sort((left, right) => left - right);
}

function splitLine(line: PageLine, isFlattened: boolean, hasNotes: boolean): ParagraphText[] {
  const indent = line.text.length - line.text.trimStart().length;
  const cuts = findCuts(line.folded.slice(indent), isFlattened)
    .filter((cut) => cut > 0)
    .map((cut) => indent + cut);
  if (cuts.length === 0) return [toParagraph(line.original, line.line, line.repaired)];
  const { offsets } = line.repaired;
  const starts = cuts.map((cut) => toOriginalRange(offsets, line.original.length, cut, cut).start);
  const bounds = [0, ...starts, line.original.length];
  return bounds.slice(1).map((end, at) => {
    const original = line.original.slice(bounds[at], end);
    return toParagraph(original, line.line, repairLine(original, hasNotes));
  });
}

/** True where one line holds nearly the whole body and is longer than a paragraph. */
function isFlattenedLine(line: PageLine, bodyChars: number): boolean {
  const { length } = line.folded.trim();
  return length > MAX_PARAGRAPH_CHARS && length >= FLATTENED_SHARE * bodyChars;
}

/** What is known of the page that a body stands on. */
export interface PageKind {
  /** Each line is a paragraph as it stands. */
  paragraphsGiven: boolean;
  hasNotes: boolean;
}

/** The paragraphs of a body in their order. */
export function splitParagraphs(
  body: readonly PageLine[],
  { paragraphsGiven, hasNotes }: PageKind,
): ParagraphText[] {
  const bodyChars = body.reduce((sum, { folded }) => sum + folded.trim().length, 0);
  return body.flatMap((line) =>
    paragraphsGiven
      ? [toParagraph(line.original, line.line, line.repaired)]
      : splitLine(line, isFlattenedLine(line, bodyChars), hasNotes),
  );
}
