/**
 * Where each character of an edited line stands on a screen of so many columns, and where the cursor
 * does: wide characters that do not fit go to the next row whole. Pure; line-view.ts draws.
 */
import { graphemes, graphemeWidth } from '../../../text/graphemes.js';

export interface ScreenRow {
  text: string;
  /** Whether the terminal goes on to the next row by itself, as this one is full. */
  runsOn: boolean;
}

export interface ScreenLayout {
  /** One at least. */
  rows: ScreenRow[];
  /** Both from 0. */
  cursor: { row: number; column: number };
}

/**
 * @param text with the prompt before it; may hold line breaks @param cursor index in it
 * @param indent columns that are left free below the prompt, where the text has several lines
 */
export function layOut(
  text: string,
  cursor: number,
  columns: number,
  indent: number,
): ScreenLayout {
  const rows: ScreenRow[] = [];
  let place: ScreenLayout['cursor'] | undefined;
  let [row, used, index] = ['', 0, 0];
  const endRow = (runsOn: boolean, next = '') => {
    rows.push({ text: row, runsOn });
    [row, used] = [next, next.length];
  };
  for (const grapheme of graphemes(text)) {
    const isBreak = grapheme === '\n';
    const width = isBreak ? 0 : graphemeWidth(grapheme);
    if (!isBreak && used + width > columns) endRow(true);
    if (index >= cursor) place ??= { row: rows.length, column: Math.min(used, columns - 1) };
    if (isBreak) endRow(false, ' '.repeat(Math.min(indent, columns - 2)));
    else [row, used] = [row + grapheme, used + width];
    index += grapheme.length;
  }
  // Behind a full row the cursor has no place but on the next one.
  if (used >= columns) endRow(true);
  rows.push({ text: row, runsOn: false });
  return { rows, cursor: place ?? { row: rows.length - 1, column: used } };
}
