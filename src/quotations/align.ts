/**
 * The fewest changes of single characters that turn a quote into a stretch of the record: a
 * semi-global alignment in a band. It finds no place (see find-diagonals.ts) and judges nothing.
 */

/** One step of an alignment; null where the character stands on one side only. */
export interface Step {
  /** Position in the quote. */
  quote: number | null;
  /** Position in the record. */
  record: number | null;
  equal: boolean;
}

/** One change costs more than any number of stretches of changes. */
const CHANGE = 0x1000;

/** Changes that stand together are read more easily than scattered ones. */
const NEW_STRETCH = 1;

const IMPOSSIBLE = 0x3fffffff;

/** How a cell was reached by a change; the state that it came from is added. */
const SUBSTITUTED = 0;
const DELETED = 2;
const INSERTED = 4;

/** After an equal character, and after a change. */
const EQUAL = 0;
const CHANGED = 1;

export interface Band {
  /** Position in the record less that in the quote, where the middle of the band runs. */
  diagonal: number;
  /** Diagonals looked at on either side. */
  halfWidth: number;
}

/** Costs of one row of the band by state, and by which way each cell of all rows was reached. */
class Table {
  readonly width: number;
  readonly ways: readonly [Uint8Array, Uint8Array];
  private rows: [Int32Array, Int32Array];
  private spare: [Int32Array, Int32Array];

  constructor(rows: number, width: number) {
    const row = () => new Int32Array(width).fill(IMPOSSIBLE);
    this.width = width;
    this.ways = [new Uint8Array(rows * width), new Uint8Array(rows * width)];
    this.rows = [row(), row()];
    this.spare = [row(), row()];
  }

  get current(): readonly [Int32Array, Int32Array] {
    return this.rows;
  }

  /** The row before becomes the one above; gives it. */
  advance(): readonly [Int32Array, Int32Array] {
    [this.rows, this.spare] = [this.spare, this.rows];
    for (const row of this.rows) row.fill(IMPOSSIBLE);
    return this.spare;
  }
}

type Row = readonly [Int32Array, Int32Array];

/** Cost of a change at a cell, from whichever state of it is cheaper. */
function changeFrom(row: Row, column: number): number {
  const afterEqual = (row[EQUAL][column] ?? IMPOSSIBLE) + NEW_STRETCH;
  return Math.min(afterEqual, row[CHANGED][column] ?? IMPOSSIBLE) + CHANGE;
}

function cheaperState(row: Row, column: number): number {
  const afterEqual = (row[EQUAL][column] ?? IMPOSSIBLE) + NEW_STRETCH;
  return afterEqual < (row[CHANGED][column] ?? IMPOSSIBLE) ? EQUAL : CHANGED;
}

/** An equal pair of characters at a cell. */
function keep(table: Table, above: Row, column: number, cell: number): void {
  const afterEqual = above[EQUAL][column] ?? IMPOSSIBLE;
  const afterChange = above[CHANGED][column] ?? IMPOSSIBLE;
  table.current[EQUAL][column] = Math.min(afterEqual, afterChange);
  table.ways[EQUAL][cell] = afterEqual <= afterChange ? EQUAL : CHANGED;
}

/** The cheapest change at a cell; of equal ones a substitution, then a deletion. */
function change(
  table: Table,
  above: Row,
  column: number,
  { cell, mayPair }: { cell: number; mayPair: boolean },
): void {
  const here = table.current;
  let best = mayPair ? changeFrom(above, column) : IMPOSSIBLE;
  let way = SUBSTITUTED + cheaperState(above, column);
  const deletion = column + 1 < table.width ? changeFrom(above, column + 1) : IMPOSSIBLE;
  if (deletion < best) {
    best = deletion;
    way = DELETED + cheaperState(above, column + 1);
  }
  const insertion = column > 0 ? changeFrom(here, column - 1) : IMPOSSIBLE;
  if (insertion < best) {
    best = insertion;
    way = INSERTED + cheaperState(here, column - 1);
  }
  here[CHANGED][column] = Math.min(best, IMPOSSIBLE);
  table.ways[CHANGED][cell] = way;
}

function fillRow(table: Table, row: number, quote: string, record: string, left: number): void {
  const above = table.advance();
  const unit = quote.charCodeAt(row - 1);
  for (let column = 0; column < table.width; column++) {
    const cell = row * table.width + column;
    // NaN beyond either end of the record: equal to nothing.
    const equal = record.charCodeAt(left + row + column - 1) === unit;
    if (equal) keep(table, above, column, cell);
    change(table, above, column, { cell, mayPair: !equal });
  }
}

/** The cheapest cell of the last row, of equal ones the last. */
function cheapestEnd({ current, width }: Table): { column: number; state: number } {
  let cheapest = { column: 0, state: CHANGED };
  let cost = IMPOSSIBLE;
  for (let column = 0; column < width; column++) {
    for (const state of [EQUAL, CHANGED] as const) {
      const found = current[state][column] ?? IMPOSSIBLE;
      if (found > cost) continue;
      cost = found;
      cheapest = { column, state };
    }
  }
  return cheapest;
}

interface Bounds {
  quoteLength: number;
  recordLength: number;
  /** Position in the record of the first column, in the row above the first. */
  left: number;
}

function traceBack(
  table: Table,
  { quoteLength, recordLength, left }: Bounds,
  end: { column: number; state: number },
): Step[] {
  const steps: Step[] = [];
  let { column, state } = end;
  let row = quoteLength;
  while (row > 0) {
    const cell = row * table.width + column;
    const at = left + row + column - 1;
    const position = at >= 0 && at < recordLength ? at : null;
    const way = table.ways[state === EQUAL ? EQUAL : CHANGED][cell] ?? 0;
    if (state === EQUAL || way < DELETED) {
      steps.push({ quote: row - 1, record: position, equal: state === EQUAL });
      row--;
    } else if (way < INSERTED) {
      steps.push({ quote: row - 1, record: null, equal: false });
      row--;
      column++;
    } else {
      steps.push({ quote: null, record: position, equal: false });
      column--;
    }
    state = way & 1;
  }
  return steps.reverse().filter(({ quote, record }) => quote !== null || record !== null);
}

/**
 * The whole quote against the stretch of the record in the band that takes the fewest changes, and
 * of those the one in which they stand together most; nothing before or behind the stretch costs,
 * and what of the band lies beyond the record is like nothing. Time and memory: quote × width of the band.
 */
export function align(quote: string, record: string, band: Band): Step[] {
  const width = 2 * band.halfWidth + 1;
  const left = band.diagonal - band.halfWidth;
  const table = new Table(quote.length + 1, width);
  table.current[EQUAL].fill(0);
  for (let row = 1; row <= quote.length; row++) fillRow(table, row, quote, record, left);
  const bounds = { quoteLength: quote.length, recordLength: record.length, left };
  return traceBack(table, bounds, cheapestEnd(table));
}
