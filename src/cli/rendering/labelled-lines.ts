/** 'Label  value' lines with the values in one column, each wrapped under itself. */
import { displayWidth, padToWidth } from '../../text/display-width.js';
import { paintBeginning } from './hyperlink.js';
import type { Page } from './page.js';
import { wrapIndented, wrapText } from './wrap-text.js';

export interface LabelledLine {
  label: string;
  /** May hold line breaks. */
  value: string;
  /** Path of the source's file that the value names. */
  file?: string;
}

/** Blanks between the widest label and the values. */
const LABEL_GAP = 2;

export function renderLabelledLines(lines: readonly LabelledLine[], page: Page): string {
  const column = Math.max(0, ...lines.map(({ label }) => displayWidth(label))) + LABEL_GAP;
  return lines
    .map(({ label, value, file }) => {
      const first = page.style.dim(padToWidth(label, column));
      if (file === undefined) return wrapIndented(value, page.columns, first, ' '.repeat(column));
      const lines = wrapText(value, page.columns - column);
      const link = (text: string) => page.style.file(text, file);
      return first + paintBeginning(lines, '', value, link).join(`\n${' '.repeat(column)}`);
    })
    .join('\n');
}
