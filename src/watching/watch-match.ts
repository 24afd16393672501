/** What a watch found in a new meeting. Types only. */
import type { Citation } from '../answering/answer.js';

/** A paragraph that a watch is about, with the words of it that say so. */
export interface WatchMatch extends Citation {
  /** Clean text of the whole paragraph; `start` and `end` of the quote are offsets of it. */
  text: string;
}
