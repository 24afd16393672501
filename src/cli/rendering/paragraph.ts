/** Paragraphs of a meeting for a person, with what was mended in them. */
import type { Mend, Paragraph, ShownParagraph } from '../../app-types.js';
import { paintBeginning } from './hyperlink.js';
import type { Page } from './page.js';
import { describeDate } from './provenance.js';
import { publishedOtherwise } from './published-text.js';
import { wrapIndented, wrapText } from './wrap-text.js';

/** One paragraph with its number; '*' behind it where it was mended, '!' where it is damaged. */
export function renderParagraph(paragraph: Paragraph, page: Page): string {
  const { style } = page;
  const flag = paragraph.damaged ? '!' : paragraph.mends.length > 0 ? '*' : '';
  const number = `${`${paragraph.number}${flag}`.padStart(4)}  `;
  return wrapIndented(paragraph.text, page.columns, style.cyan(number), ' '.repeat(number.length));
}

/**
 * A paragraph between its neighbours, which are marked as such, its original where that differs, and
 * its mends. `markers`: by which an answer cites it, '[1]'.
 */
export function renderParagraphInContext(
  context: Pick<ShownParagraph, 'meeting' | 'paragraph' | 'before' | 'after'>,
  page: Page,
  markers: readonly string[] = [],
): string {
  const { meeting, paragraph } = context;
  const { style, columns } = page;
  const heading = [meeting.title, describeDate(meeting, page)].filter((part) => part !== '');
  const { path } = meeting.source;
  const file = `${path}:${paragraph.line}`;
  const place = wrapText(`${file} · ${paragraph.id} · ${meeting.id}`, columns);
  return [
    ...wrapText(heading.join(' · '), columns).map((line) => style.bold(line)),
    ...paintBeginning(place, '', file, (text) => style.file(text, path)).map(style.dim),
    renderParagraphBetween(context, page, markers),
  ].join('\n');
}

/** The same without a heading: only the paragraphs, and what was mended. */
export function renderParagraphBetween(
  { paragraph, before, after }: Pick<ShownParagraph, 'paragraph' | 'before' | 'after'>,
  page: Page,
  markers: readonly string[] = [],
): string {
  const { style, wording } = page;
  const label = [...markers, wording.answer.paragraphNumber(paragraph.number)].join(' ');
  return [
    ...renderNeighbours(wording.answer.before, before, page),
    style.bold(label),
    renderParagraph(paragraph, page),
    ...renderRepairs(paragraph, page),
    ...renderNeighbours(wording.answer.after, after, page),
  ].join('\n');
}

function renderNeighbours(label: string, neighbours: readonly Paragraph[], page: Page): string[] {
  if (neighbours.length === 0) return [];
  const rendered = neighbours.map((neighbour) => renderParagraph(neighbour, page));
  return [label, ...rendered].map((text) => dimLines(text, page));
}

function renderRepairs(paragraph: Paragraph, page: Page): string[] {
  const { wording, columns, style } = page;
  const sections: string[] = [];
  if (paragraph.damaged) sections.push(style.yellow(wording.answer.damaged));
  const published = publishedOtherwise(paragraph);
  if (published !== null) {
    sections.push(style.bold(wording.answer.published));
    sections.push(wrapIndented(published, columns, '  ', '  '));
  }
  if (paragraph.mends.length > 0) {
    sections.push(style.bold(wording.fields.mends));
    sections.push(...paragraph.mends.map((mend) => renderMend(mend, columns)));
  }
  return sections.length === 0 ? [] : ['', ...sections];
}

/** '「?yún)^」→「區」 why' */
function renderMend(mend: Mend, columns: number): string {
  return wrapIndented(`「${mend.original}」→「${mend.text}」 ${mend.proof}`, columns, '  ', '  ');
}

function dimLines(text: string, { style }: Page): string {
  return text
    .split('\n')
    .map((line) => style.dim(line))
    .join('\n');
}
