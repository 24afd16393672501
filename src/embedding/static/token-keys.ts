/**
 * The tokens of the static embedding, as numbers: every Han character, every adjacent pair of Han
 * characters, every Latin word and every number as a whole. No segmenter, no dictionary: the same
 * on every machine. Reads folded text (text/fold.ts) as UTF-16 units.
 */

/** Raised with every change of what a text's tokens are. */
export const TOKEN_KEYS_VERSION = 1;

/** Units of a folded text, so that a corpus in one buffer and a string are read by one function. */
export type TextUnits = Uint16Array;

export function unitsOf(folded: string): TextUnits {
  const units = new Uint16Array(folded.length);
  for (let index = 0; index < folded.length; index++) units[index] = folded.charCodeAt(index);
  return units;
}

/** 〇 is a digit of dates ('二〇二一'), written between the Han blocks. */
const HAN_ZERO = 0x3007;

export function isHan(unit: number): boolean {
  return (unit >= 0x3400 && unit <= 0x9fff) || unit === HAN_ZERO;
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

function isLatin(unit: number): boolean {
  return unit >= 0x61 && unit <= 0x7a;
}

/** FNV-1a's constants (Fowler, Noll and Vo). */
const OFFSET_BASIS = 0x811c9dc5;
const PRIME = 0x01000193;

/** Words share the range 0x10000000…0x2fffffff; a pair of Han characters lies above, one below. */
function wordKey(units: TextUnits, start: number, end: number): number {
  let hash = OFFSET_BASIS;
  for (let index = start; index < end; index++) {
    hash = Math.imul(hash ^ (units[index] ?? 0), PRIME);
  }
  return 0x10000000 + ((hash >>> 0) % 0x20000000);
}

/**
 * The keys of the tokens of units [start, end), in reading order, with repetitions, into `keys` from
 * index 0; gives how many. `keys` must hold twice the number of units.
 */
export function readTokenKeys(
  units: TextUnits,
  start: number,
  end: number,
  keys: Uint32Array,
): number {
  let count = 0;
  let previous = 0;
  for (let index = start; index < end; ) {
    const unit = units[index] ?? 0;
    if (isHan(unit)) {
      if (previous !== 0) keys[count++] = previous * 0x10000 + unit;
      keys[count++] = unit;
      previous = unit;
      index++;
    } else {
      const next = wordEnd(units, index, end);
      if (next > index) keys[count++] = wordKey(units, index, next);
      previous = 0;
      index = Math.max(next, index + 1);
    }
  }
  return count;
}

/** Where the run of letters or of digits at `start` ends; `start` where there is none. */
function wordEnd(units: TextUnits, start: number, end: number): number {
  const first = units[start] ?? 0;
  if (!isLatin(first) && !isDigit(first)) return start;
  const belongs = isLatin(first) ? isLatin : isDigit;
  let index = start + 1;
  while (index < end && belongs(units[index] ?? 0)) index++;
  return index;
}
