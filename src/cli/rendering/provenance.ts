/** Where a quote stands, for one who wants to look it up: meeting, date, paragraph, file, id. */
import type { CitedMeeting, CitedSource } from '../../app-types.js';
import { paintBeginning } from './hyperlink.js';
import type { Page } from './page.js';
import { wrapIndented } from './wrap-text.js';

/** A paragraph with where it stands. */
export interface Placed {
  /** Paragraph id. */
  id: string;
  paragraph: number;
  meeting: CitedMeeting;
  source: CitedSource;
}

/**
 * Two lines, indented: '楚雄市…会议 · 2024-10-12 · 第2段' and 'minutes/a.txt:12 · m…-2'. The url
 * follows where the publisher gave one.
 */
export function renderProvenance(placed: Placed, indent: string, page: Page): string {
  const { meeting, source } = placed;
  const { style, wording, columns } = page;
  const heading = [meeting.title, describeDate(meeting, page)]
    .concat(wording.answer.paragraphNumber(placed.paragraph))
    .filter((part) => part !== '');
  const wrap = (line: string) => wrapIndented(line, columns, indent, indent).split('\n');
  const file = `${source.path}:${source.line}`;
  const link = (text: string) => style.file(text, source.path);
  return [
    ...wrap(heading.join(' · ')),
    ...paintBeginning(wrap(`${file} · ${placed.id}`), indent, file, link),
    // In one piece, whatever its length: a broken address cannot be opened or copied.
    ...(source.url === null ? [] : [indent + style.link(source.url, source.url)]),
  ]
    .map((line) => style.dim(line))
    .join('\n');
}

/** '2021-09-08', with its basis unless the text states it: '2021-09-08（推定）'; '' without one. */
export function describeDate(
  { date, dateBasis }: Pick<CitedMeeting, 'date' | 'dateBasis'>,
  { wording }: Page,
): string {
  if (date === null) return '';
  if (dateBasis === null || dateBasis === 'stated') return date;
  return `${date} (${wording.dateBasis[dateBasis]})`;
}
