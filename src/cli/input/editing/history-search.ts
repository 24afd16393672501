/** A search through lines of earlier that goes on with every character typed (Ctrl-R). */

export class HistorySearch {
  readonly #lines: readonly string[];
  #words = '';
  /** Of the line found; the number of lines where none was yet. */
  #index: number;
  /** Whether the words stand nowhere (further on); what was found before stays. */
  #failed = false;

  /** @param lines oldest first */
  constructor(lines: readonly string[]) {
    this.#lines = lines;
    this.#index = lines.length;
  }

  get words(): string {
    return this.#words;
  }

  get failed(): boolean {
    return this.#failed;
  }

  /** The line found and where in it the words begin; undefined where none was. */
  get found(): { line: string; start: number } | undefined {
    const line = this.#lines[this.#index];
    if (line === undefined) return undefined;
    return { line, start: Math.max(0, folded(line).indexOf(folded(this.#words))) };
  }

  /** Other words: from the newest line on. */
  lookFor(words: string): void {
    this.#words = words;
    this.#index = this.#lines.length;
    this.#failed = false;
    if (words !== '') this.older();
  }

  older(): void {
    this.#step(-1);
  }

  newer(): void {
    this.#step(1);
  }

  /** A line that is the same as the one shown is no other. */
  #step(by: -1 | 1): void {
    const words = folded(this.#words);
    const shown = this.#lines[this.#index];
    for (let index = this.#index + by; index >= 0 && index < this.#lines.length; index += by) {
      const line = this.#lines[index];
      if (line === undefined || line === shown || !folded(line).includes(words)) continue;
      this.#index = index;
      this.#failed = false;
      return;
    }
    this.#failed = true;
  }
}

/** Case does not count. As long as the text, so that places stay; full width stays as it is. */
function folded(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text;
}
