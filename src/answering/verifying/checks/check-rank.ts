/** What a statement puts first, last or above others must be so ranked by the sentence that tells of it. */
import { sentencesFor } from '../wording/align.js';
import type { Check } from './check.js';
import { RANK_WORDS } from './rank-words.js';

export const checkRank: Check = (claim, cited) => {
  for (const clause of claim.clauses) {
    const said = claim.plain.slice(clause.start, clause.end);
    for (const { claimed, held } of RANK_WORDS) {
      const word = claimed.exec(said)?.[0];
      if (word === undefined) continue;
      const sentences = sentencesFor(claim, clause, cited);
      if (sentences.some(({ sentence }) => held.test(sentence.folded))) continue;
      return { reason: 'wording', detail: word };
    }
  }
  return undefined;
};
