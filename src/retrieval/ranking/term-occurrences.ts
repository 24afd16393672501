/**
 * Where the terms of a question stand in a text: looked for as they are, so that no text is cut into
 * words while a question waits. A word of one character is found inside others too.
 */
import { fold } from '../../text/fold.js';

/** One term in one text; a term that the text lacks has none. */
export interface Occurrences {
  /** Index of the term in the list that was looked for. */
  term: number;
  /** Offsets at which it begins, ascending; at least one. */
  starts: readonly number[];
}

/** A text as the ranker reads it. */
export interface ReadText {
  folded: string;
  occurrences: readonly Occurrences[];
}

/** `terms` are folded. */
export function readText(text: string, terms: readonly string[]): ReadText {
  const folded = fold(text);
  const occurrences = terms.flatMap((term, index) => {
    const starts = startsOf(term, folded);
    return starts.length === 0 ? [] : [{ term: index, starts }];
  });
  return { folded, occurrences };
}

function startsOf(term: string, folded: string): number[] {
  const starts: number[] = [];
  for (let at = folded.indexOf(term); at >= 0; at = folded.indexOf(term, at + 1)) {
    if (!isPartOfNumber(term, at, folded)) starts.push(at);
  }
  return starts;
}

const DIGIT_AT_START = /^\d/;
const DIGIT_AT_END = /\d$/;

/** '7' of '17' and of '70' is another number. */
function isPartOfNumber(term: string, at: number, folded: string): boolean {
  return (
    (DIGIT_AT_START.test(term) && DIGIT_AT_END.test(folded.charAt(at - 1))) ||
    (DIGIT_AT_END.test(term) && DIGIT_AT_START.test(folded.charAt(at + term.length)))
  );
}
