/**
 * Picks the sentences of ranked paragraphs that answer a topic: first the best, then those that
 * add what it lacks. A sentence is scored by the share of the topic's weight that it holds, helped
 * by what its paragraph holds beside it, and by whether it has the kind of fact asked for.
 */
import type { Paragraph } from '../minutes/meeting.js';
import {
  type ContentTerm,
  coverage,
  joinTexts,
  type ReadText,
  readText,
} from '../retrieval/coverage.js';
import type { ExpectedFact } from '../retrieval/query.js';
import { fold } from '../text/fold.js';
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
  /** What is to be done is wanted. */
  measures?: boolean;
}

/** Part of a sentence's score that its paragraph lends it: context is in the lines around it. */
const CONTEXT_SHARE = 0.35;

/** Added where the sentence holds the kind of fact asked for. */
const FACT_BONUS = 0.12;

/** Added where the sentence says what is to be done, and that is asked; taken off the lead. */
const MEASURE_BONUS = 0.15;

/** '要强化…', '严禁…', '一是…': how minutes word what is to be done. Folded. */
const MEASURE =
  /(?:^|[,;:。])(?:一?[要是]|二[要是]|三[要是]|必须|务必|严禁|坚决|切实|全力|加快|加强|强化|推进|落实|完善|建立)/;

/** A further sentence must add this share of the topic's weight, or score nearly as the first. */
const MIN_GAIN = 0.1;
const NEARLY_AS_GOOD = 0.85;

interface Candidate extends ChosenSentence {
  read: ReadText;
}

/** Best first; ties by rank of the paragraph and place in the text. */
export function chooseSentences(
  paragraphs: readonly Paragraph[],
  terms: readonly ContentTerm[],
  options: ChoiceOptions,
): ChosenSentence[] {
  const candidates = paragraphs
    .flatMap((paragraph) => candidatesOf(paragraph, terms, options))
    .sort((a, b) => b.score - a.score);
  const [best, ...others] = candidates;
  if (!best) return [];
  const chosen = [best];
  while (chosen.length < options.limit) {
    const next = mostAdding(others, chosen, terms);
    if (!next) break;
    chosen.push(next);
  }
  return chosen.map(({ read: _, ...sentence }) => sentence);
}

function candidatesOf(
  paragraph: Paragraph,
  terms: readonly ContentTerm[],
  { expected = null, measures = false }: ChoiceOptions,
): Candidate[] {
  const paragraphCoverage = coverage(terms, paragraph.text);
  return quotableParts(paragraph.text).map(({ start, end }) => {
    const text = paragraph.text.slice(start, end);
    const read = readText(text);
    const own = coverage(terms, read);
    const fact = expected ? holdsFact(text, expected, terms) : null;
    const measure = measures ? measureBonus(text, paragraph.number) : 0;
    const score = own + CONTEXT_SHARE * paragraphCoverage + (fact ? FACT_BONUS : 0) + measure;
    return {
      paragraph,
      start,
      end,
      score,
      coverage: own,
      paragraphCoverage,
      holdsFact: fact,
      read,
    };
  });
}

function measureBonus(text: string, paragraphNumber: number): number {
  if (paragraphNumber === 1) return -MEASURE_BONUS;
  return MEASURE.test(fold(text)) ? MEASURE_BONUS : 0;
}

/** The candidate that adds the most to those chosen; undefined where none adds enough. */
function mostAdding(
  candidates: readonly Candidate[],
  chosen: readonly Candidate[],
  terms: readonly ContentTerm[],
): Candidate | undefined {
  const held = joinTexts(chosen.map(({ read }) => read));
  const before = coverage(terms, held);
  const best = chosen[0]?.score ?? 0;
  let most: { candidate: Candidate; value: number } | undefined;
  for (const candidate of candidates) {
    if (chosen.includes(candidate)) continue;
    const gain = coverage(terms, joinTexts([held, candidate.read])) - before;
    if (gain < MIN_GAIN && candidate.score < best * NEARLY_AS_GOOD) continue;
    const value = gain + 0.5 * candidate.score;
    if (!most || value > most.value) most = { candidate, value };
  }
  return most?.candidate;
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
