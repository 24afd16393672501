/**
 * The state of a training on disk, so that one that was interrupted goes on where it was: the step,
 * the table and its accumulators. Written beside the last one, then put in its place.
 */
import { mkdir, open, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export class Checkpoint {
  readonly #folder: string;
  /** Everything that decides the result; another training's state is not resumed. */
  readonly #fingerprint: string;

  constructor(folder: string, fingerprint: string) {
    this.#folder = folder;
    this.#fingerprint = fingerprint;
  }

  /** Fills `state` and gives the steps done; 0 where there is nothing to resume. */
  async resume(state: Uint8Array): Promise<number> {
    const note = await readFile(this.#note(), 'utf8').catch(() => undefined);
    if (note === undefined) return 0;
    const { fingerprint, step } = JSON.parse(note) as { fingerprint: string; step: number };
    if (fingerprint !== this.#fingerprint) return 0;
    const file = await open(this.#state(step), 'r').catch(() => undefined);
    if (file === undefined) return 0;
    try {
      for (let done = 0; done < state.length; ) {
        const { bytesRead } = await file.read(state, done, state.length - done, done);
        if (bytesRead === 0) return 0;
        done += bytesRead;
      }
    } finally {
      await file.close();
    }
    return step;
  }

  async save(step: number, state: Uint8Array, previousStep: number): Promise<void> {
    await mkdir(this.#folder, { recursive: true });
    await writeFile(this.#state(step), state);
    const note = JSON.stringify({ fingerprint: this.#fingerprint, step });
    await writeFile(`${this.#note()}.new`, note);
    await rename(`${this.#note()}.new`, this.#note());
    if (previousStep !== step) await rm(this.#state(previousStep), { force: true });
  }

  /** After a training came to its end. */
  async remove(step: number): Promise<void> {
    await rm(this.#note(), { force: true });
    await rm(this.#state(step), { force: true });
  }

  #note(): string {
    return join(this.#folder, 'checkpoint.json');
  }

  #state(step: number): string {
    return join(this.#folder, `checkpoint-${step}.bin`);
  }
}
