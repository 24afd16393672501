/**
 * A statement of an answer before it is written: words of ours and words of the record kept
 * apart, with the places that support it. Types and constructors only.
 */
import type { Meeting, Paragraph } from '../minutes/meeting.js';
import type { ExpectedFact } from '../retrieval/query.js';

/** A stretch of a paragraph's clean text; offsets in UTF-16 units, end exclusive. */
export interface Quote {
  paragraph: Paragraph;
  meeting: Meeting;
  start: number;
  end: number;
}

export interface Statement {
  /** The meeting under whose heading it stands; null for a line of its own. */
  meeting: Meeting | null;
  /**
   * Ours as plain strings (put into the reader's script); the record's as they were published:
   * `verbatim` in quotation marks, `published` (a title) without.
   */
  parts: readonly (string | { verbatim: string } | { published: string })[];
  /** What supports it, in order of weight. Empty only for what no sentence tells: counts, silence, a verdict. */
  quotes: readonly Quote[];
  /** It sets right what the question takes for granted: to be said whoever words the rest. */
  corrects?: true;
  /** The parsed field that it tells; absent where the record's own sentences tell it. */
  field?: MeetingField;
}

/** A field of `Meeting` from which a question may be answered. */
export type MeetingField = Extract<
  keyof Meeting,
  'date' | 'venue' | 'chair' | 'attendees' | 'observers' | 'agenda' | 'source'
>;

/** The verbatim text of a quote. */
export function textOf({ paragraph, start, end }: Quote): string {
  return paragraph.text.slice(start, end);
}

/** What an answerer found: statements, and how sure it is that the record answers. */
export interface Draft {
  statements: Statement[];
  /** Estimated probability that the record answers, 0…1. */
  confidence: number;
  /** Where the record comes near to what is asked, whether it answers or not. */
  near?: Near;
}

/** The record tells of the matter. */
export interface Near {
  /** The kind of fact that was asked for and is not told; null where all that was asked is. */
  missing: ExpectedFact['kind'] | null;
}

/** A draft of the statements that something supports; undefined where there are none. */
export function supportedDraft(
  statements: readonly Statement[],
  confidence: number,
): Draft | undefined {
  const supported = statements.filter(({ quotes }) => quotes.length > 0);
  return supported.length === 0 ? undefined : { statements: supported, confidence };
}
