/** What a statement puts first, last or above others must be so ranked by the sentence that tells of it. */
import { sentencesFor } from '../wording/align.js';
import type { Check } from './check.js';
import { RANK_WORDS, SUPERLATIVE } from './rank-words.js';

export const checkRank: Check = (claim, cited) => {
  for (const clause of claim.clauses) {
    const ranks = ranksIn(claim.plain.slice(clause.start, clause.end));
    if (ranks.length === 0) continue;
    const sentences = sentencesFor(claim, clause, cited).map(({ sentence }) => sentence.folded);
    const strange = ranks.find(({ held }) => !sentences.some((sentence) => held.test(sentence)));
    if (strange) return { reason: 'wording', detail: strange.word };
  }
  return undefined;
};

/** The words that rank, each with what tells it in the record. */
function ranksIn(said: string): { word: string; held: RegExp }[] {
  const ranks = RANK_WORDS.flatMap(({ claimed, held }) => {
    const word = claimed.exec(said)?.[0];
    return word === undefined ? [] : [{ word, held }];
  });
  const superlative = SUPERLATIVE.exec(said)?.[0];
  if (superlative) ranks.push({ word: superlative, held: new RegExp(superlative, 'u') });
  return ranks;
}
