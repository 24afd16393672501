/**
 * A question's weighted terms as an FTS5 expression. In a search over all, only the rare terms
 * choose paragraphs, the common ones score them: a paragraph that shares nothing but 会议 and 工作 with a question is no
 * answer, and to score half of the index costs more than all else.
 */
import type { WeightedTerm } from '../store.js';

/** A question has some thirty terms; the rest of a pasted text adds time, not meaning. */
const MAX_TERMS = 256;

/** FTS5 weighs no term: a term is repeated up to so often. */
const MAX_REPEATS = 4;

/** A term that stands in every paragraph's text and weighs nothing (its idf is nil). */
export const EVERYWHERE = '¤';

/**
 * The rarest terms, until they stand in so many paragraphs, choose. At 100,000 paragraphs that
 * halves the time (p95 98 → 47 ms) and keeps 98 % of the fifty best; recall on two sets of questions
 * stays to a tenth of a percent.
 */
const ENOUGH_CANDIDATES = 2_000;

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

/** Rarest first; the terms that choose, and those that only score. */
function partByRarity(
  terms: readonly RepeatedTerm[],
  frequencyOf: (term: string) => number,
): { choosing: RepeatedTerm[]; scoring: RepeatedTerm[] } {
  const counted = terms
    .map((term) => ({ term, frequency: frequencyOf(term.term) }))
    .sort((left, right) => left.frequency - right.frequency);
  let candidates = 0;
  const choosing: RepeatedTerm[] = [];
  const scoring: RepeatedTerm[] = [];
  for (const { term, frequency } of counted) {
    (candidates < ENOUGH_CANDIDATES ? choosing : scoring).push(term);
    candidates += frequency;
  }
  return { choosing, scoring };
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

/**
 * Paragraphs with any of the rarer terms, scored by all. `frequencyOf`: how many paragraphs hold a
 * term.
 */
export function matchRare(
  terms: readonly WeightedTerm[],
  frequencyOf: (term: string) => number,
): MatchExpression | undefined {
  const parts = repeatTerms(terms);
  if (!parts) return undefined;
  const { unit, repeated } = parts;
  const { choosing, scoring } = partByRarity(repeated, frequencyOf);
  if (scoring.length === 0) return { text: anyOf(choosing), unit };
  // Whatever the first part chose passes the second, which is there to be scored.
  const text = `(${anyOf(choosing)}) AND (${anyOf(scoring)} OR ${quoted(EVERYWHERE)})`;
  return { text, unit };
}
