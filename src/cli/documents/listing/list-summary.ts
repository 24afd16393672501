/** What stands below a list of meetings: how many there are, and which of them are shown. */
import type { Counts } from '../../../app-types.js';
import type { Wording } from '../../wording.js';

export interface ListedStretch {
  /** All that match. */
  counts: Counts;
  /** Left out before the first. */
  offset: number;
  /** Shown. */
  listed: number;
}

export function listSummary({ counts, offset, listed }: ListedStretch, wording: Wording): string {
  const { total, stretch } = wording.lookingAround;
  if (listed === counts.meetings || listed === 0) return total(counts.meetings, counts.paragraphs);
  return stretch(offset + 1, offset + listed, counts.meetings);
}
