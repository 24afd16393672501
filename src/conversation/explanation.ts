/** How a follow-up was read, for `--explain`. Types only. */

/** The files of rules/ that a follow-up may be read by; `mended`: a place or a slip set right. */
export type FollowUpRule =
  | 'askOnceMore'
  | 'askBesideInTime'
  | 'askPresence'
  | 'compareMeetings'
  | 'askOfListedItem'
  | 'resolveReferences'
  | 'replaceSlot'
  | 'askOfSameMeeting'
  | 'fillInEnglish'
  | 'mended';

export interface ExplainedFollowUp {
  /** As it was asked. */
  asked: string;
  /** As it was read: it stands alone. */
  read: string;
  /** In the order in which they were applied; empty where a chat model read it. */
  rules: readonly FollowUpRule[];
}

export interface FollowUpListener {
  /** Of each reading of a follow-up; the last one holds. Not of a question that stands alone. */
  followedUp(followUp: ExplainedFollowUp): void;
}
