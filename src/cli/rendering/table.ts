/** Columns that line up where Han characters are two wide. */
import { displayWidth, padToWidth, truncateToWidth } from '../../text/display-width.js';
import type { Page } from './page.js';

/** Blanks between two columns. */
const GAP = '  ';

/** A last column narrower than this is not cut: a line that wraps says more than '楚…'. */
const MIN_LAST_WIDTH = 20;

/**
 * A heading and rows, each row as long as the heading. The last column takes what is left of the
 * line and is cut there on a terminal; elsewhere it stands in full.
 */
export function renderTable(
  heading: readonly string[],
  rows: readonly (readonly string[])[],
  page: Page,
): string {
  const widths = heading.map((title, column) =>
    rows.reduce(
      (widest, row) => Math.max(widest, displayWidth(row[column] ?? '')),
      displayWidth(title),
    ),
  );
  const before = widths.slice(0, -1).reduce((sum, width) => sum + width + GAP.length, 0);
  const lastWidth = page.columns - before;
  const cut = (text: string) =>
    page.isTerminal && lastWidth >= MIN_LAST_WIDTH ? truncateToWidth(text, lastWidth) : text;
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, column) =>
        column === cells.length - 1 ? cut(cell) : padToWidth(cell, widths[column] ?? 0),
      )
      .join(GAP)
      .trimEnd();
  return [page.style.dim(line(heading)), ...rows.map(line)].join('\n');
}
