/**
 * Owns what is known, behind a stretch that could not be read, of whether the decoder is back on
 * the boundaries of characters. Mending begins only where it is.
 */
import { isLegitimate } from './converted-characters.js';
import { withoutNotes } from './pinyin-note.js';

/** Shown only where the decoder is on a boundary: '2023', 'WTO'. */
const BOUNDARY = /[0-9A-Za-z\n]/;
/** On a normalised page one or two digits can be garbage: '⑧' is shown as '8', '⒑' as '10.'. */
const BOUNDARY_NORMALISED = /[0-9]{3}|\n/;

/**
 * So many characters in a row that a converted page may hold are text: off the boundaries about
 * four of ten are none, so that by chance one run in 3,000 would be as long.
 */
const TEXT_RUN = 16;

/** Follows one text from left to right. */
export class AlignmentWatch {
  #aligned = true;
  #lostAt = 0;
  #checkedTo = 0;

  constructor(
    private readonly text: string,
    private readonly normalised: boolean,
  ) {}

  /** A stretch that ends at `position` could not be read: from there on nothing is known. */
  lose(position: number): void {
    this.#aligned = false;
    this.#lostAt = position;
    this.#checkedTo = position;
  }

  /** Whether bytes and characters are known to agree at `position`. Positions ascend. */
  isAlignedAt(position: number): boolean {
    this.#aligned ||= this.#hasBoundary(position) || this.#endsInText(position);
    return this.#aligned;
  }

  #hasBoundary(position: number): boolean {
    const between = withoutNotes(this.text.slice(this.#checkedTo, position));
    this.#checkedTo = Math.max(this.#checkedTo, position);
    return (this.normalised ? BOUNDARY_NORMALISED : BOUNDARY).test(between);
  }

  #endsInText(position: number): boolean {
    // With their notes, so many characters take at most nine times their number.
    const start = Math.max(this.#lostAt, position - 9 * TEXT_RUN);
    const run = Array.from(withoutNotes(this.text.slice(start, position))).slice(-TEXT_RUN);
    return run.length === TEXT_RUN && run.every((character) => isLegitimate(character));
  }
}
