/**
 * Where in a paragraph a quote may stand: the diagonals (position in the record less that in the
 * quote) on which many short stretches of both are the same.
 */

/** A stretch that the quote repeats more often tells nothing about where it stands. */
const MAX_REPEATS = 8;

/** Longer quotes need longer stretches: pairs are found everywhere. */
const PAIRS_UP_TO = 40;

function stretchLength(quoteLength: number): number {
  return quoteLength <= PAIRS_UP_TO ? 2 : 3;
}

/** Two or three units as one number. */
function keyAt(text: string, at: number, length: number): number {
  let key = 0;
  for (let index = 0; index < length; index++) key = key * 0x10000 + text.charCodeAt(at + index);
  return key;
}

/** Where each short stretch stands in a quote: made once, asked of each paragraph. */
export class QuoteStretches {
  private readonly length: number;
  private readonly positions = new Map<number, number[]>();

  constructor(quote: string) {
    this.length = stretchLength(quote.length);
    for (let at = 0; at + this.length <= quote.length; at++) {
      const key = keyAt(quote, at, this.length);
      const positions = this.positions.get(key);
      if (!positions) this.positions.set(key, [at]);
      else if (positions.length < MAX_REPEATS) positions.push(at);
    }
  }

  /** The diagonals with most stretches in common, each further than `apart` from better ones. */
  diagonalsIn(record: string, limit: number, apart: number): number[] {
    const counts = this.countIn(record);
    // A change moves what follows by a diagonal or two: neighbours are counted in.
    const nearby = (diagonal: number) => {
      let sum = 0;
      for (let shift = -apart; shift <= apart; shift++) sum += counts.get(diagonal + shift) ?? 0;
      return sum;
    };
    const sorted = [...counts]
      .sort((one, other) => other[1] - one[1] || one[0] - other[0])
      .slice(0, 4 * limit)
      .map(([diagonal, count]) => ({ diagonal, score: nearby(diagonal) + count }))
      .sort((one, other) => other.score - one.score || one.diagonal - other.diagonal);
    const chosen: number[] = [];
    for (const { diagonal } of sorted) {
      if (chosen.length >= limit) break;
      if (chosen.every((other) => Math.abs(other - diagonal) > apart)) chosen.push(diagonal);
    }
    return chosen;
  }

  private countIn(record: string): Map<number, number> {
    const counts = new Map<number, number>();
    for (let at = 0; at + this.length <= record.length; at++) {
      for (const position of this.positions.get(keyAt(record, at, this.length)) ?? []) {
        counts.set(at - position, (counts.get(at - position) ?? 0) + 1);
      }
    }
    return counts;
  }
}
