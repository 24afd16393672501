/** An answer for a person: the text, then each citation with its quote and its place. */
import type { Answer, Citation } from '../../app-types.js';
import { detectScript, toScript } from '../../text/script.js';
import { describeFilters } from './filters.js';
import { renderRankedParagraphs } from './hits.js';
import type { Page } from './page.js';
import { renderProvenance } from './provenance.js';
import { wrapIndented, wrapText } from './wrap-text.js';

/**
 * A quote longer than this many characters is shown by its beginning: `show` gives the rest, and
 * the answer must not scroll away.
 */
const MAX_QUOTE_CHARS = 300;

/** Nearest paragraphs shown where the answer is not found; a reader judges three at a glance. */
const MAX_NEAREST = 3;

/** All of an answer, without a line break at its end. Texts must be printable. */
export function renderAnswer(answer: Answer, page: Page): string {
  return `${renderText(answer, page)}\n\n${renderBelowText(answer, page)}`;
}

/** What stands below the text: citations, nearest paragraphs, what was searched. */
export function renderBelowText(answer: Answer, page: Page): string {
  const sections = [
    renderCitations(answer.citations, page),
    renderNearest(answer, page),
    renderFooter(answer, page),
  ];
  return sections.filter((section) => section !== '').join('\n\n');
}

function renderText(answer: Answer, page: Page): string {
  const { style } = page;
  const lines = wrapText(answer.answer, page.columns);
  const marked = lines.map((line) => line.replace(/\[\d+\]/g, (marker) => style.cyan(marker)));
  const colour = answer.status === 'notFound' ? style.yellow : (line: string) => line;
  return marked.map(colour).join('\n');
}

function renderCitations(citations: readonly Citation[], page: Page): string {
  if (citations.length === 0) return '';
  const heading = page.style.bold(page.wording.answer.citations);
  const rendered = citations.map((citation, index) => {
    // Several quotes of one paragraph in a row: their place is told once, below the last.
    const isLast = citations[index + 1]?.id !== citation.id;
    return renderCitation(citation, isLast, page);
  });
  return [heading, ...rendered].join('\n');
}

/** '[1] “quote”', how it was published where that differs, and if wanted where it stands. */
function renderCitation(citation: Citation, withPlace: boolean, page: Page): string {
  const { style, wording, columns } = page;
  const marker = `[${citation.marker}] `;
  const indent = ' '.repeat(marker.length);
  const lines = [wrapIndented(quoted(citation.quote), columns, style.cyan(marker), indent)];
  if (citation.published !== null) {
    const published = `${wording.answer.published} ${quoted(citation.published)}`;
    lines.push(wrapIndented(published, columns, indent, indent));
  }
  if (citation.damaged) lines.push(indent + style.yellow(`(${wording.answer.damaged})`));
  if (withPlace) lines.push(renderProvenance(citation, indent, page));
  return lines.join('\n');
}

function quoted(text: string): string {
  const characters = [...text.replace(/\s*\n\s*/g, ' ')];
  const shown =
    characters.length > MAX_QUOTE_CHARS
      ? `${characters.slice(0, MAX_QUOTE_CHARS).join('')}…`
      : characters.join('');
  return `“${shown}”`;
}

function renderNearest(answer: Answer, page: Page): string {
  if (answer.nearest.length === 0) return '';
  const heading = page.style.bold(page.wording.answer.nearest);
  return `${heading}\n${renderRankedParagraphs(answer.nearest.slice(0, MAX_NEAREST), page)}`;
}

function renderFooter(answer: Answer, page: Page): string {
  const { wording, style } = page;
  const described = describeFilters(answer.filters, wording);
  // Filters are folded; a reader of Traditional is told them in Traditional.
  const traditional = detectScript(answer.question) === 'hant';
  const filters = traditional ? toScript(described, 'hant') : described;
  const confidence = Math.round(answer.confidence * 100);
  const parts = [
    ...(filters === '' ? [] : [`${wording.answer.filters}: ${filters}`]),
    [
      wording.answer.searched(answer.searched.meetings, answer.searched.paragraphs),
      ...(answer.status === 'answered' ? [wording.answer.confidence(confidence)] : []),
    ].join(' · '),
    ...(answer.mode === 'model' && answer.chat ? [wording.answer.wordedBy(answer.chat.model)] : []),
  ];
  return parts
    .flatMap((part) => wrapText(part, page.columns))
    .map((line) => style.dim(line))
    .join('\n');
}
