/**
 * Owns the list of question sets: where each lies and what may be shown of it. A set with a corpus
 * of its own (other than the minutes of the project) fits in as one more entry.
 */

/** A set of questions about one corpus. */
export interface QuestionSet {
  /** As given to `--set`. */
  name: string;
  /** Path of the questions, relative to the project. */
  questionsPath: string;
  /** Folder of the documents that the questions are about, relative to the project. */
  corpusPath: string;
  /**
   * True for a set that nobody may tune on: its questions, and which of them fail, are never
   * printed.
   */
  heldOut: boolean;
}

/** In the order in which they are run and shown. */
export const QUESTION_SETS: readonly QuestionSet[] = [
  {
    name: 'developing',
    questionsPath: 'data/eval/questions.jsonl',
    corpusPath: 'data/minutes',
    heldOut: false,
  },
  {
    name: 'held-out',
    questionsPath: 'data/eval/held-out.jsonl',
    corpusPath: 'data/minutes',
    heldOut: true,
  },
];
