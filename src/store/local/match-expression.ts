/**
 * A question's weighted terms as an FTS5 expression. In a search over all, only the rare terms
 * choose paragraphs and score them: one that shares nothing but 会议 and 工作 with a question is no
 * answer, and to score half of the index costs more than all else.
 */
import type { WeightedTerm } from '../store.js';

/** A question has some thirty terms; the rest of a pasted text adds time, not meaning. */
const MAX_TERMS = 256;

/** FTS5 weighs no term: a term is repeated up to so often. */
const MAX_REPEATS = 4;

/**
 * The rarest terms, until they stand in so many paragraphs. At 100,000 paragraphs of news and laws the
 * first 150 of such a search hold nine of ten of the sixty best by all terms, in half of the time.
 */
const ENOUGH_CANDIDATES = 4_000;

export interface MatchExpression {
  text: string;
  /** What one unit of FTS5's score stands for in units of weight. */
  unit: number;
}

interface RepeatedTerm {
  phrases: string[];
  term: string;
}

function mergeTerms(terms: readonly WeightedTerm[]): [string, number][] {
  const merged = new Map<string, number>();
  for (const { text, weight } of terms) {
    if (text !== '' && weight > 0) merged.set(text, (merged.get(text) ?? 0) + weight);
  }
  return [...merged].sort((left, right) => right[1] - left[1]).slice(0, MAX_TERMS);
}

/** Quoted, so that no character of a term is FTS5 syntax. */
function quoted(term: string): string {
  return `"${term.replaceAll('"', '""')}"`;
}

function anyOf(terms: readonly RepeatedTerm[]): string {
  return terms.flatMap(({ phrases }) => phrases).join(' OR ');
}

/** Paragraphs with all of the terms, which are one at least. */
export function allOf(terms: readonly string[]): string {
  return terms.map(quoted).join(' AND ');
}

/** Rarest first, until they stand in enough paragraphs; at least one. */
function rarest(
  terms: readonly RepeatedTerm[],
  frequencyOf: (term: string) => number,
): RepeatedTerm[] {
  const counted = terms
    .map((term) => ({ term, frequency: frequencyOf(term.term) }))
    .sort((left, right) => left.frequency - right.frequency);
  let candidates = 0;
  return counted
    .filter(({ frequency }) => {
      const needed = candidates < ENOUGH_CANDIDATES;
      candidates += frequency;
      return needed;
    })
    .map(({ term }) => term);
}

/** Each term as often as it weighs, and what once is worth; undefined where nothing weighs. */
function repeatTerms(
  terms: readonly WeightedTerm[],
): { repeated: RepeatedTerm[]; unit: number } | undefined {
  const merged = mergeTerms(terms);
  const heaviest = merged[0]?.[1];
  if (heaviest === undefined) return undefined;
  const unit = Math.max(merged.at(-1)?.[1] ?? heaviest, heaviest / MAX_REPEATS);
  const repeated = merged.map(([term, weight]) => {
    const times = Math.max(1, Math.round(weight / unit));
    return { term, phrases: new Array<string>(times).fill(quoted(term)) };
  });
  return { repeated, unit };
}

/** Paragraphs with any of the terms: for a search in a few meetings, where all are candidates. */
export function matchAny(terms: readonly WeightedTerm[]): MatchExpression | undefined {
  const parts = repeatTerms(terms);
  return parts && { text: anyOf(parts.repeated), unit: parts.unit };
}

/** Paragraphs with any of the rarest terms. `frequencyOf`: how many paragraphs hold a term. */
export function matchRarest(
  terms: readonly WeightedTerm[],
  frequencyOf: (term: string) => number,
): MatchExpression | undefined {
  const parts = repeatTerms(terms);
  return parts && { text: anyOf(rarest(parts.repeated, frequencyOf)), unit: parts.unit };
}
