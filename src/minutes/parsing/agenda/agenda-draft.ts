/** An agenda item while the agenda is being put together. */
import type { Outcome } from '../../meeting.js';
import type { FoldedText } from '../meeting-text.js';

export interface AgendaDraft {
  title: FoldedText;
  documents: string[];
  outcome: Outcome | null;
  /** Number of the paragraph, from 1. */
  paragraph: number;
  /** True for what the lead announces; a later paragraph may treat it again. */
  fromLead: boolean;
}
