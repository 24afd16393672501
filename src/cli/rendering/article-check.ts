/** The quotations of an article, for a person: the count first, a table, then what differs. */
import type { CheckedQuotation, QuoteFinding } from '../../app-types.js';
import { meetingLabel } from '../../minutes/meeting-label.js';
import { truncateToWidth } from '../../text/display-width.js';
import { isDifferent, renderDifference } from './difference.js';
import type { Page } from './page.js';
import { paintOf, quoteKey } from './quote-finding.js';
import { renderTable } from './table.js';
import { wrapText } from './wrap-text.js';

/** Columns that line number, verdict, id and the gaps between columns take. */
const OTHER_COLUMNS = 4 + 10 + 17 + 8;

/** A quotation is known by its first eight characters. */
const MIN_QUOTATION_COLUMNS = 16;

/** How many quotations were looked up, and how many of them stand word for word. */
export function standing(checked: readonly CheckedQuotation[]) {
  const findings = checked.flatMap(({ finding }) => finding ?? []);
  const exact = findings.filter(({ verdict }) => verdict === 'exact').length;
  return { lookedUp: findings.length, exact };
}

/** Without a line break at its end. Texts must be printable. */
export function renderArticle(checked: readonly CheckedQuotation[], page: Page): string {
  const { article } = page.wording.cite;
  const { lookedUp, exact } = standing(checked);
  if (checked.length === 0) return article.none;
  const paint = exact === lookedUp ? page.style.green : page.style.yellow;
  const terms = checked.length - lookedUp;
  return [
    ...(lookedUp > 0 ? [page.style.bold(paint(article.summary(lookedUp, exact)))] : []),
    ...(terms > 0 ? [article.terms(terms)] : []),
    ...(lookedUp > 0 ? [renderRows(checked, page), ...renderDifferences(checked, page)] : []),
  ].join('\n');
}

/** Verdict, line, quotation, where it stands; the verdict is coloured once the columns stand. */
function renderRows(checked: readonly CheckedQuotation[], page: Page): string {
  const { article, verdictWord } = page.wording.cite;
  const { columns } = article;
  const width = Math.max(MIN_QUOTATION_COLUMNS, Math.floor((page.columns - OTHER_COLUMNS) / 2));
  const rows = checked.map(({ quotation, line, finding }) => {
    const [match] = finding?.matches ?? [];
    const words = truncateToWidth(quotation.replace(/\s+/g, ' ').trim(), width);
    const place = [match?.id ?? '', match ? meetingLabel(match.meeting) : ''];
    return [`${line}`, verdictWord[finding?.verdict ?? 'term'], words, ...place];
  });
  const heading = [columns.line, columns.verdict, columns.quotation, columns.id, columns.meeting];
  const [first, ...lines] = renderTable(heading, rows, page).split('\n');
  const painted = lines.map((line, index) => paintVerdict(line, checked[index]?.finding, page));
  return [first, ...painted].join('\n');
}

function paintVerdict(line: string, finding: QuoteFinding | null | undefined, page: Page): string {
  if (!finding) return page.style.dim(line);
  const word = page.wording.cite.verdictWord[finding.verdict];
  return line.replace(word, paintOf(finding.verdict, page));
}

/** Each quotation that is near to something in the record with the differences, each joined one with its parts. */
function renderDifferences(checked: readonly CheckedQuotation[], page: Page): string[] {
  const { article } = page.wording.cite;
  const told = checked.flatMap(({ line, finding }) =>
    finding && (finding.verdict === 'joined' || hasDifference(finding)) ? [{ line, finding }] : [],
  );
  if (told.length === 0) return [];
  const sections = told.map(({ line, finding }) => renderQuotation(line, finding, page));
  const key = told.some(({ finding }) => hasDifference(finding)) ? [quoteKey(page)] : [];
  return ['', page.style.bold(article.differences), ...sections, ...key];
}

function hasDifference({ matches }: QuoteFinding): boolean {
  return matches.some(({ diff }) => isDifferent(diff));
}

function renderQuotation(line: number, { verdict, matches }: QuoteFinding, page: Page): string {
  const { article, verdictWord } = page.wording.cite;
  const heading = `${article.atLine(line)} · ${verdictWord[verdict]}`;
  const parts = matches.filter(
    ({ quoteStart }, index) => index === 0 || quoteStart > (matches[index - 1]?.quoteStart ?? 0),
  );
  return [
    ...wrapText(heading, page.columns),
    ...parts.map(
      ({ diff, id }) => `${renderDifference(diff, '  ', page)}\n  ${page.style.dim(id)}`,
    ),
  ].join('\n');
}
