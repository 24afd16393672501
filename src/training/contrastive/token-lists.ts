/** Which texts of a batch hold a token: linked lists over arrays that are used again each step. */
export class TokenLists {
  readonly #heads: Int32Array;
  readonly #tokens: number[] = [];
  #texts = new Int32Array(1 << 16);
  #next = new Int32Array(1 << 16);
  #used = 1;

  constructor(tokens: number) {
    this.#heads = new Int32Array(tokens);
  }

  clear(): void {
    for (const token of this.#tokens) this.#heads[token] = 0;
    this.#tokens.length = 0;
    this.#used = 1;
  }

  add(token: number, text: number): void {
    const head = this.#heads[token] ?? 0;
    if (head === 0) this.#tokens.push(token);
    if (this.#used === this.#texts.length) this.#grow();
    this.#texts[this.#used] = text;
    this.#next[this.#used] = head;
    this.#heads[token] = this.#used++;
  }

  tokens(): readonly number[] {
    return this.#tokens;
  }

  /** Writes them to `target` from `at`; gives how many. */
  copyTexts(token: number, target: Int32Array, at: number): number {
    let count = 0;
    for (let node = this.#heads[token] ?? 0; node !== 0; node = this.#next[node] ?? 0) {
      target[at + count++] = this.#texts[node] ?? 0;
    }
    return count;
  }

  #grow(): void {
    const longer = (values: Int32Array) => {
      const grown = new Int32Array(2 * values.length);
      grown.set(values);
      return grown;
    };
    this.#texts = longer(this.#texts);
    this.#next = longer(this.#next);
  }
}
