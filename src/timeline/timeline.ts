/** What the meetings said on a topic, one after another: the contract of `timeline`. Types only. */
import type { Citation } from '../answering/answer.js';
import type { Filters } from '../retrieval/query.js';

/** One meeting that speaks of the topic, by the sentence that says most of it. */
export type TimelineEntry = Omit<Citation, 'marker'>;

export interface Timeline {
  /** As asked, without the words that became limits. */
  topic: string;
  /** Which meetings were looked at: set by the caller or named beside the topic. */
  filters: Filters;
  /** Meetings found to speak of it; more than are listed where a limit cut them. */
  found: number;
  /** False where the record is likely to hold more paragraphs with these words than were read. */
  complete: boolean;
  /** In order of date. */
  entries: TimelineEntry[];
  /** Meetings whose date is not known, by id. */
  undated: TimelineEntry[];
}
