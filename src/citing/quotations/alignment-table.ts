/**
 * The cells of an alignment in a band, row by row, with what the cheapest way to each of them
 * costs. Which ways there are is told by align.ts.
 */

/** One change costs more than any number of the preferences below. */
const CHANGE = 0x1000;

/** Changes that stand together are read more easily than scattered ones. */
const NEW_STRETCH = 6;

export const IMPOSSIBLE = 0x3fffffff;

/** After an equal character, and after a change. */
export const EQUAL = 0;
export const CHANGED = 1;

/** Costs of a row of the band by state. */
type Row = readonly [Int32Array, Int32Array];

/** Three rows of the band, and by which way each cell of all rows was reached. */
export class Table {
  readonly width: number;
  readonly ways: readonly [Uint8Array, Uint8Array];
  /** The row being filled, the one above it, and the one above that. */
  current: Row;
  above: Row;
  highest: Row;

  constructor(rows: number, width: number) {
    const costs = () => new Int32Array(width).fill(IMPOSSIBLE);
    const row = (): Row => [costs(), costs()];
    this.width = width;
    this.ways = [new Uint8Array(rows * width), new Uint8Array(rows * width)];
    this.current = row();
    this.above = row();
    this.highest = row();
  }

  /** To the next row, which is empty. */
  advance(): void {
    const { current, above, highest } = this;
    for (const costs of highest) costs.fill(IMPOSSIBLE);
    this.current = highest;
    this.above = current;
    this.highest = above;
  }
}

/** Cost of a change at a cell, from whichever state of it is cheaper; dear beyond the band. */
export function changeFrom(row: Row, column: number): number {
  const afterEqual = (row[EQUAL][column] ?? IMPOSSIBLE) + NEW_STRETCH;
  return Math.min(afterEqual, row[CHANGED][column] ?? IMPOSSIBLE) + CHANGE;
}

export function cheaperState(row: Row, column: number): number {
  const afterEqual = (row[EQUAL][column] ?? IMPOSSIBLE) + NEW_STRETCH;
  return afterEqual < (row[CHANGED][column] ?? IMPOSSIBLE) ? EQUAL : CHANGED;
}
