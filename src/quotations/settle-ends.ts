/**
 * At its ends a quote can be aligned in several ways with as few changes, as what lies beyond
 * costs nothing. This chooses the one that a reader would: a swap is a swap, and a character that
 * punctuation parts from the rest was added, not changed.
 */
import type { Step } from './align.js';
import { type Passage, standTogether } from './passage.js';

/** Steps of the whole quote; those at its ends may be replaced. */
export function settleEnds(steps: readonly Step[], quote: string, passage: Passage): Step[] {
  const settled = settleSwapAtEnd(settleSwapAtStart(steps, quote, passage), quote, passage);
  return settleAdditions(settled, passage);
}

/** '障保排涝' for 保障排涝 costs one deletion: 障 stands there as well, and 保 behind it does not. */
function settleSwapAtStart(steps: readonly Step[], quote: string, passage: Passage): Step[] {
  const [first, second, ...rest] = steps;
  if (!first?.equal || first.record === null || !second) return [...steps];
  const before = first.record - 1;
  if (!isDeletionOf(second, quote, passage.characters.charAt(before))) return [...steps];
  if (!standTogether(passage, before)) return [...steps];
  return [{ ...first, record: before, equal: false }, { ...second, record: first.record }, ...rest];
}

function settleSwapAtEnd(steps: readonly Step[], quote: string, passage: Passage): Step[] {
  const [last, second] = [steps.at(-1), steps.at(-2)];
  if (!last?.equal || last.record === null || !second) return [...steps];
  const behind = last.record + 1;
  if (!isDeletionOf(second, quote, passage.characters.charAt(behind))) return [...steps];
  if (!standTogether(passage, last.record)) return [...steps];
  return [
    ...steps.slice(0, -2),
    { ...second, record: last.record },
    { ...last, record: behind, equal: false },
  ];
}

function isDeletionOf({ quote, record }: Step, characters: string, deleted: string): boolean {
  return record === null && quote !== null && characters.charAt(quote) === deleted;
}

/** From the equal characters outwards, what punctuation parts from them stands in the quote only. */
function settleAdditions(steps: readonly Step[], passage: Passage): Step[] {
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
