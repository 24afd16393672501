/**
 * Why a ranking came out as it did: what `--explain` shows. Plain data; rank-paragraphs.ts fills
 * it, interfaces render it without knowing which features there are.
 */
import type { QueryTerm } from './terms/query-terms.js';

/** One ranking of paragraphs. A question may need several. */
export interface Explanation {
  /** What was searched for, folded. */
  topic: string;
  terms: readonly QueryTerm[];
  /** In order of rank. */
  hits: readonly ExplainedHit[];
}

export interface ExplainedHit {
  paragraphId: string;
  /** The sum of `contributions`, and of the ranker's constant where it has one. */
  score: number;
  /** What was measured, by the feature's name, in its own unit. */
  features: Readonly<Record<string, number>>;
  /** What each feature adds to the score, by the same names. */
  contributions: Readonly<Record<string, number>>;
}

/** Told of each ranking as it is made. */
export type ExplanationListener = (explanation: Explanation) => void;
