/**
 * Looks a quote up in the record: where it stands, word for word or nearly, or that it does not.
 * The order of the stages, and nothing of what they do.
 */
import { toOriginalRange } from '../text/offsets.js';
import { hasPinyinNote } from '../text/repair/pinyin-note.js';
import { repairText } from '../text/repair/repair-paragraph.js';
import { detectScript } from '../text/script.js';
import { acrossScripts, contentOf } from './content.js';
import { takeOutEllipses } from './ellipsis.js';
import { findParts, type QuoteRange, type QuoteText } from './find-parts.js';
import { findPieces } from './find-pieces.js';
import { judge } from './judge.js';
import type { QuoteFinding } from './quote-finding.js';
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

function findPlain(quote: string, record: QuotedRecord): QuoteFinding {
  const otherScript = detectScript(quote) === 'hant';
  const search = new RecordSearch(record, otherScript);
  const { text, cuts } = takeOutEllipses(quote);
  const content = otherScript ? acrossScripts(contentOf(text)) : contentOf(text);
  const searched: QuoteText = { text: quote, content };
  const pieces = rangesBetween(content.offsets, cuts);
  const parts =
    pieces.length === 1
      ? pieces.flatMap((piece) => findParts(searched, piece, search))
      : findPieces(searched, pieces, search);
  return { ...judge(searched, { parts, pieces }, search), quote };
}

/** The content's positions between the cuts; those without a character are left out. */
function rangesBetween(offsets: Int32Array, cuts: readonly number[]): QuoteRange[] {
  const bounds = cuts.map((cut) => {
    const position = offsets.findIndex((offset) => offset >= cut);
    return position < 0 ? offsets.length : position;
  });
  return [0, ...bounds]
    .map((from, index) => ({ from, to: bounds[index] ?? offsets.length }))
    .filter(({ from, to }) => from < to);
}

/** Blanks keep the offsets. */
function blankCutNotes(quote: string): string {
  return quote.replace(CUT_NOTES, (note) => ' '.repeat(note.length));
}
