/** 'Label  value' lines; on narrow terminals the value stands below its label. */
import { displayWidth, padToWidth } from '../../../text/display-width.js';
import type { Page } from '../../rendering/page.js';
import type { Field } from '../document.js';
import { styledLines } from './styled-lines.js';

/** Blanks between the widest label and the values. */
const GAP = 2;

/** Values narrower than this many columns are no reading. */
const MIN_VALUE_WIDTH = 24;

const INDENT = '  ';

export function terminalFields(rows: readonly Field[], page: Page): string[] {
  const { style, columns } = page;
  const labelWidth = Math.max(0, ...rows.map(({ label }) => displayWidth(label))) + GAP;
  const isNarrow = columns - labelWidth < MIN_VALUE_WIDTH;
  const before = isNarrow ? INDENT : ' '.repeat(labelWidth);
  return rows.flatMap(({ label, lines }) => {
    const values = lines.flatMap((line) => styledLines(line, columns - before.length, style));
    if (isNarrow) return [style.dim(label), ...values.map((value) => before + value)];
    return values.map((value, at) =>
      at === 0 ? style.dim(padToWidth(label, labelWidth)) + value : before + value,
    );
  });
}
