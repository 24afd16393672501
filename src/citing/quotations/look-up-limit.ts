/**
 * How much one look-up may do before it answers with what it has: a long quote that is put together
 * of many parts, or repeats itself, would else be searched for again and again.
 */

/** Ranges of the quote that are searched for. */
const MAX_SEARCHES = 8;

/** Cells of alignments that are filled: they take some 20 ms. */
const MAX_CELLS = 500_000;

/** Of what is left, one range takes so much at most: its parts are compared as well. */
const SHARE_OF_ONE = 0.7;

/** One comparison may take so many times what is left; a longer text is compared with nothing. */
const OVERDRAFT = 2;

export class LookUpLimit {
  private searches = MAX_SEARCHES;
  private cells = MAX_CELLS;

  /** Whether another range may be searched for. */
  takeSearch(): boolean {
    return this.searches-- > 0;
  }

  /** With how many paragraphs a range may be compared that takes so many cells for each. */
  takeComparisons(cellsEach: number): number {
    if (cellsEach > this.cells * OVERDRAFT) return 0;
    const affordable = Math.floor((this.cells * SHARE_OF_ONE) / Math.max(1, cellsEach));
    const comparisons = Math.max(1, affordable);
    this.cells = Math.max(0, this.cells - comparisons * cellsEach);
    return comparisons;
  }
}
