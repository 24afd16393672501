/**
 * Tells a statement that claims something from one that only leads to others: '会议决定如下:', a
 * heading. A lead needs no marker, but may say nothing that needs one, and stays only where a supported
 * statement follows it: that is for the chain to see to.
 */

import type { ComposedStatement } from './composed-statement.js';
import { readClaim } from './reading/read-claim.js';
import { contentWords, weightOf } from './wording/content-words.js';

export type StatementKind = 'claim' | 'lead';

/** A heading with more content than this says something. */
const MAX_HEADING_WEIGHT = 4;
const MAX_HEADING_CHARS = 24;

/** What a heading does not hold: whoever did what. */
const PREDICATE = /[了过]|要求|强调|指出|提出|通过|同意|决定|批准|否决|审议|听取|主持|出席|列席/u;

/** '会议决定如下:' decides nothing by itself. */
const DECIDES = /决定|议定|同意|通过|批准/gu;

/** Only a statement without markers may be a lead. */
export function kindOf({ text, markers, separator }: ComposedStatement): StatementKind {
  if (markers.length > 0) return 'claim';
  const claim = readClaim(text);
  const { dates, periods } = claim.times;
  const facts = [...dates, ...periods, ...claim.quantities, ...claim.quotes, ...claim.titles];
  if (facts.length > 0) return 'claim';
  const announced = /[:：]$/u.test(text) ? claim.folded.replace(DECIDES, '') : claim.folded;
  const weight = weightOf(contentWords(announced));
  if (weight === 0) return 'lead';
  const isLine = separator === '' || separator.includes('\n');
  const isHeading = /[:：]$/u.test(text) || !/[。.!?！？]$/u.test(text);
  if (!isHeading || !isLine || text.length > MAX_HEADING_CHARS) return 'claim';
  return weight <= MAX_HEADING_WEIGHT && !PREDICATE.test(claim.folded) ? 'lead' : 'claim';
}
