/** 'Label  value' lines with the values in one column, each wrapped under itself. */
import { displayWidth, padToWidth } from '../../text/display-width.js';
import type { Page } from './page.js';
import { wrapIndented } from './wrap-text.js';

export interface LabelledLine {
  label: string;
  /** May hold line breaks. */
  value: string;
}

/** Blanks between the widest label and the values. */
const LABEL_GAP = 2;

export function renderLabelledLines(lines: readonly LabelledLine[], page: Page): string {
  const column = Math.max(0, ...lines.map(({ label }) => displayWidth(label))) + LABEL_GAP;
  return lines
    .map(({ label, value }) => {
      const first = page.style.dim(padToWidth(label, column));
      return wrapIndented(value, page.columns, first, ' '.repeat(column));
    })
    .join('\n');
}
