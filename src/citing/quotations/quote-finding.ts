/**
 * What looking up a quote in the record gives: the contract of `cite "a quote" --json`. Types only.
 * Every offset counts UTF-16 units, ends are exclusive.
 */
import type { CitedMeeting, CitedSource } from '../../minutes/cited-meeting.js';

export type QuoteVerdict =
  /**
   * Stands in the record word for word: only script, width, punctuation, quotation marks and white
   * space may differ. So does a quote over neighbouring paragraphs, and one whose ellipses stand
   * for what was left out: its matches then follow each other in one meeting.
   */
  | 'exact'
  /** Stands in one place, with single characters changed, added, dropped or swapped. */
  | 'altered'
  /** A substantial part of it stands in one place; the rest stands nowhere. */
  | 'partial'
  /** Put together from different places, with nothing to show that; see `joins`. */
  | 'joined'
  /** Stands nowhere. */
  | 'notFound';

/** From how far apart the parts of a joined quote were put together. */
export type QuoteJoin =
  /** Two places of one paragraph, what stands between them left out. */
  | 'paragraph'
  /** Different paragraphs of one meeting. */
  | 'meeting'
  /** Different meetings. */
  | 'meetings';

export interface DiffPart {
  /**
   * 'delete' stands in the quote only, 'insert' in the record only. 'equal' stands in both, shown as
   * in the record: it may differ in script, width, punctuation and white space.
   */
  op: 'equal' | 'delete' | 'insert';
  text: string;
}

/** One stretch of a paragraph in which the quote, or a part of it, stands. */
export interface QuoteMatch {
  /** Paragraph id. */
  id: string;
  /** Number of the paragraph in its meeting, from 1. */
  paragraph: number;
  /** Verbatim slice [start, end) of the paragraph's clean text, script as published. */
  text: string;
  start: number;
  end: number;
  /**
   * Turns the part of the quote into `text`: its 'equal' and 'insert' texts joined are `text`, its
   * 'delete' texts are slices of the quote.
   */
  diff: DiffPart[];
  /**
   * Which part of the quote stands here: quote[quoteStart, quoteEnd). The parts of several matches
   * ascend where the quote runs over several places, and are the same where it stands in several.
   */
  quoteStart: number;
  quoteEnd: number;
  meeting: CitedMeeting;
  source: CitedSource;
}

export interface QuoteFinding {
  /** As asked for. */
  quote: string;
  verdict: QuoteVerdict;
  /** Empty only for 'notFound'. */
  matches: QuoteMatch[];
  /** Only with verdict 'joined'. */
  joins?: QuoteJoin;
  /** True where the quote stands in more meetings than are given. */
  more: boolean;
}
