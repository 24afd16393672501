/**
 * What looking up a citation tells: the paragraph as it was cited, where it stands, and what became of
 * it. Types only. The quote in it, if any, is for the stage of quotations.
 */
import type { Meeting, Paragraph } from '../minutes/meeting.js';
import type { DifferencePart } from '../text/difference.js';
import type { MeetingRevision, ParagraphWording } from './revisions/citation-state.js';

/** The file that a paragraph stands in, and where. */
export interface CitedFile {
  /** As ingested, relative to the data folder where it lies inside. */
  path: string;
  /** Lines of the file, from 1, both inclusive. */
  firstLine: number;
  lastLine: number;
  /** Of the published page; null where none is told. */
  url: string | null;
  /**
   * Of the whole file as it was when it held this wording, hexadecimal; null where that is not known,
   * as of a file that is being read anew.
   */
  sha256: string | null;
}

/** A paragraph where it stands, or stood. */
export interface CitedPlace {
  /** As it was told together with the paragraph. */
  meeting: Meeting;
  /** The meeting in one line, as in references: '楚雄市九届市人民政府第70次常务会议'. */
  label: string;
  /** Clean text, published text, mends, damage. */
  paragraph: Paragraph;
  file: CitedFile;
}

export type CitationStatus = 'current' | 'moved' | 'changed' | 'withdrawn';

/** What became of what was cited; `withdrawnAt`: when that wording left the index, ISO 8601, UTC. */
export type CitationOutcome =
  /** It stands as it was cited. */
  | { status: 'current' }
  /** Its page was changed, it was not: it stands in `now`, under another id. */
  | { status: 'moved'; withdrawnAt: string; now: CitedPlace }
  /** `diff` turns the text as cited into the text now. */
  | { status: 'changed'; withdrawnAt: string; now: CitedPlace; diff: DifferencePart[] }
  /** Nothing like it is told now; `meetingNow`: its meeting, where that still is. */
  | { status: 'withdrawn'; withdrawnAt: string; meetingNow: Meeting | null };

export type CitationRecord = CitationOutcome & {
  /** Of the paragraph, as asked for. */
  id: string;
  /** As it was cited. */
  cited: CitedPlace;
  /** Neighbours in the revision that it stands in, in reading order; empty unless asked for. */
  before: Paragraph[];
  after: Paragraph[];
};

export interface CiteOptions {
  /** So many neighbours on either side; absent = none. */
  context?: number;
}

/** What became of a meeting or paragraph that left the index, where its earlier wording is shown. */
export interface FormerRevision {
  /** ISO 8601, UTC. */
  withdrawnAt: string;
  /** Id of what stands in its place now; null where nothing does. */
  now: string | null;
}

/** The revisions of a meeting or the wordings of a paragraph, oldest first, one at least. */
export type History =
  | { type: 'meeting'; revisions: MeetingRevision[] }
  | { type: 'paragraph'; wordings: ParagraphWording[] };
