/**
 * Owns what lines a page's elements become: blocks and `<br>` end a line, rows of tables become
 * 'name: value' or cells in one line, what a reader does not see is left out.
 */
import { takeMarks } from './mark-lines.js';
import { isElement, isText, type PageElement, type PageNode } from './page-element.js';
import type { SourceLine } from './source-document.js';
import { isName, joinPair, rowToLines, type TableCell } from './table-rows.js';

/** A line, with the number of its first piece of marked text (0 where nothing was marked). */
export interface PageLine extends SourceLine {
  piece: number;
}

const UNSEEN = new Set(
  'HEAD SCRIPT STYLE NOSCRIPT TEMPLATE IFRAME OBJECT SVG CANVAS AUDIO VIDEO NAV ASIDE FOOTER SELECT BUTTON INPUT TEXTAREA'.split(
    ' ',
  ),
);
const BLOCKS = new Set(
  'ADDRESS ARTICLE BLOCKQUOTE BODY CAPTION CENTER DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FORM H1 H2 H3 H4 H5 H6 HEADER HR HTML LI MAIN OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL'.split(
    ' ',
  ),
);
const HIDDEN_STYLE = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/iu;
/** A line break of the source between Chinese characters is no space in the text. */
const BREAK_IN_CHINESE =
  /(?<=[\p{Script=Han}、。，；：！？）》”])[ \t]*[\r\n]\s*(?=[\p{Script=Han}（《“])/gu;
/** Spaces that HTML folds; full-width spaces and NBSP are text. */
const FOLDED_SPACE = /[ \t\r\n\f]+/gu;

function isUnseen(element: PageElement): boolean {
  if (UNSEEN.has(element.tagName)) return true;
  if (element.getAttribute('hidden') !== null) return true;
  return HIDDEN_STYLE.test(element.getAttribute('style') ?? '');
}

/** Collects the text of one page into lines. */
class LineBuilder {
  readonly lines: PageLine[] = [];
  private text = '';
  private pieces: number[] = [];
  private linesDown = 0;

  constructor(readonly lineOf: readonly number[]) {}

  add(marked: string, isPre: boolean): void {
    if (isPre) this.addPreformatted(marked);
    else this.addText(marked);
  }

  private addText(marked: string): void {
    const { text, pieces } = takeMarks(marked);
    this.pieces.push(...pieces);
    this.text += text.replaceAll(BREAK_IN_CHINESE, '');
  }

  private addPreformatted(marked: string): void {
    const [first = '', ...rest] = marked.split(/\r\n|\r|\n/u);
    this.addText(first);
    for (const line of rest) {
      const piece = this.pieces[0] ?? this.lines.at(-1)?.piece;
      const down = this.linesDown + 1;
      this.endLine();
      this.linesDown = piece === undefined ? 0 : down;
      if (piece !== undefined) this.pieces = [piece];
      this.addText(line);
    }
  }

  endLine(): void {
    const text = this.text.replaceAll(FOLDED_SPACE, ' ').replaceAll(/^ | $/gu, '');
    if (/[^\s\u200b\ufeff]/u.test(text)) {
      const piece = this.pieces[0] ?? this.lines.at(-1)?.piece ?? 0;
      this.lines.push({ text, piece, line: (this.lineOf[piece] ?? 1) + this.linesDown });
    }
    this.text = '';
    this.pieces = [];
    this.linesDown = 0;
  }
}

interface RowCell {
  lines: PageLine[];
  isHeading: boolean;
}

function readCells(row: PageElement, lineOf: readonly number[]): RowCell[] {
  const cells = [...row.childNodes].filter(isElement).filter((cell) => !isUnseen(cell));
  return cells.map((cell) => ({
    lines: collectPageLines(cell, lineOf),
    isHeading: cell.tagName === 'TH',
  }));
}

function toTableCell({ lines, isHeading }: RowCell): TableCell {
  return { text: lines[0]?.text ?? '', line: lines[0]?.line ?? 1, isHeading };
}

/** '列席人员' beside a cell of several lines: the name goes before the first of them. */
function nameLines(name: RowCell, value: RowCell): PageLine[] {
  const [first, ...rest] = value.lines;
  const label = name.lines[0];
  if (first === undefined || label === undefined) return [...name.lines, ...value.lines];
  return [{ ...label, text: joinPair(label.text, first.text) }, ...rest];
}

function readRow(row: PageElement, lineOf: readonly number[]): PageLine[] {
  const cells = readCells(row, lineOf);
  const [name, value] = cells;
  if (cells.every((cell) => cell.lines.length <= 1)) {
    const piece = cells.find((cell) => cell.lines.length > 0)?.lines[0]?.piece ?? 0;
    return rowToLines(cells.map(toTableCell)).map((line) => ({ ...line, piece }));
  }
  if (cells.length === 2 && name?.lines.length === 1 && value && isName(toTableCell(name))) {
    return nameLines(name, value);
  }
  return cells.flatMap((cell) => cell.lines);
}

function walkChildren(parent: PageNode, builder: LineBuilder, isPre: boolean): void {
  for (const child of parent.childNodes) {
    if (isText(child)) builder.add(child.textContent ?? '', isPre);
    else if (isElement(child) && !isUnseen(child)) walkElement(child, builder, isPre);
  }
}

function walkElement(element: PageElement, builder: LineBuilder, isPre: boolean): void {
  const { tagName } = element;
  const endsLines = BLOCKS.has(tagName) || tagName === 'BR';
  if (endsLines) builder.endLine();
  if (tagName === 'TR') builder.lines.push(...readRow(element, builder.lineOf));
  else walkChildren(element, builder, isPre || tagName === 'PRE');
  if (endsLines) builder.endLine();
}

/**
 * The lines of text that a reader of the page sees, without blank ones.
 * @param lineOf source line by mark, from markLines; marks are taken off
 */
export function collectPageLines(root: PageElement, lineOf: readonly number[]): PageLine[] {
  const builder = new LineBuilder(lineOf);
  walkChildren(root, builder, false);
  builder.endLine();
  return builder.lines;
}
