/**
 * Tells additions from changes at the ends of a quote, where the fewest changes say nothing of it:
 * what punctuation parts from the rest of the record is no other form of what the quote has there.
 */
import type { Step } from './align.js';
import { type Passage, standTogether } from './passage.js';

/**
 * The steps of a whole quote; from the equal characters outwards, what punctuation parts from them
 * stands in the quote only.
 */
export function settleEnds(steps: readonly Step[], passage: Passage): Step[] {
  const first = steps.findIndex(({ equal }) => equal);
  const last = steps.findLastIndex(({ equal }) => equal);
  const ahead = steps.slice(0, Math.max(first, 0)).toReversed();
  const behind = steps.slice(last + 1);
  return [
    ...addedWhere(ahead, (record) => !standTogether(passage, record)).reverse(),
    ...steps.slice(Math.max(first, 0), last + 1),
    ...addedWhere(behind, (record) => !standTogether(passage, record - 1)),
  ];
}

/** Steps outwards; from the first that is parted on, without their places in the record. */
function addedWhere(steps: readonly Step[], isParted: (record: number) => boolean): Step[] {
  const parted = steps.findIndex(({ record }) => record !== null && isParted(record));
  if (parted < 0) return [...steps];
  const added = steps.slice(parted).map((step) => ({ ...step, record: null }));
  return [...steps.slice(0, parted), ...added.filter(({ quote }) => quote !== null)];
}
