/**
 * A text with a cursor, and what may be done to it. Moves by what a reader takes for one character.
 * Knows neither keys nor screen. Indexes are in UTF-16 units.
 */
import { displayWidth } from '../../../text/display-width.js';
import {
  graphemes,
  graphemeWidth,
  nextGrapheme,
  previousGrapheme,
} from '../../../text/graphemes.js';
import { wordEnd, wordStart } from './words.js';

interface State {
  text: string;
  cursor: number;
}

/** Steps that can be taken back. */
const MAX_UNDO = 200;

export class EditedText {
  #text = '';
  #cursor = 0;
  /** What was cut last; cuts in a row add up. */
  #cut = '';
  #undo: State[] = [];
  #last: 'insert' | 'cut' | 'other' = 'other';

  get text(): string {
    return this.#text;
  }

  get cursor(): number {
    return this.#cursor;
  }

  get beforeCursor(): string {
    return this.#text.slice(0, this.#cursor);
  }

  /** In place of all that stands there, the cursor behind it unless told otherwise. */
  set(text: string, cursor = text.length): void {
    this.#change('other', text, cursor);
  }

  /** Empty as at first: nothing of it comes back by undoing. */
  clear(): void {
    [this.#text, this.#cursor, this.#undo, this.#last] = ['', 0, [], 'other'];
  }

  insert(text: string): void {
    this.replace(this.#cursor, this.#cursor, text, 'insert');
  }

  /** What stands between two indexes; the cursor comes behind what is put there. */
  replace(start: number, end: number, text: string, step: 'insert' | 'other' = 'other'): void {
    const whole = this.#text.slice(0, start) + text + this.#text.slice(end);
    this.#change(step, whole, start + text.length);
  }

  deleteBefore(): void {
    this.replace(previousGrapheme(this.#text, this.#cursor), this.#cursor, '');
  }

  deleteAfter(): void {
    const { text, cursor } = this;
    const whole = text.slice(0, cursor) + text.slice(nextGrapheme(text, cursor));
    this.#change('other', whole, cursor);
  }

  left(): void {
    this.#moveTo(previousGrapheme(this.#text, this.#cursor));
  }

  right(): void {
    this.#moveTo(nextGrapheme(this.#text, this.#cursor));
  }

  wordLeft(): void {
    this.#moveTo(wordStart(this.#text, this.#cursor));
  }

  wordRight(): void {
    this.#moveTo(wordEnd(this.#text, this.#cursor));
  }

  /** Of the line of the text in which the cursor stands. */
  lineStart(): void {
    this.#moveTo(this.#lineStart(this.#cursor));
  }

  lineEnd(): void {
    this.#moveTo(this.#lineEnd(this.#cursor));
  }

  /** To the line above, as far right as here; false on the first one. */
  up(): boolean {
    const start = this.#lineStart(this.#cursor);
    if (start === 0) return false;
    this.#moveInLine(this.#lineStart(start - 1), this.#columnOf(start));
    return true;
  }

  /** To the line below; false on the last one. */
  down(): boolean {
    const end = this.#lineEnd(this.#cursor);
    if (end === this.#text.length) return false;
    this.#moveInLine(end + 1, this.#columnOf(this.#lineStart(this.#cursor)));
    return true;
  }

  cutToLineStart(): void {
    this.#cutFrom(this.#lineStart(this.#cursor), this.#cursor);
  }

  /** At the end of a line its break. */
  cutToLineEnd(): void {
    const end = this.#lineEnd(this.#cursor);
    this.#cutFrom(this.#cursor, end === this.#cursor ? Math.min(end + 1, this.#text.length) : end);
  }

  cutWordBefore(): void {
    this.#cutFrom(wordStart(this.#text, this.#cursor), this.#cursor);
  }

  cutWordAfter(): void {
    this.#cutFrom(this.#cursor, wordEnd(this.#text, this.#cursor));
  }

  /** What was cut last, back again. */
  putBack(): void {
    this.replace(this.#cursor, this.#cursor, this.#cut);
  }

  /** The characters around the cursor change places; at the end the last two. */
  swap(): void {
    const { text } = this;
    const middle =
      this.#cursor === text.length ? previousGrapheme(text, this.#cursor) : this.#cursor;
    const start = previousGrapheme(text, middle);
    const end = nextGrapheme(text, middle);
    if (start === middle || middle === end) return;
    this.replace(start, end, text.slice(middle, end) + text.slice(start, middle));
  }

  /** As before the last change; what is typed in a row is one change. */
  undo(): void {
    const state = this.#undo.pop();
    if (state) [this.#text, this.#cursor] = [state.text, state.cursor];
    this.#last = 'other';
  }

  #cutFrom(start: number, end: number): void {
    const piece = this.#text.slice(start, end);
    const before = this.#last === 'cut' ? this.#cut : '';
    this.#cut = end === this.#cursor ? piece + before : before + piece;
    this.#change('cut', this.#text.slice(0, start) + this.#text.slice(end), start);
  }

  #change(step: 'insert' | 'cut' | 'other', text: string, cursor: number): void {
    if (text !== this.#text && !(step === 'insert' && this.#last === 'insert')) {
      this.#undo = [...this.#undo, { text: this.#text, cursor: this.#cursor }].slice(-MAX_UNDO);
    }
    [this.#text, this.#cursor, this.#last] = [text, cursor, step];
  }

  #moveTo(index: number): void {
    this.#cursor = index;
    this.#last = 'other';
  }

  #lineStart(index: number): number {
    // `lastIndexOf` takes -1 for 0, and would find a break that begins the text.
    return index === 0 ? 0 : this.#text.lastIndexOf('\n', index - 1) + 1;
  }

  #lineEnd(index: number): number {
    const end = this.#text.indexOf('\n', index);
    return end === -1 ? this.#text.length : end;
  }

  #columnOf(lineStart: number): number {
    return displayWidth(this.#text.slice(lineStart, this.#cursor));
  }

  #moveInLine(start: number, column: number): void {
    let [index, width] = [start, 0];
    for (const grapheme of graphemes(this.#text.slice(start, this.#lineEnd(start)))) {
      width += graphemeWidth(grapheme);
      if (width > column) break;
      index += grapheme.length;
    }
    this.#moveTo(index);
  }
}
