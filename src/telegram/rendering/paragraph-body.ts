/**
 * A paragraph's words for a reader who checks a quote: all of them with the quote marked, what is
 * damaged or mended, and the quote as it was published where that differs. Heading, source and
 * buttons are paragraph-view.ts's.
 */
import type { Paragraph } from '../../app-types.js';
import { toOriginalRange } from '../../text/offsets.js';
import type { RenderingTexts } from '../wording/rendering.js';
import { blockQuote, bold, italic, joined, type RichText, rich, underlined } from './rich-text.js';

/** A stretch of a paragraph's clean text, UTF-16 units, end exclusive; empty where none is meant. */
export interface MarkedWords {
  start: number;
  end: number;
}

/** Longer ones are folded: they fill a phone's screen. */
const LONG_PARAGRAPH = 300;

/** Characters of a folded quote that are seen before it is opened: three lines of a phone. */
const SEEN_WHEN_FOLDED = 50;

/** The words as they lie in the paragraph, whatever a button says: empty where they are outside. */
export function wordsWithin({ text }: Paragraph, { start, end }: MarkedWords): MarkedWords {
  const from = Math.min(start, text.length);
  return { start: from, end: Math.max(from, Math.min(end, text.length)) };
}

/** The whole paragraph first: an offset of its text is one of the body, see `offsetInBody`. */
export function renderParagraphBody(
  paragraph: Paragraph,
  marked: MarkedWords,
  texts: RenderingTexts,
): RichText {
  const { start, end } = wordsWithin(paragraph, marked);
  const { text } = paragraph;
  const words = rich(
    text.slice(0, start),
    bold(underlined(text.slice(start, end))),
    text.slice(end),
  );
  // Folded only where that does not hide the quote.
  const folded = text.length > LONG_PARAGRAPH && start <= SEEN_WHEN_FOLDED;
  return joined([
    blockQuote(words, folded),
    describeRepairs(paragraph, texts),
    renderPublished(paragraph, { start, end }, texts),
  ]);
}

/** Where a character of the paragraph stands in its body. */
export function offsetInBody({ text }: Paragraph, offset: number): number {
  return rich(text.slice(0, offset)).text.length;
}

/** '原文有残缺 · 修复了 2 处' */
function describeRepairs({ damaged, mends }: Paragraph, texts: RenderingTexts): RichText {
  const parts = [
    ...(damaged ? [texts.damaged] : []),
    ...(mends.length > 0 ? [texts.mended(mends.length)] : []),
  ];
  return parts.length === 0 ? rich() : italic(parts.join(' · '));
}

/** The marked words as published, or the whole paragraph; empty where they were not changed. */
function renderPublished(
  { text, original, offsets }: Paragraph,
  { start, end }: MarkedWords,
  texts: RenderingTexts,
): RichText {
  const isMarked = end > start;
  const range = isMarked
    ? toOriginalRange(offsets, original.length, start, end)
    : { start: 0, end: original.length };
  const published = original.slice(range.start, range.end);
  if (published === (isMarked ? text.slice(start, end) : text)) return rich();
  return joined([bold(texts.published), blockQuote(published.trim(), true)]);
}
