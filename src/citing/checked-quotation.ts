/** A quotation of an article, looked up in the record. Types only. */
import type { QuoteFinding } from './quotations/quote-finding.js';

export interface CheckedQuotation {
  /** What stands between the marks, as in the article. */
  quotation: string;
  /** Offsets of `quotation` in the article, UTF-16 units, end exclusive. */
  start: number;
  end: number;
  /** Line of the article on which it begins, from 1. */
  line: number;
  /** Null for a term ('三农'): too short to be anybody's words, it was not looked up. */
  finding: QuoteFinding | null;
}
