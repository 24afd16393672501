/** What one id stands for, as `show` gives it. Types only. */
import type { Meeting, Paragraph } from '../minutes/meeting.js';
import type { FormerRevision } from './citation-record.js';

/** The contract of `show`: a meeting with its paragraphs, or a paragraph with its neighbours. */
export type Shown = ShownMeeting | ShownParagraph;

export interface ShownMeeting {
  type: 'meeting';
  meeting: Meeting;
  paragraphs: Paragraph[];
  /** Only of an earlier revision. */
  former?: FormerRevision;
}

export interface ShownParagraph {
  type: 'paragraph';
  meeting: Meeting;
  paragraph: Paragraph;
  /** The paragraphs just before it in the same meeting, in reading order; may be empty. */
  before: Paragraph[];
  /** The paragraphs just after it, likewise. */
  after: Paragraph[];
  /** Only of an earlier revision. */
  former?: FormerRevision;
}
