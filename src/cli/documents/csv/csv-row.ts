/**
 * Rows of CSV as RFC 4180 has them, for spreadsheets: with a byte order mark, without which Excel
 * reads Chinese as another encoding, and no cell that a spreadsheet would run as a formula.
 */

/** Stands before the first row. */
export const BYTE_ORDER_MARK = '\ufeff';

/** What makes a formula of a cell (OWASP, CSV Injection), in full width too. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/;

/** With its line break. Null is an empty cell. */
export function csvRow(cells: readonly (string | number | null)[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

function csvCell(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const guarded = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}
