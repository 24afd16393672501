/** Which sentence of the cited paragraphs a clause of a statement is told by. */
import type { Span } from '../../../text/sentences.js';
import type { Claim } from '../reading/read-claim.js';
import type { Evidence, EvidenceSentence } from '../reading/read-evidence.js';
import { type ContentWord, contentWords, coverageOf } from './content-words.js';

export interface Aligned {
  evidence: Evidence;
  sentence: EvidenceSentence;
  /** Share of the clause's words that the sentence, or its meeting's heading, holds, 0…1. */
  coverage: number;
}

/** All sentences cited, the best first; ties in the order given. */
export function alignWords(words: readonly ContentWord[], cited: readonly Evidence[]): Aligned[] {
  return cited
    .flatMap((evidence) =>
      evidence.read.sentences.map((sentence) => ({
        evidence,
        sentence,
        coverage: coverageOf(words, `${sentence.folded} ${evidence.heading}`),
      })),
    )
    .sort((left, right) => right.coverage - left.coverage);
}

export function wordsOfClause(
  { worded }: Claim,
  { start, end }: Span,
  cited: readonly Evidence[],
): ContentWord[] {
  return contentWords(
    worded.slice(start, end),
    cited.flatMap(({ read }) => read.aliases),
  );
}

/** Sentences that hold nearly as much as the best one may tell it as well. */
const NEARLY = 0.85;

/** The best sentences for a clause. */
export function sentencesFor(claim: Claim, clause: Span, cited: readonly Evidence[]): Aligned[] {
  const aligned = alignWords(wordsOfClause(claim, clause, cited), cited);
  const best = aligned[0]?.coverage ?? 0;
  return aligned.filter(({ coverage }) => coverage >= NEARLY * best);
}
