/**
 * An article → every quotation in it, looked up in the record. What is a quotation, and where it
 * stands, is decided in the stage of quotations.
 */

import { lineBreaksIn } from '../text/line-breaks.js';
import type { CheckedQuotation } from './checked-quotation.js';
import { findQuotations, findUnclosedMarks } from './quotations/find-quotations.js';
import { findQuote, type QuotedRecord } from './quotations/find-quote.js';
import type { QuoteFinding } from './quotations/quote-finding.js';

/** In the order of the article; the same words are looked up once. */
export function* checkArticle(article: string, record: QuotedRecord): Iterable<CheckedQuotation> {
  const found = new Map<string, QuoteFinding>();
  const lookUp = (quote: string): QuoteFinding => {
    const finding = found.get(quote) ?? findQuote(quote, record);
    found.set(quote, finding);
    return finding;
  };
  let line = 1;
  let counted = 0;
  for (const { quotation, start, end, term } of findQuotations(article)) {
    line += lineBreaksIn(article.slice(counted, start));
    counted = start;
    yield { quotation, start, end, line, finding: term ? null : lookUp(quotation) };
  }
}

/** Lines, from 1 and ascending, on which a quotation is opened that nothing closes. */
export function linesOfUnclosedQuotations(article: string): number[] {
  const lines = findUnclosedMarks(article).map((at) => 1 + lineBreaksIn(article.slice(0, at)));
  return [...new Set(lines)];
}
