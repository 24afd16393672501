/** Places of the record that are shown together in one line. Types only. */
import type { Paragraph } from '../../minutes/meeting.js';

/** A stretch of a paragraph's clean text; offsets in UTF-16 units, end exclusive. */
export interface Place {
  paragraph: Paragraph;
  start: number;
  end: number;
}

/** In the order of the record; at least one. */
export type Passage = readonly Place[];
