/**
 * Picks the sentences of ranked paragraphs that answer a question: first the best, then those that
 * add what it lacks. What makes one better than another is in sentence-features.ts.
 */
import type { Paragraph } from '../../minutes/meeting.js';
import type { Hit } from '../../retrieval/ranking/rank-paragraphs.js';
import {
  type ContentTerm,
  heldTerms,
  readText,
  shareHeld,
} from '../../retrieval/terms/coverage.js';
import { fold } from '../../text/fold.js';
import { type Span, splitClauses, splitSentences } from '../../text/sentences.js';
import { MAX_QUOTE_CHARS } from '../composing/locate.js';
import { endOfOpening, wholeThought } from './continuation.js';
import { type Enumeration, isPart, numberedIn, spanOf } from './enumeration.js';
import { type ChoiceListener, explainChoice } from './explain-choice.js';
import {
  type SentenceFeatures,
  type SentenceQuestion,
  scoreOf,
  sentenceFeatures,
} from './sentence-features.js';

export interface ChosenSentence {
  paragraph: Paragraph;
  /** Offsets in the paragraph's clean text, end exclusive. */
  start: number;
  end: number;
  /** What it is read with: its item, or the rest of the sentence and what goes on with it. */
  around: Span;
  /** Higher is better. */
  score: number;
  features: SentenceFeatures;
}

/** A further sentence must add this share of the topic's weight, or score nearly as the first. */
const MIN_GAIN = 0.1;

/** What scores less than this share of the first one is about something else. */
const MIN_SHARE = 0.6;

export interface ChoiceLimits {
  /** How many sentences at most. */
  sentences: number;
  /** The share of the best one's score that is nearly as good, 0…1. */
  nearlyAsGood: number;
  /** Folded; sentences that hold one of these are left out. */
  without?: readonly string[];
}

/** More bury the one that answers. */
export const FEW_SENTENCES: ChoiceLimits = { sentences: 3, nearlyAsGood: 0.85 };

/** What is compared is all that is said of a matter, not the sentence that says it best. */
export const SENTENCES_TO_COMPARE: ChoiceLimits = { sentences: 4, nearlyAsGood: 0.65 };

interface Candidate extends ChosenSentence {
  /** Which of the topic's terms it holds. */
  held: readonly boolean[];
}

/**
 * Best first; ties by rank of the paragraph and place in the text. `onChoice` is for who wants to
 * know why.
 */
export function chooseSentences(
  hits: readonly Pick<Hit, 'paragraph' | 'score'>[],
  question: SentenceQuestion,
  limits: ChoiceLimits,
  onChoice?: ChoiceListener,
): ChosenSentence[] {
  const first = Math.max(0, ...hits.map(({ score }) => score)) || 1;
  const candidates = hits
    .flatMap(({ paragraph, score }) => candidatesOf(paragraph, score / first, question))
    .filter((candidate) => !holdsAny(candidate, limits.without ?? []))
    .sort((a, b) => b.score - a.score);
  const chosen = pick(candidates, question.terms, limits);
  onChoice?.(explainChoice(candidates, chosen));
  return chosen.map(({ held: _, ...sentence }) => sentence);
}

function holdsAny({ paragraph, start, end }: Candidate, texts: readonly string[]): boolean {
  if (texts.length === 0) return false;
  const folded = fold(paragraph.text.slice(start, end));
  return texts.some((text) => folded.includes(text));
}

/** The best one, then those that add to it. */
function pick(
  [best, ...others]: readonly Candidate[],
  terms: readonly ContentTerm[],
  { sentences, nearlyAsGood }: ChoiceLimits,
): Candidate[] {
  if (!best) return [];
  const chosen = [best];
  while (chosen.length < sentences) {
    const next = mostAdding(others, chosen, terms, nearlyAsGood);
    if (!next) break;
    chosen.push(next);
  }
  return chosen;
}

function candidatesOf(
  paragraph: Paragraph,
  paragraphScore: number,
  question: SentenceQuestion,
): Candidate[] {
  const { text } = paragraph;
  const { terms } = question;
  const opening = endOfOpening(text);
  const enumerations = question.expected === null ? [] : numberedIn(text);
  const parts = quotableParts(text).map((span) => {
    const read = readText(text.slice(span.start, span.end));
    return { ...span, folded: read.folded, held: heldTerms(terms, read) };
  });
  const paragraphCoverage = shareHeld(terms, union(parts.map(({ held }) => held)));
  return parts.map(({ start, end, folded, held }) => {
    const around = surroundings({ start, end }, text, enumerations, question);
    const features = sentenceFeatures(
      {
        text: text.slice(start, end),
        folded,
        around: text.slice(around.start, around.end),
        opens: start < opening,
        coverage: shareHeld(terms, held),
        paragraphCoverage,
        paragraphScore,
      },
      question,
    );
    return { paragraph, start, end, around, score: scoreOf(features), features, held };
  });
}

/** Where a fact is asked for: the list or item in which it may stand, or the whole thought. */
function surroundings(
  span: Span,
  text: string,
  enumerations: readonly Enumeration[],
  { expected }: SentenceQuestion,
): Span {
  if (expected === null) return span;
  const list = enumerations.find((enumeration) => isPart(span, enumeration));
  if (list && expected.kind === 'members') return spanOf(list);
  const item = list?.items.find(({ start, end }) => start < span.end && span.start < end);
  return item ?? wholeThought(text, span);
}

function union(masks: readonly (readonly boolean[])[]): boolean[] {
  return (masks[0] ?? []).map((_, at) => masks.some((mask) => mask[at]));
}

/** The candidate that adds the most to those chosen; undefined where none adds enough. */
function mostAdding(
  candidates: readonly Candidate[],
  chosen: readonly Candidate[],
  terms: readonly ContentTerm[],
  nearlyAsGood: number,
): Candidate | undefined {
  const held = union(chosen.map((one) => one.held));
  const before = shareHeld(terms, held);
  const best = chosen[0]?.score ?? 0;
  let most: { candidate: Candidate; value: number } | undefined;
  for (const candidate of candidates) {
    const share = candidate.score / best;
    if (share < MIN_SHARE || chosen.includes(candidate)) continue;
    const gain = shareHeld(terms, union([held, candidate.held])) - before;
    if (gain < MIN_GAIN && share < nearlyAsGood) continue;
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
