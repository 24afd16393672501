/**
 * Picks the sentences of ranked paragraphs that answer a topic. A sentence is scored by the share
 * of the topic's weight that it holds, helped by what its paragraph holds beside it, and by
 * whether it has the kind of fact that was asked for.
 */
import type { Paragraph } from '../minutes/meeting.js';
import type { ExpectedFact } from '../retrieval/query.js';
import { coverageOf, type QueryTerm, termsIn } from '../retrieval/query-terms.js';
import { splitClauses, splitSentences } from '../text/sentences.js';
import { holdsFact } from './expected-facts.js';
import { MAX_QUOTE_CHARS } from './locate.js';

export interface ChosenSentence {
  paragraph: Paragraph;
  /** Offsets in the paragraph's clean text, end exclusive. */
  start: number;
  end: number;
  score: number;
  /** Share of the topic's weight that the sentence itself holds, 0…1. */
  coverage: number;
  /** Share that its paragraph holds, 0…1. */
  paragraphCoverage: number;
  /** Whether it holds the kind of fact asked for; null where none is asked for. */
  holdsFact: boolean | null;
}

export interface ChoiceOptions {
  limit: number;
  expected?: ExpectedFact | null;
  /** The folded question, for the words beside the fact. */
  question?: string;
}

/** Part of a sentence's score that its paragraph lends it: context is in the lines around it. */
const CONTEXT_SHARE = 0.35;

/** Added where the sentence holds the kind of fact asked for. */
const FACT_BONUS = 0.12;

/** Best first; ties by place in the text. */
export function chooseSentences(
  paragraphs: readonly Paragraph[],
  terms: readonly QueryTerm[],
  { limit, expected = null, question = '' }: ChoiceOptions,
): ChosenSentence[] {
  const candidates = paragraphs.flatMap((paragraph) => {
    const paragraphCoverage = coverageOf(terms, termsIn(paragraph.text));
    return quotableParts(paragraph.text).map(({ start, end }): ChosenSentence => {
      const text = paragraph.text.slice(start, end);
      const own = coverageOf(terms, termsIn(text));
      const fact = expected ? holdsFact(text, expected, question) : null;
      const score = own + CONTEXT_SHARE * paragraphCoverage + (fact ? FACT_BONUS : 0);
      return { paragraph, start, end, score, coverage: own, paragraphCoverage, holdsFact: fact };
    });
  });
  return candidates.sort((a, b) => b.score - a.score).slice(0, limit);
}

/** Sentences; one that is too long to quote is cut into runs of clauses. */
function quotableParts(text: string): { start: number; end: number }[] {
  return splitSentences(text).flatMap((sentence) =>
    sentence.end - sentence.start <= MAX_QUOTE_CHARS ? [sentence] : cutIntoRuns(text, sentence),
  );
}

function cutIntoRuns(
  text: string,
  sentence: { start: number; end: number },
): { start: number; end: number }[] {
  const runs: { start: number; end: number }[] = [];
  for (const clause of splitClauses(text.slice(sentence.start, sentence.end))) {
    const start = clause.start + sentence.start;
    const end = clause.end + sentence.start;
    const run = runs.at(-1);
    if (run && end - run.start <= MAX_QUOTE_CHARS) run.end = end;
    else runs.push({ start, end });
  }
  return runs;
}
