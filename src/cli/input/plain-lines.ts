/**
 * Lines from a terminal that can only print (TERM=dumb: Emacs' shell, a log): the system edits them,
 * and nothing is drawn.
 */
import type { Readable } from 'node:stream';
import type { Output } from '../terminal.js';
import type { LineSource } from './line-source.js';
import { type InputLine, readLines } from './read-lines.js';

export class PlainLines implements LineSource {
  /** Never: Ctrl-C is a signal there. */
  readonly interrupted = false;
  readonly #output: Output;
  readonly #lines: AsyncGenerator<InputLine>;

  constructor(input: Readable, output: Output, maxChars: number) {
    this.#output = output;
    this.#lines = readLines(input, maxChars);
  }

  async next(prompt: string): Promise<string | undefined> {
    await this.#output.write(prompt);
    const { done, value } = await this.#lines.next();
    return done ? undefined : value.text;
  }

  /** They wait in the system, and are read on. */
  dropWaiting(): number {
    return 0;
  }

  close(): void {}
}
