/**
 * Text that comes in pieces, wrapped like text that comes whole: what was printed stays, and each
 * piece goes on where the last one ended.
 */
import type { Page } from './page.js';
import { wrapText } from './wrap-text.js';

export class StreamedText {
  readonly #page: Page;
  /** The line of the text that may still grow, and how it was printed. */
  #line = '';
  #printed = '';

  constructor(page: Page) {
    this.#page = page;
  }

  /** What is to be printed for the next piece, which must be printable; markers coloured. */
  append(piece: string): string {
    const [first = '', ...others] = piece.split('\n');
    let added = this.#extend(first);
    for (const line of others) {
      [this.#line, this.#printed] = ['', ''];
      added += `\n${this.#extend(line)}`;
    }
    return added.replace(/\[\d+\]/g, (marker) => this.#page.style.cyan(marker));
  }

  #extend(text: string): string {
    this.#line += text;
    const before = this.#printed;
    this.#printed = wrapText(this.#line, this.#page.columns).join('\n');
    if (this.#printed.startsWith(before)) return this.#printed.slice(before.length);
    // The new piece would pull down what is printed: it begins a line of its own.
    this.#line = text;
    this.#printed = wrapText(text, this.#page.columns).join('\n');
    return `\n${this.#printed}`;
  }
}
