/**
 * What of a completion is its answer: leaves out the white space in front, and the <think> blocks
 * that some models write where the server has no field for them (DeepSeek-R1, Qwen3).
 */

const OPENING = '<think>';
const CLOSING = '</think>';

/** Takes the pieces of one completion in order. */
export class AnswerText {
  #isThinking = false;
  #hasBegun = false;
  /** What cannot be told yet. */
  #held = '';

  /** What of the text so far is known to be answer, and was not given before; may be ''. */
  push(piece: string): string {
    this.#held += piece;
    let answer = '';
    for (;;) {
      const tag = this.#isThinking ? CLOSING : OPENING;
      const at = this.#held.indexOf(tag);
      const end = at < 0 ? this.#held.length - lengthOfBegun(tag, this.#held) : at;
      if (!this.#isThinking) answer += this.#held.slice(0, end);
      this.#held = this.#held.slice(at < 0 ? end : at + tag.length);
      if (at < 0) return this.#begun(answer);
      this.#isThinking = !this.#isThinking;
    }
  }

  /** What was held back, once nothing more comes. */
  end(): string {
    return this.#isThinking ? '' : this.#begun(this.#held);
  }

  #begun(answer: string): string {
    const text = this.#hasBegun ? answer : answer.trimStart();
    this.#hasBegun ||= text !== '';
    return text;
  }
}

/** How many characters at the end of a text may be the beginning of the tag. */
function lengthOfBegun(tag: string, text: string): number {
  const most = Math.min(tag.length - 1, text.length);
  for (let length = most; length > 0; length--) {
    if (text.endsWith(tag.slice(0, length))) return length;
  }
  return 0;
}
