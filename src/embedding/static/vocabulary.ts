/**
 * Token key → row of the embedding table: an open-addressing hash table over typed arrays, so that
 * it is made in a millisecond, shared between threads and asked without allocating.
 */
import { readTokenKeys, type TextUnits } from './token-keys.js';

/** Half of the slots stay empty: a miss ends after one or two. */
const SLOTS_PER_TOKEN = 2;

/** Knuth's multiplicative hashing: 2³² ÷ the golden ratio. */
const GOLDEN = 0x9e3779b1;

/** Longest text read at once, in units; more is cut. */
const MAX_UNITS = 1 << 16;

export class Vocabulary {
  readonly size: number;
  readonly #keys: Uint32Array;
  /** Row + 1; 0 = empty. */
  readonly #slots: Int32Array;
  readonly #shift: number;
  readonly #found = new Uint32Array(2 * MAX_UNITS);
  /** Which reading last met a row, so that each is given once without a set. */
  readonly #metBy: Uint32Array;
  #reading = 0;

  /** `keys` in the order of the rows, none twice. */
  constructor(keys: Uint32Array) {
    this.size = keys.length;
    this.#keys = keys;
    const bits = Math.ceil(Math.log2(Math.max(2, SLOTS_PER_TOKEN * keys.length)));
    this.#shift = 32 - bits;
    this.#slots = new Int32Array(1 << bits);
    this.#metBy = new Uint32Array(keys.length);
    for (const [row, key] of keys.entries()) this.#slots[this.#slotOf(key)] = row + 1;
  }

  /** The slot that holds the key, or the empty one where it belongs. */
  #slotOf(key: number): number {
    const mask = this.#slots.length - 1;
    let slot = Math.imul(key, GOLDEN) >>> this.#shift;
    for (;;) {
      const row = this.#slots[slot] ?? 0;
      if (row === 0 || this.#keys[row - 1] === key) return slot;
      slot = (slot + 1) & mask;
    }
  }

  /** -1 where the key is unknown. */
  rowOf(key: number): number {
    return (this.#slots[this.#slotOf(key)] ?? 0) - 1;
  }

  /**
   * The distinct rows of the tokens of units [start, end), in reading order, into `rows`; gives how
   * many. What does not fit into `rows` is left out. With `held` > 0 the stretch goes on with the
   * text read last, whose rows are the first `held`.
   */
  rowsOf(units: TextUnits, start: number, end: number, rows: Int32Array, held = 0): number {
    const keys = readTokenKeys(units, start, Math.min(end, start + MAX_UNITS), this.#found);
    const reading = held > 0 ? this.#reading : ++this.#reading;
    let count = held;
    for (let index = 0; index < keys && count < rows.length; index++) {
      const row = this.rowOf(this.#found[index] ?? 0);
      if (row < 0 || this.#metBy[row] === reading) continue;
      this.#metBy[row] = reading;
      rows[count++] = row;
    }
    return count;
  }
}
