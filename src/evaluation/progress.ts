/** Owns what a long run says on stderr: a line per stage, and a counter on a terminal only. */

const CLEAR_LINE = '\r\u001b[K';

/**
 * Tells where a run is. A stage is announced once; its counter would flood a log, so it shows on a
 * terminal only.
 */
export class ProgressLine {
  #stage: string | undefined;

  constructor(private readonly output: Pick<NodeJS.WriteStream, 'write' | 'isTTY'>) {}

  /** @param total 0 where there is nothing to count */
  show(stage: string, done: number, total: number): void {
    if (this.output.isTTY) {
      const counter = done > 0 ? ` ${done}/${total}` : '';
      this.output.write(`${CLEAR_LINE}${stage}${counter}`);
    } else if (stage !== this.#stage) {
      this.output.write(`${stage}, ${total}\n`);
    }
    this.#stage = stage;
  }

  /** A line that stays. */
  note(words: string): void {
    this.clear();
    this.output.write(`${words}\n`);
  }

  /** Before something else is printed. */
  clear(): void {
    if (this.output.isTTY && this.#stage !== undefined) this.output.write(CLEAR_LINE);
    this.#stage = undefined;
  }
}
