/**
 * How much of a quote may differ from the record, and how much of it must stand there, for the
 * record to be named as its place. Measured on quotes and inventions; only numbers and the rules
 * that use them.
 */

/** Shorter quotes must stand word for word: with a character changed they are anybody's words. */
export const SHORTEST_ALTERED = 7;

/** One change more for so many characters, three at most … */
const CHARACTERS_PER_CHANGE = 5;
const FEW_CHANGES = 3;

/** … until this share of the quote is more. */
const SHARE_OF_CHANGES = 0.12;

/** Changed characters that may make a quote of so many characters altered, not another one. */
export function changesAllowed(characters: number): number {
  if (characters < SHORTEST_ALTERED) return 0;
  const few = Math.min(FEW_CHANGES, Math.floor(characters / CHARACTERS_PER_CHANGE));
  return Math.max(few, Math.floor(characters * SHARE_OF_CHANGES));
}

/** What is left out or put in at once is no slip of single characters beyond this. */
export const LONGEST_SLIP = 8;

/** A part of a quote that is to be found for itself has so many characters. */
export const SHORTEST_PART = 10;

/** A quote of which only a part stands in the record has so many characters of it there … */
export const SHORTEST_PARTIAL = 20;

/** … and this share of them. */
export const SHARE_OF_PARTIAL = 0.5;

/** Of a quote that is put together from parts, this share stands in the parts. */
export const SHARE_OF_JOINED = 0.8;

/** What a changed character within a part weighs against equal ones: parts end where it is dear. */
export const WEIGHT_OF_CHANGE = 3;
