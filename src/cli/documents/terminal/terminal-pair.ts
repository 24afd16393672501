/** Two of a kind in two columns where the terminal is wide enough, one below the other elsewhere, marked A and B. */
import { displayWidth } from '../../../text/display-width.js';
import type { Page } from '../../rendering/page.js';
import { PLAIN, type Style } from '../../rendering/style.js';
import { wrapText } from '../../rendering/wrap-text.js';
import type { Block, Line, PairRow } from '../document.js';
import { styledLines } from './styled-lines.js';

/** Between the two columns. */
const RULE = ' │ ';

/** Each column holds 18 Han characters at least. */
const MIN_COLUMN_WIDTH = 36;

/** Before an item of a list, and before its further lines. */
const BULLET = '· ';
const INDENT = '  ';

type Pair = Omit<Extract<Block, { type: 'pair' }>, 'type'>;

export function terminalPair(pair: Pair, page: Page): string[] {
  const width = Math.floor((page.columns - RULE.length) / 2);
  return width >= MIN_COLUMN_WIDTH ? sideBySide(pair, width, page) : stacked(pair, page);
}

function sideBySide({ heads, rows }: Pair, width: number, { style }: Page): string[] {
  const [first, second] = heads.map((text) =>
    cellOf([{ text, style: 'strong' }], 'lines', width, style),
  );
  return [
    ...beside(first ?? [], second ?? [], width, style),
    ...rows.flatMap((row) => [style.dim(row.label), ...rowLines(row, width, style)]),
  ];
}

/** A line of a cell: as it is shown, and how wide it is. */
interface CellLine {
  shown: string;
  width: number;
}

function rowLines({ kind, cells: [left, right] }: PairRow, width: number, style: Style): string[] {
  const cells = (lines: readonly Line[]) => lines.map((line) => cellOf(line, kind, width, style));
  const [first, second] = [cells(left), cells(right)];
  if (kind !== 'matched') return beside(first.flat(), second.flat(), width, style);
  return first.flatMap((one, at) => beside(one, second[at] ?? [], width, style));
}

function cellOf(line: Line, kind: PairRow['kind'], width: number, style: Style): CellLine[] {
  const plain = itemLines(line, kind, width, PLAIN);
  return itemLines(line, kind, width, style).map((shown, at) => ({
    shown,
    width: displayWidth(plain[at] ?? ''),
  }));
}

function itemLines(line: Line, kind: PairRow['kind'], width: number, style: Style): string[] {
  if (kind === 'lines') return styledLines(line, width, style);
  return styledLines(line, width - BULLET.length, style).map(
    (text, at) => (at === 0 ? BULLET : INDENT) + text,
  );
}

function beside(
  left: readonly CellLine[],
  right: readonly CellLine[],
  width: number,
  style: Style,
): string[] {
  return Array.from({ length: Math.max(left.length, right.length) }, (_, at) => {
    const one = left[at] ?? { shown: '', width: 0 };
    const fill = ' '.repeat(Math.max(0, width - one.width));
    return `${one.shown}${fill}${style.dim(RULE)}${right[at]?.shown ?? ''}`.trimEnd();
  });
}

/** Which of the two a line tells of, where they stand one below the other. */
const MARKS = ['A', 'B'] as const;

function stacked({ heads, rows }: Pair, { columns, style }: Page): string[] {
  const width = columns - INDENT.length;
  const named = heads.flatMap((text, side) =>
    marked(side, itemLines([{ text, style: 'strong' }], 'lines', width, style), style),
  );
  return [
    ...named,
    ...rows.flatMap((row) => [
      ...wrapText(row.label, columns).map(style.dim),
      ...stackedRow(row, width, style),
    ]),
  ];
}

function stackedRow(
  { kind, cells: [left, right] }: PairRow,
  width: number,
  style: Style,
): string[] {
  const cell = (lines: readonly Line[], side: number) =>
    marked(
      side,
      lines.flatMap((line) => itemLines(line, kind, width, style)),
      style,
    );
  if (kind !== 'matched') return [...cell(left, 0), ...cell(right, 1)];
  return left.flatMap((line, at) => [...cell([line], 0), ...cell(right.slice(at, at + 1), 1)]);
}

/** The mark before the first of the lines. */
function marked(side: number, lines: readonly string[], style: Style): string[] {
  return lines.map((line, at) => (at === 0 ? `${style.cyan(MARKS[side] ?? '')} ` : INDENT) + line);
}
