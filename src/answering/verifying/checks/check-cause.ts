/** A cause that a statement gives must be told as plainly as what it is said to be the cause of. */

import { wordsOfClause } from '../wording/align.js';
import { coverageOf, weightOf } from '../wording/content-words.js';
import type { Check } from './check.js';

const CAUSE =
  /^(?:[^,]{0,4}[,])?\s*(?:由于|因为|因(?!此|而|地|素|人|时|势|应)|鉴于|受[^,]{2,16}影响|考虑到|为应对|出于)/u;

/** One sentence of the record holds nearly all of the cause's words. */
const MIN_COVERAGE = 0.85;

export const checkCause: Check = (claim, cited) => {
  for (const clause of claim.clauses) {
    if (!CAUSE.test(claim.plain.slice(clause.start, clause.end))) continue;
    const words = wordsOfClause(claim, clause, cited);
    if (weightOf(words) === 0) continue;
    const isTold = cited.some(({ read }) =>
      read.sentences.some(({ folded }) => coverageOf(words, folded) >= MIN_COVERAGE),
    );
    if (!isTold) return { reason: 'wording', detail: claim.text.slice(clause.start, clause.end) };
  }
  return undefined;
};
