/**
 * What of a completion is its answer: leaves out the white space in front, and the <think> block
 * that some models write there where the server has no field for it (DeepSeek-R1, Qwen3). Further
 * on such a block is text like any other.
 */

const OPENING = '<think>';
const CLOSING = '</think>';

/** Takes the pieces of one completion in order. */
export class AnswerText {
  #state: 'beginning' | 'thinking' | 'answering' = 'beginning';
  /** What cannot be told yet. */
  #held = '';

  /** What of the text so far is known to be answer, and was not given before; may be ''. */
  push(piece: string): string {
    if (this.#state === 'answering') return piece;
    this.#held =
      this.#state === 'beginning' ? (this.#held + piece).trimStart() : this.#held + piece;
    if (this.#state === 'beginning' && this.#held.startsWith(OPENING)) this.#state = 'thinking';
    return this.#state === 'thinking' ? this.#skipThinking() : this.#begin();
  }

  /** What was held back, once nothing more comes. */
  end(): string {
    return this.#state === 'beginning' ? this.#held : '';
  }

  #begin(): string {
    if (OPENING.startsWith(this.#held)) return '';
    this.#state = 'answering';
    return this.#held;
  }

  #skipThinking(): string {
    const at = this.#held.indexOf(CLOSING);
    if (at < 0) {
      // Enough to find the closing tag where it comes in pieces.
      this.#held = this.#held.slice(-CLOSING.length);
      return '';
    }
    const rest = this.#held.slice(at + CLOSING.length);
    this.#state = 'beginning';
    this.#held = '';
    return this.push(rest);
  }
}
