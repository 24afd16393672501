/**
 * How much one look-up may do before it answers with what it has: a long quote that is put together
 * of many parts, or repeats itself, would else be searched for again and again.
 */

/** Ranges of the quote that are searched for. */
const MAX_SEARCHES = 12;

/** Cells of alignments that are filled: 400,000 take some 20 ms. */
const MAX_CELLS = 800_000;

/** Of what is left, one range takes half at most: its parts are compared as well. */
const SHARE_OF_ONE = 0.5;

/** Paragraphs that any range is compared with. */
const FEWEST_COMPARISONS = 2;

export class LookUpLimit {
  private searches = MAX_SEARCHES;
  private cells = MAX_CELLS;

  /** Whether another range may be searched for. */
  takeSearch(): boolean {
    return this.searches-- > 0;
  }

  /** With how many paragraphs a range may be compared that takes so many cells for each. */
  takeComparisons(cellsEach: number): number {
    const affordable = Math.floor((this.cells * SHARE_OF_ONE) / Math.max(1, cellsEach));
    const comparisons = Math.max(FEWEST_COMPARISONS, affordable);
    this.cells = Math.max(0, this.cells - comparisons * cellsEach);
    return comparisons;
  }
}
