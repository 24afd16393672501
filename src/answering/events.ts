/**
 * What happens while a question is answered, in order: one stream for terminal and Telegram. The
 * texts of all statements, joined, are the beginning of `Answer.answer`; what it says beyond them
 * comes with the answer. Of an answer in the record's own words nothing comes before. Types only.
 */
import type { Filters } from '../retrieval/query.js';
import type { Citation } from './answer.js';

export type AnswerEvent =
  /** A follow-up was read as this question, with these filters. */
  | { type: 'rewritten'; question: string; filters: Filters }
  /** A chat model is asked now, and given so many paragraphs; once more where they were too many. */
  | { type: 'evidence'; paragraphs: number }
  /**
   * A statement that was checked: `text` goes behind what was shown so far, and is never withdrawn.
   * `citations`: those whose markers appear in it for the first time.
   */
  | { type: 'statement'; text: string; citations: Citation[] };

export type AnswerListener = (event: AnswerEvent) => void;
