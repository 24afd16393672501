/**
 * The fewest changes of single characters that turn a quote into a stretch of the record: a
 * semi-global alignment in a band. It finds no place (see find-diagonals.ts) and judges nothing.
 */
import { CHANGED, changeFrom, cheaperState, EQUAL, IMPOSSIBLE, Table } from './alignment-table.js';

/** One step of an alignment; null where the character stands on one side only. */
export interface Step {
  /** Position in the quote. */
  quote: number | null;
  /** Position in the record. */
  record: number | null;
  equal: boolean;
}

/** How a cell was reached by a change; the state that it came from is added. */
const SUBSTITUTED = 0;
const DELETED = 2;
const INSERTED = 4;
const SWAPPED = 6;

/**
 * Which changes are taken of those that serve alike: those that leave most of the quote as it is,
 * so that 排一残 for 安排残 lacks 安 and has 一 too much, although two changed characters would stand
 * together. 障保 is 保障 swapped, not 保 too much; a last character that differs was changed, not
 * added; and a second one that is missing is missing, not the first one changed.
 */
const PREFERENCE = { swapped: 0, inserted: 0, substituted: 8, deleted: 9 } as const;

export interface Band {
  /** Position in the record less that in the quote, where the middle of the band runs. */
  diagonal: number;
  /** Diagonals looked at on either side. */
  halfWidth: number;
}

/** An equal pair of characters at a cell. */
function keep(table: Table, column: number, cell: number): void {
  const afterEqual = table.above[EQUAL][column] ?? IMPOSSIBLE;
  const afterChange = table.above[CHANGED][column] ?? IMPOSSIBLE;
  table.current[EQUAL][column] = Math.min(afterEqual, afterChange);
  table.ways[EQUAL][cell] = afterEqual <= afterChange ? EQUAL : CHANGED;
}

/** The cheapest change that leads from a cell of a row to this one; a way beyond the band is dear. */
function change(
  table: Table,
  column: number,
  cell: number,
  equal: boolean,
  swapped: boolean,
): void {
  const { current, above, highest } = table;
  const swap = swapped ? changeFrom(highest, column) + PREFERENCE.swapped : IMPOSSIBLE;
  const substitute = equal ? IMPOSSIBLE : changeFrom(above, column) + PREFERENCE.substituted;
  const remove = changeFrom(above, column + 1) + PREFERENCE.deleted;
  const insert = changeFrom(current, column - 1) + PREFERENCE.inserted;
  const best = Math.min(swap, substitute, remove, insert, IMPOSSIBLE);
  current[CHANGED][column] = best;
  if (best === IMPOSSIBLE) return;
  let way = INSERTED + cheaperState(current, column - 1);
  if (best === swap) way = SWAPPED + cheaperState(highest, column);
  else if (best === substitute) way = SUBSTITUTED + cheaperState(above, column);
  else if (best === remove) way = DELETED + cheaperState(above, column + 1);
  table.ways[CHANGED][cell] = way;
}

function fillRow(table: Table, row: number, quote: string, record: string, left: number): void {
  table.advance();
  const unit = quote.charCodeAt(row - 1);
  const before = quote.charCodeAt(row - 2);
  for (let column = 0; column < table.width; column++) {
    // NaN beyond either end of the record: equal to nothing.
    const position = left + row + column - 1;
    const equal = record.charCodeAt(position) === unit;
    const cell = row * table.width + column;
    const swapped =
      !equal && record.charCodeAt(position) === before && record.charCodeAt(position - 1) === unit;
    if (equal) keep(table, column, cell);
    change(table, column, cell, equal, swapped);
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
  const push = (isQuote: boolean, isRecord: boolean, equal: boolean) => {
    const at = left + row + column - 1;
    const record = isRecord && at >= 0 && at < recordLength ? at : null;
    const quote = isQuote ? row - 1 : null;
    if (quote !== null || record !== null) steps.push({ quote, record, equal });
    if (isQuote) row--;
    if (isQuote !== isRecord) column += isQuote ? 1 : -1;
  };
  while (row > 0) {
    const way = table.ways[state === EQUAL ? EQUAL : CHANGED][row * table.width + column] ?? 0;
    const kind = state === EQUAL ? SUBSTITUTED : way & ~1;
    if (kind === SWAPPED) push(true, true, false);
    push(kind !== INSERTED, kind !== DELETED, state === EQUAL);
    state = way & 1;
  }
  return steps.reverse();
}

/**
 * The whole quote against the stretch of the record in the band that takes the fewest changes; of
 * those the one that keeps most of the quote, and in which they stand together most. Nothing before
 * or behind the stretch costs, and what of the band lies beyond the record is like nothing. Time and memory: quote × width of the band.
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
