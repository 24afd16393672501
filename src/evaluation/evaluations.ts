/** Owns what a whole run measured. Types only. */
import type { CollectionEvaluation } from './collections/evaluate-collection.js';
import type { SetEvaluation } from './evaluate-set.js';
import type { FollowUpEvaluation } from './follow-ups/evaluate-follow-ups.js';
import type { QuoteEvaluation } from './quotes/evaluate-quotes.js';
import type { VerificationEvaluation } from './verification/evaluate-statements.js';

/** In the order in which they were run. */
export interface Evaluations {
  /** Questions about the minutes of the project. */
  sets: readonly SetEvaluation[];
  /** Test collections of others, each with a corpus of its own. */
  collections: readonly CollectionEvaluation[];
  /** Follow-ups within conversations about the minutes; empty where they were not run. */
  followUps: readonly FollowUpEvaluation[];
  /** Labelled statements about the minutes; empty where they were not run. */
  statements: readonly VerificationEvaluation[];
  /** Look-ups of quotes made from the minutes; null where they were not run. */
  quotes: QuoteEvaluation | null;
}
