/** What may stand at the end of what is typed so far, and how much of it is sure. */
import { graphemes } from '../../../text/graphemes.js';

export interface Completion {
  /** Where in the typed text the candidates begin. */
  start: number;
  /** Whole, in the order in which they are shown. */
  candidates: readonly string[];
  /** What follows where there is only one: a blank behind a command. Absent = nothing. */
  after?: string;
  /** Whether there are more than these. */
  hasMore?: boolean;
}

/** Finds what completes the text before the cursor. */
export type Complete = (typed: string) => Promise<Completion>;

/** What all begin with; '' where they share nothing. Characters are not cut apart. */
export function commonBeginning(candidates: readonly string[]): string {
  const [first = '', ...others] = candidates;
  let common = '';
  for (const grapheme of graphemes(first)) {
    if (!others.every((other) => other.startsWith(common + grapheme))) break;
    common += grapheme;
  }
  return common;
}
