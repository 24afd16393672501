/**
 * What has become of a citation since it was copied, and of a meeting through its revisions. Types
 * only. `withdrawnAt` is always when the cited text left the index: ISO 8601, UTC.
 */
import type { Meeting, Paragraph } from '../../minutes/meeting.js';
import type { DifferencePart } from '../../text/difference.js';

/** A paragraph with the meeting that it stands in. */
export interface ParagraphInMeeting {
  meeting: Meeting;
  paragraph: Paragraph;
}

/** One that is not told any more, as it stood. */
export interface FormerParagraph extends ParagraphInMeeting {
  /** Of the file that told it last, SHA-256 in hex; null where that is not known. */
  sourceSha256: string | null;
}

/** Of a paragraph's id. `cited` is what was cited: the very text that has this id. */
export type CitationState =
  /** Nothing held, now or earlier, has this id. */
  | { status: 'unknown'; id: string }
  /** It stands as it was cited. */
  | { status: 'current'; id: string; cited: ParagraphInMeeting }
  /** Its page was changed, this paragraph was not: it stands there under another id. */
  | {
      status: 'moved';
      id: string;
      cited: FormerParagraph;
      withdrawnAt: string;
      now: ParagraphInMeeting;
    }
  /** It was changed; `diff` turns the text as cited into the text now. */
  | {
      status: 'changed';
      id: string;
      cited: FormerParagraph;
      withdrawnAt: string;
      now: ParagraphInMeeting;
      diff: DifferencePart[];
    }
  /** No paragraph told now is like it; `meetingNow` is its meeting, where that is still told. */
  | {
      status: 'withdrawn';
      id: string;
      cited: FormerParagraph;
      withdrawnAt: string;
      meetingNow: Meeting | null;
    };

/** Of a meeting's id. */
export type MeetingState =
  | { status: 'unknown'; id: string }
  | { status: 'current'; meeting: Meeting; paragraphs: Paragraph[] }
  | {
      status: 'changed';
      meeting: Meeting;
      paragraphs: Paragraph[];
      withdrawnAt: string;
      now: Meeting;
    }
  | { status: 'withdrawn'; meeting: Meeting; paragraphs: Paragraph[]; withdrawnAt: string };

/** What a revision changed of the one before it; paragraphs that only moved are no change. */
export type ParagraphChange =
  | { kind: 'changed'; before: Paragraph; after: Paragraph; diff: DifferencePart[] }
  | { kind: 'added'; after: Paragraph }
  | { kind: 'removed'; before: Paragraph };

/** One revision of a meeting in its history. */
export interface MeetingRevision {
  meeting: Meeting;
  /** Null while it is held. */
  withdrawnAt: string | null;
  /** In order of paragraphs; null for the first revision. */
  changes: ParagraphChange[] | null;
}

/** One wording of a paragraph in its history. */
export interface ParagraphWording {
  meeting: Meeting;
  /** Null while it is held. */
  withdrawnAt: string | null;
  paragraph: Paragraph;
  /** From the wording before; null for the first, and where the text stayed the same. */
  diff: DifferencePart[] | null;
}
