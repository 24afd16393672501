/** Owns the records of a collection's run, of which every metric is a pure function. */
import type { AskedAnswer } from '../ask-question.js';
import type { CollectionQuestion } from './collection.js';

/** The ranking that one question got. */
export interface SearchedResult {
  question: CollectionQuestion;
  /** Document ids, best first. */
  rankedIds: readonly string[];
}

/** What one question was answered. */
export interface AskedResult extends AskedAnswer {
  /** As it was at that time: unanswerable while its right documents were withheld. */
  question: CollectionQuestion;
}
