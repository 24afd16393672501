/** The contract of `cite --json`. Fields are as in docs/cli.md. */
import type {
  CheckedQuotation,
  CitationRecord,
  CitedPlace,
  Counts,
  QuoteFinding,
  ReferenceFormat,
} from '../../app-types.js';
import { paragraphJson } from './paragraph-json.js';

/** Of a paragraph's id. */
export function citationJson(
  record: CitationRecord,
  reference: { format: ReferenceFormat; reference: string },
) {
  const { id, status, cited, before, after } = record;
  return {
    id,
    status,
    ...placeJson(cited),
    before: before.map(paragraphJson),
    after: after.map(paragraphJson),
    ...sinceJson(record),
    ...reference,
  };
}

function placeJson({ meeting, label, paragraph, file }: CitedPlace) {
  return { meeting, label, paragraph: paragraphJson(paragraph), source: file };
}

function sinceJson(record: CitationRecord) {
  if (record.status === 'current') return {};
  const { withdrawnAt } = record;
  if (record.status === 'withdrawn') return { withdrawnAt, meetingNow: record.meetingNow };
  const now = placeJson(record.now);
  return record.status === 'moved' ? { withdrawnAt, now } : { withdrawnAt, now, diff: record.diff };
}

/** What was asked for beside a match. */
export interface MatchDetails {
  /** With its neighbours. */
  record: CitationRecord | undefined;
  format?: ReferenceFormat;
  reference?: string;
}

/** Of a quote. `details`: of each match, in order. */
export function findingJson(
  { quote, verdict, matches, ...rest }: QuoteFinding,
  { searched, details }: { searched: Counts | undefined; details: readonly MatchDetails[] },
) {
  return {
    quote,
    verdict,
    matches: matches.map((match, index) => ({ ...match, ...detailsJson(details[index]) })),
    ...rest,
    ...(searched ? { searched } : {}),
  };
}

function detailsJson(details: MatchDetails | undefined) {
  if (!details) return {};
  const { record, ...reference } = details;
  const neighbours = record && {
    before: record.before.map(paragraphJson),
    after: record.after.map(paragraphJson),
  };
  return { ...neighbours, ...reference };
}

/** Of a quotation in an article; `verdict` null for a term that was not looked up. */
export function checkedJson({ quotation, start, end, line, finding }: CheckedQuotation) {
  const found = finding ?? { quote: quotation, verdict: null, matches: [], more: false };
  return { ...found, line, start, end };
}
