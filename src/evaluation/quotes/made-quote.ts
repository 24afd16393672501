/** Owns the form of a quote that is made from the minutes, and what a look-up must say of it. */

/**
 * `exact`: cut out; `script`: in the other script; `marks`: other punctuation, width and blanks;
 * `altered`: one to three characters changed, dropped or added; `sentences`: two neighbouring
 * sentences; `ellipsis`: its middle left out and marked; `joined`: put together from two meetings;
 * `invented`: written by hand, said by no meeting.
 */
export const QUOTE_KINDS = [
  'exact',
  'script',
  'marks',
  'altered',
  'sentences',
  'ellipsis',
  'joined',
  'invented',
] as const;

export type QuoteKind = (typeof QUOTE_KINDS)[number];

export interface MadeQuote {
  kind: QuoteKind;
  quote: string;
  /** Where it was cut from; two of a joined one, none of an invented one. */
  paragraphIds: readonly string[];
  /** Of an altered one: the characters that only the quote has, and those that only the record has. */
  altered?: { deleted: string; inserted: string };
}
