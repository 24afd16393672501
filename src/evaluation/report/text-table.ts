/** Owns tables for a terminal of 100 columns, in which Han characters take two. */
import { displayWidth, padToWidth, truncateToWidth } from '../../text/display-width.js';

/** Columns that every line of the evaluation's output fits in. */
export const OUTPUT_COLUMNS = 100;

const GAP = '  ';

/**
 * Lines of a table: header, rule, rows. The first column is aligned left, the others right. The
 * first column is cut where the lines would be wider than `OUTPUT_COLUMNS`.
 */
export function textTable(
  header: readonly string[],
  rows: readonly (readonly string[])[],
): string[] {
  const lines = [header, ...rows];
  const widths = header.map((_, column) =>
    Math.max(...lines.map((line) => displayWidth(line[column] ?? ''))),
  );
  const others = widths.slice(1).reduce((sum, width) => sum + GAP.length + width, 0);
  const first = Math.max(1, Math.min(widths[0] ?? 0, OUTPUT_COLUMNS - others));
  const layOut = (line: readonly string[]) =>
    [
      padToWidth(truncateToWidth(line[0] ?? '', first), first),
      ...widths.slice(1).map((width, index) => padLeft(line[index + 1] ?? '', width)),
    ]
      .join(GAP)
      .trimEnd();
  return [layOut(header), '-'.repeat(first + others), ...rows.map(layOut)];
}

function padLeft(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - displayWidth(text))) + text;
}
