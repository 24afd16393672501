/**
 * Places a quote in one passage of the record: word for word, or with the fewest changes, and
 * which stretch of it stands there best. Whether that is enough to name the place is decided by
 * find-parts.ts.
 */
import { align, type Step } from './align.js';
import { markExchanged } from './exchanged-words.js';
import { QuoteStretches } from './find-diagonals.js';
import { LONGEST_SLIP, mostChanges, WEIGHT_OF_CHANGE } from './likeness.js';
import type { Passage } from './passage.js';
import { type QuoteMarks, settleEnds } from './settle-ends.js';

export interface Placement {
  passage: Passage;
  /** The whole quote against the passage. */
  steps: readonly Step[];
  /** Characters changed, dropped, added, and pairs swapped, over the whole quote. */
  changes: number;
  /** The steps [from, to) in which the quote stands best; the first and last are equal. */
  stretch: Stretch;
}

export interface Stretch {
  from: number;
  to: number;
  /** Equal characters less the weight of the changes between them. */
  score: number;
}

/** Diagonals that are tried in a passage. */
const MAX_DIAGONALS = 2;

/** The band is wider than the changes allowed: a quote may go on where it was not altered. */
const SPARE_WIDTH = 6;

/** Wider bands take longer and find nothing more. */
const MAX_HALF_WIDTH = 24;

/** A quote, prepared for being placed in many passages. */
export class PlacedQuote {
  readonly characters: string;
  private readonly stretches: QuoteStretches;
  private readonly halfWidth: number;
  private readonly marks: QuoteMarks;

  /** `marks`: what parts the characters, by their position in them. */
  constructor(characters: string, marks: QuoteMarks) {
    this.characters = characters;
    this.marks = marks;
    this.stretches = new QuoteStretches(characters);
    this.halfWidth = Math.min(MAX_HALF_WIDTH, mostChanges(characters.length) + SPARE_WIDTH);
  }

  /** Cells of alignments that are filled for a passage, at most. */
  get cells(): number {
    return this.characters.length * (2 * this.halfWidth + 1) * MAX_DIAGONALS;
  }

  /** Word for word; the first such place. */
  exactlyIn(passage: Passage): Placement | undefined {
    const at = passage.characters.indexOf(this.characters);
    return at < 0 ? undefined : exactPlacement(passage, this.characters.length, at);
  }

  /** Where most of it stands; undefined where hardly anything does. */
  nearestIn(passage: Passage): Placement | undefined {
    const exact = this.exactlyIn(passage);
    if (exact) return exact;
    const diagonals = this.stretches.diagonalsIn(passage.characters, MAX_DIAGONALS, this.halfWidth);
    let best: Placement | undefined;
    for (const diagonal of diagonals) {
      const placement = this.placeOn(passage, diagonal);
      if (placement && (!best || isBetter(placement, best))) best = placement;
    }
    return best;
  }

  private placeOn(passage: Passage, diagonal: number): Placement | undefined {
    const band = { diagonal, halfWidth: this.halfWidth };
    const aligned = align(this.characters, passage.characters, band);
    const changed = markExchanged(aligned, this.characters, passage.characters);
    const steps = settleEnds(changed, passage, this.marks);
    const stretch = bestStretch(steps);
    if (!stretch) return undefined;
    return { passage, steps, changes: countChanges(steps, passage, this.characters), stretch };
  }
}

/** `length` characters that stand word for word at a position of the passage. */
export function exactPlacement(passage: Passage, length: number, at: number): Placement {
  const steps = Array.from({ length }, (_, index) => {
    return { quote: index, record: at + index, equal: true };
  });
  return { passage, steps, changes: 0, stretch: { from: 0, to: length, score: length } };
}

export function isBetter(one: Placement, other: Placement): boolean {
  return (
    one.stretch.score - other.stretch.score > 0 ||
    (one.stretch.score === other.stretch.score && one.changes < other.changes)
  );
}

/** Changes of single characters, two that are swapped counted as one. */
function countChanges(steps: readonly Step[], { characters }: Passage, quote: string): number {
  let swaps = 0;
  for (let at = 1; at < steps.length; at++) {
    const [one, other] = [steps[at - 1], steps[at]];
    if (one && other && areSwapped(one, other, characters, quote)) {
      swaps++;
      at++;
    }
  }
  return steps.filter(({ equal }) => !equal).length - swaps;
}

function areSwapped(one: Step, other: Step, record: string, quote: string): boolean {
  if (one.equal || other.equal) return false;
  if (one.quote === null || one.record === null) return false;
  if (other.quote === null || other.record === null) return false;
  return (
    quote.charAt(one.quote) === record.charAt(other.record) &&
    quote.charAt(other.quote) === record.charAt(one.record)
  );
}

/** Weights add up along the steps; a longer slip ends a stretch. */
function bestStretch(steps: readonly Step[]): Stretch | undefined {
  let best: Stretch | undefined;
  let from = 0;
  let score = 0;
  let oneSided = 0;
  steps.forEach(({ quote, record, equal }, at) => {
    oneSided = quote === null || record === null ? oneSided + 1 : 0;
    score += equal ? 1 : -WEIGHT_OF_CHANGE;
    if (score <= 0 || oneSided > LONGEST_SLIP) {
      score = 0;
      from = at + 1;
    } else if (equal && score > (best?.score ?? 0)) {
      best = { from, to: at + 1, score };
    }
  });
  return best;
}
