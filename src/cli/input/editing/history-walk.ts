/** Goes through lines of earlier, older and newer, and back to the one that was being written. */

export class HistoryWalk {
  readonly #lines: readonly string[];
  #index: number;
  #draft = '';

  /** @param lines oldest first */
  constructor(lines: readonly string[]) {
    this.#lines = lines;
    this.#index = lines.length;
  }

  /** @param current what stands in the line now; undefined where there is none older */
  older(current: string): string | undefined {
    if (this.#index === 0) return undefined;
    if (this.#index === this.#lines.length) this.#draft = current;
    this.#index -= 1;
    return this.#lines[this.#index];
  }

  /** Behind the newest the line that was being written; undefined where nothing newer is. */
  newer(): string | undefined {
    if (this.#index >= this.#lines.length) return undefined;
    this.#index += 1;
    return this.#index === this.#lines.length ? this.#draft : this.#lines[this.#index];
  }
}
