/**
 * Tells additions from changes at the ends of a quote, where the fewest changes say nothing of it:
 * what a mark parts from the rest of the record is another form of what the quote has there only
 * where the same mark stands in the quote, and but a slip stands beyond it.
 */
import type { Step } from './align.js';
import { FEW_CHANGES } from './likeness.js';
import { marksInPassage, type Passage } from './passage.js';

/** The marks behind a position of the quote, folded; empty where there are none. */
export type QuoteMarks = (position: number) => string;

/**
 * The steps of a whole quote; from the equal characters outwards, what is parted from them stands
 * in the quote only.
 */
export function settleEnds(
  steps: readonly Step[],
  passage: Passage,
  quoteMarks: QuoteMarks,
): Step[] {
  const first = steps.findIndex(({ equal }) => equal);
  const last = steps.findLastIndex(({ equal }) => equal);
  const ahead = steps.slice(0, Math.max(first, 0)).toReversed();
  const behind = steps.slice(last + 1);
  const isParted = (towards: 0 | 1) => (step: Step, beyond: number) => {
    if (step.record === null) return false;
    const marks = marksInPassage(passage, step.record - towards);
    const isSame = step.quote !== null && quoteMarks(step.quote - towards) === marks;
    return marks !== '' && !(isSame && beyond <= FEW_CHANGES);
  };
  return [
    ...addedWhere(ahead, isParted(0)).reverse(),
    ...steps.slice(Math.max(first, 0), last + 1),
    ...addedWhere(behind, isParted(1)),
  ];
}

/**
 * Steps outwards; from the first that is parted on, without their places in the record. `beyond`:
 * steps from one to the end.
 */
function addedWhere(
  steps: readonly Step[],
  isParted: (step: Step, beyond: number) => boolean,
): Step[] {
  const parted = steps.findIndex((step, at) => isParted(step, steps.length - at));
  if (parted < 0) return [...steps];
  const added = steps.slice(parted).map((step) => ({ ...step, record: null }));
  return [...steps.slice(0, parted), ...added.filter(({ quote }) => quote !== null)];
}
