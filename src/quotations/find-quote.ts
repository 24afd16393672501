/** Looks a quote up in the record: where it stands, word for word or nearly, or that it does not. */
import type { MinutesStore } from '../store/store.js';
import type { QuoteFinding } from './quote-finding.js';

/** What of the store a look-up reads. */
export type QuotedRecord = Pick<
  MinutesStore,
  'counts' | 'documentFrequencies' | 'searchLexical' | 'meeting' | 'paragraphs'
>;

/** Never throws for a quote, however long or odd; one without letters and digits is not found. */
export function findQuote(quote: string, _record: QuotedRecord): QuoteFinding {
  return { quote, verdict: 'notFound', matches: [], more: false };
}
