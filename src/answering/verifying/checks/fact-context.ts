/**
 * Whether a fact stands beside the same words in a statement as in the record: a number or a date
 * that is moved to another thing is another fact.
 */
import type { Span } from '../../../text/sentences.js';
import { contentPairs, itemAround, shareOfPairs } from '../reading/text-unit.js';

/** How far from the fact its words are looked for in the statement, in characters. */
const BEFORE = 8;
const AFTER = 12;

/** An item of the record with less beside the fact is taken with what follows it. */
const MIN_PAIRS = 3;

/** The record must hold this share of the pairs beside the fact. */
const MIN_SHARE = 0.34;

/**
 * True where the words beside the claimed fact are those beside the held one. Both texts folded.
 * `near` is read with the held item: what the sentence is about.
 */
export function standsBeside(
  claim: string,
  claimed: Span,
  text: string,
  held: Span,
  near = '',
): boolean {
  const pairs = pairsBeside(claim, claimed);
  const item = itemAround(text, held);
  const own = `${text.slice(item.start, held.start)} ${text.slice(held.end, item.end)}`;
  const isShort = contentPairs(own).size < MIN_PAIRS;
  const following = isShort ? text.slice(item.end, itemAround(text, after(item, text)).end) : '';
  const share = shareOfPairs(pairs, `${own} ${following} ${near}`);
  return share === undefined || share >= MIN_SHARE;
}

/** Pairs within reach of the fact in its own item of the statement. */
export function pairsBeside(claim: string, { start, end }: Span): Set<string> {
  const item = itemAround(claim, { start, end });
  const before = claim.slice(Math.max(item.start, start - BEFORE), start);
  const after = claim.slice(end, Math.min(item.end, end + AFTER));
  return contentPairs(`${before} ${after}`);
}

function after({ end }: Span, text: string): Span {
  const start = Math.min(end + 1, text.length);
  return { start, end: start };
}
