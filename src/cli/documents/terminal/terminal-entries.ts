/** What each meeting said: the day and the meeting on one line, the quote and its place below. */
import { displayWidth } from '../../../text/display-width.js';
import type { Page } from '../../rendering/page.js';
import { wrapIndented, wrapText } from '../../rendering/wrap-text.js';
import type { Entry } from '../document.js';
import { styledLines } from './styled-lines.js';

const GAP = '  ';

/** From this width on the quotes stand beside the days, so that the days make one column. */
const MIN_WIDTH_BESIDE = 60;

export function terminalEntries(entries: readonly Entry[], page: Page): string[] {
  const { columns, style } = page;
  const widest = Math.max(0, ...entries.map(({ when }) => displayWidth(when)));
  const isBeside = columns >= MIN_WIDTH_BESIDE && widest > 0;
  const indent = isBeside ? ' '.repeat(widest + GAP.length) : GAP;
  return entries.flatMap(({ when, name, quote, place }, index) => [
    ...(index > 0 ? [''] : []),
    ...heading(when, name, isBeside ? indent : null, page),
    ...wrapIndented(`“${quote.replace(/\s*\n\s*/g, ' ')}”`, columns, indent, indent).split('\n'),
    ...styledLines(place, columns - indent.length, style).map((line) => indent + style.dim(line)),
  ]);
}

/** `indent`: width of the column of days; null where the days stand above. */
function heading(when: string, name: string, indent: string | null, { columns, style }: Page) {
  if (indent === null) {
    const head = [when, name].filter((part) => part !== '').join(GAP);
    return wrapText(head, columns).map(style.bold);
  }
  const names = wrapText(name, columns - indent.length).map(style.bold);
  const day = style.cyan(when) + ' '.repeat(indent.length - displayWidth(when));
  return names.map((line, at) => (at === 0 ? day : indent) + line);
}
