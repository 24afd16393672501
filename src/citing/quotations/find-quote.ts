/**
 * Looks a quote up in the record: where it stands, word for word or nearly, or that it does not.
 * The order of the stages, and nothing of what they do.
 */
import { toOriginalRange } from '../../text/offsets.js';
import { hasPinyinNote } from '../../text/repair/pinyin-note.js';
import { repairText } from '../../text/repair/repair-paragraph.js';
import { detectScript } from '../../text/script.js';
import { findParts } from './find-parts.js';
import { findPieces } from './find-pieces.js';
import { judge } from './judge.js';
import type { QuoteFinding } from './quote-finding.js';
import { quoteText } from './quote-text.js';
import { type QuotedRecord, RecordSearch } from './record-search.js';

export type { QuotedRecord } from './record-search.js';

/** What is left of a pinyin note that the quote begins or ends within: 'gè)貧困', '成績(' */
const CUT_NOTES =
  /^\s*[(\uFF08]?[a-z\u00e0-\u01dc]{0,6}[)\uFF09]|[(\uFF08][a-z\u00e0-\u01dc]{0,6}\s*$/gu;

/** Never throws for a quote, however long or odd; one without letters and digits is not found. */
export function findQuote(quote: string, record: QuotedRecord): QuoteFinding {
  const repaired = hasPinyinNote(quote) ? repairText(blankCutNotes(quote)) : undefined;
  if (!repaired) return findPlain(quote, record);
  const finding = findPlain(repaired.text, record);
  const matches = finding.matches.map((match) => {
    const { offsets } = repaired;
    const range = toOriginalRange(offsets, quote.length, match.quoteStart, match.quoteEnd);
    return { ...match, quoteStart: range.start, quoteEnd: range.end };
  });
  return { ...finding, quote, matches };
}

function findPlain(text: string, record: QuotedRecord): QuoteFinding {
  const inOtherScript = detectScript(text) === 'hant';
  const search = new RecordSearch(record, inOtherScript);
  const quote = quoteText(text, inOtherScript);
  const [piece, ...others] = quote.pieces;
  if (!piece) return judge(quote, [], search);
  const parts = others.length === 0 ? findParts(quote, piece, search) : findPieces(quote, search);
  return judge(quote, parts, search);
}

/** Blanks keep the offsets. */
function blankCutNotes(quote: string): string {
  return quote.replace(CUT_NOTES, (note) => ' '.repeat(note.length));
}
