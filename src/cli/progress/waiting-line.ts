/**
 * One dim line at a terminal while nothing else can be shown yet: what is being waited for. It is
 * taken away before anything is printed, and never stands in a pipe or a file.
 */
import { displayWidth, truncateToWidth } from '../../text/display-width.js';
import type { Page } from '../rendering/page.js';
import type { Output } from '../terminal.js';

/** What is done sooner needs no line: it would only flicker. Nielsen's limit for 'at once' is 100 ms. */
const DELAY_MS = 250;

/** Of '^C', which the system echoes behind the line. */
const ECHOED_COLUMNS = 2;

export class WaitingLine {
  readonly #output: Output;
  readonly #page: Page;
  #timer: NodeJS.Timeout | undefined;
  /** Columns that are to be wiped. */
  #shown = 0;

  constructor(output: Output, page: Page) {
    this.#output = output;
    this.#page = page;
  }

  /** Shows it once it has been waited for a moment, unless something else comes. */
  showSoon(text: string): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.show(text), DELAY_MS).unref();
  }

  /** In place of what it says now. */
  show(text: string): void {
    this.remove();
    if (!this.#page.isTerminal) return;
    // One column less: at the last one some terminals go on to the next row.
    const columns = this.#page.columns - 1;
    const line = truncateToWidth(text, columns);
    this.#shown = Math.min(columns, displayWidth(line) + ECHOED_COLUMNS);
    this.#write(this.#page.style.dim(line));
  }

  /** The cursor stands at the beginning of an empty line again. May be called again. */
  remove(): void {
    clearTimeout(this.#timer);
    // Wiped with blanks, not with a sequence: that works on a dumb terminal too.
    if (this.#shown > 0) this.#write(`\r${' '.repeat(this.#shown)}\r`);
    this.#shown = 0;
  }

  /** A closed output is told by whatever is printed next. */
  #write(text: string): void {
    this.#output.write(text).catch(() => undefined);
  }
}
