/**
 * Why a ranking came out as it did: what `--explain` shows. Plain data; explain-ranking.ts fills
 * it, interfaces render it without knowing which features there are.
 */
import type { TokenKind } from '../text/tokens.js';
import type { QuestionReading } from './scope/question-reading.js';
import type { QueryTerm } from './terms/query-terms.js';

/** One ranking of paragraphs. A question may need several. */
export interface Explanation {
  /** What was searched for, folded. */
  topic: string;
  /** Into which the topic was cut, each once; those that tell nothing are no terms. */
  tokens: readonly { text: string; kind: TokenKind }[];
  terms: readonly QueryTerm[];
  /** How many meetings were searched; null = the whole index. */
  meetings: number | null;
  /** How many paragraphs were measured. */
  candidates: number;
  /** Whence they came; empty where all paragraphs of few meetings were measured. */
  lists: readonly ExplainedList[];
  /** In order of rank. */
  hits: readonly ExplainedHit[];
}

/** What one search gave, best first. */
export interface ExplainedList {
  search: 'lexical' | 'vector';
  /** Whether it looked only into the meetings that the question seems to mean. */
  meant: boolean;
  /** How many it found. */
  found: number;
  /** The first ten, with the search's own score: BM25 of the words, cosine of the vectors. */
  hits: readonly { rank: number; paragraphId: string; score: number }[];
}

export interface ExplainedHit {
  paragraphId: string;
  /** The sum of `contributions`, and of the ranker's constant where it has one. */
  score: number;
  /** What was measured, by the feature's name, in its own unit. */
  features: Readonly<Record<string, number>>;
  /** What each feature adds to the score, by the same names. */
  contributions: Readonly<Record<string, number>>;
  /** Its rank, from 1, in each search's list over all that was searched; null where it is not there. */
  ranks: Readonly<Record<ExplainedList['search'], number | null>>;
}

/** Told by the stages of retrieval what they did, as they do it. */
export interface RetrievalListener {
  /** Once for each question. */
  read(reading: QuestionReading): void;
  ranked(ranking: Explanation): void;
}
