/**
 * What was found of a quote, for a person in a hurry: the verdict first, where it stands second, then
 * the words with their differences.
 */
import type { Counts, QuoteFinding, QuoteMatch, QuoteVerdict } from '../../app-types.js';
import { meetingLabel } from '../../minutes/meeting-label.js';
import { isDifferent, renderDifference, renderDifferenceKey } from './difference.js';
import type { Page } from './page.js';
import { renderProvenance } from './provenance.js';
import { wrapText } from './wrap-text.js';

const SIGNS: Record<QuoteVerdict, string> = {
  exact: '✓',
  altered: '!',
  partial: '!',
  joined: '!',
  notFound: '✗',
};

/** Places of one quote that are shown; a quote that stands in more is a set phrase. */
const MAX_PLACES = 5;

const INDENT = '  ';

/** What is told beside a finding. */
export interface FindingSurroundings {
  /** What was searched, where nothing was found. */
  searched: Counts | undefined;
  /** The paragraphs around a place, rendered, by the id of the match; empty unless asked for. */
  details: ReadonlyMap<string, string>;
}

/** Without a line break at its end. Texts must be printable. */
export function renderFinding(
  finding: QuoteFinding,
  page: Page,
  { searched, details }: FindingSurroundings,
): string {
  const shown = placesShown(finding);
  const { cite } = page.wording;
  const left = finding.matches.length - shown.length;
  return [
    renderVerdict(finding, page),
    ...(searched ? [cite.searched(searched.meetings, searched.paragraphs)] : []),
    ...shown.map((match) => renderMatch(match, page, details.get(match.id))),
    ...(shown.some(({ diff }) => isDifferent(diff)) ? [quoteKey(page)] : []),
    ...(left > 0 ? [cite.morePlaces(left)] : []),
    ...(finding.more ? [cite.moreMeetings] : []),
  ].join('\n');
}

/** The matches that a person is shown; of a quote in several parts all. */
export function placesShown({ verdict, matches }: QuoteFinding): readonly QuoteMatch[] {
  const inParts = verdict === 'joined' || matches.some(({ quoteStart }) => quoteStart > 0);
  return inParts ? matches : matches.slice(0, MAX_PLACES);
}

/** '✓ Word for word in the record.' */
export function renderVerdict(finding: QuoteFinding, page: Page): string {
  const { verdict, joins } = finding;
  const { cite } = page.wording;
  const text = verdict === 'joined' ? cite.joins[joins ?? 'meetings'] : cite.verdict[verdict];
  const paint = paintOf(verdict, page);
  return wrapText(`${SIGNS[verdict]} ${text}`, page.columns)
    .map((line) => page.style.bold(paint(line)))
    .join('\n');
}

/** The colour of a verdict. */
export function paintOf(verdict: QuoteVerdict, { style }: Page): (text: string) => string {
  if (verdict === 'exact') return style.green;
  return verdict === 'notFound' ? style.red : style.yellow;
}

/** Which mark is whose, where a quote was compared. */
export function quoteKey(page: Page): string {
  const { yourQuote, theRecord } = page.wording.cite;
  return page.style.dim(renderDifferenceKey(yourQuote, theRecord, page));
}

/** A page's title may leave out whose meeting it was. */
function byLabel(match: QuoteMatch): QuoteMatch {
  return { ...match, meeting: { ...match.meeting, title: meetingLabel(match.meeting) } };
}

function renderMatch(match: QuoteMatch, page: Page, details: string | undefined): string {
  return [
    renderProvenance(byLabel(match), '', page),
    renderDifference(match.diff, INDENT, page),
    ...(details === undefined ? [] : [details]),
  ].join('\n');
}
