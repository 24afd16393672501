/** Draws a line that is being edited, over as many rows as it takes, and draws it again in its place. */
import type { Writable } from 'node:stream';
import { displayWidth } from '../../../text/display-width.js';
import { layOut, type ScreenLayout } from './screen-layout.js';

/** Where it draws: a terminal, which tells its size and 'resize'. */
export type Screen = Writable & { columns?: number; rows?: number };

export interface EditedLine {
  prompt: string;
  text: string;
  /** Index in the text. */
  cursor: number;
}

/** Where the terminal does not tell: the classic size. */
const DEFAULT_SIZE = { columns: 80, rows: 24 };

const CSI = `${String.fromCharCode(0x1b)}[`;
const CLEAR_BELOW = `${CSI}J`;
const CLEAR_ALL = `${CSI}H${CSI}2J`;

export class LineView {
  readonly #screen: Screen;
  #drawn: EditedLine | undefined;
  /** Rows of what is drawn above the cursor. */
  #rowsAbove = 0;

  constructor(screen: Screen) {
    this.#screen = screen;
  }

  /** In place of what was drawn before, or where the cursor stands. */
  draw(line: EditedLine): void {
    const { rows, cursor } = this.#visible(this.#layOut(line));
    const last = rows.length - 1;
    const text = rows
      .map((row, index) => {
        if (index === last) return row.text;
        // A full row before an empty one: the terminal itself would wait for another character.
        return row.runsOn && rows[index + 1]?.text !== '' ? row.text : `${row.text}\r\n`;
      })
      .join('');
    this.#write(`${this.#toFirstRow()}${text}${up(last - cursor.row)}${CSI}${cursor.column + 1}G`);
    this.#rowsAbove = cursor.row;
    this.#drawn = line;
  }

  /** Leaves it as it stands; what is written next begins below it. */
  leave(): void {
    if (!this.#drawn) return;
    const { prompt, text } = this.#drawn;
    this.draw({ prompt, text, cursor: text.length });
    this.#write('\r\n');
    this.#forget();
  }

  /** Takes it away; what is written next stands in its place. */
  remove(): void {
    if (this.#drawn) this.#write(this.#toFirstRow());
    this.#forget();
  }

  clearScreen(): void {
    this.#write(CLEAR_ALL);
    this.#forget();
  }

  /** After the terminal got another width, and broke the rows anew by itself. */
  redraw(): void {
    if (!this.#drawn) return;
    this.#rowsAbove = this.#visible(this.#layOut(this.#drawn)).cursor.row;
    this.draw(this.#drawn);
  }

  #toFirstRow(): string {
    return `${up(this.#rowsAbove)}\r${CLEAR_BELOW}`;
  }

  #forget(): void {
    this.#drawn = undefined;
    this.#rowsAbove = 0;
  }

  #layOut({ prompt, text, cursor }: EditedLine): ScreenLayout {
    const columns = this.#screen.columns || DEFAULT_SIZE.columns;
    return layOut(prompt + text, prompt.length + cursor, columns, displayWidth(prompt));
  }

  /** The rows around the cursor, where there are more than the screen has. */
  #visible({ rows, cursor }: ScreenLayout): ScreenLayout {
    const height = this.#screen.rows || DEFAULT_SIZE.rows;
    const middle = cursor.row - Math.floor(height / 2);
    const first = Math.max(0, Math.min(middle, rows.length - height));
    return {
      rows: rows.slice(first, first + height),
      cursor: { row: cursor.row - first, column: cursor.column },
    };
  }

  #write(text: string): void {
    this.#screen.write(text);
  }
}

function up(rows: number): string {
  return rows > 0 ? `${CSI}${rows}A` : '';
}
