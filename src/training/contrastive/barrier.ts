/** A point that no worker passes before all have come to it. */
export class Barrier {
  readonly #state: Int32Array;
  readonly #parties: number;

  /** `state`: two shared places, zero at first: how many wait, and how often all came. */
  constructor(state: Int32Array, parties: number) {
    this.#state = state;
    this.#parties = parties;
  }

  wait(): void {
    const round = Atomics.load(this.#state, 1);
    if (Atomics.add(this.#state, 0, 1) + 1 < this.#parties) {
      Atomics.wait(this.#state, 1, round);
      return;
    }
    Atomics.store(this.#state, 0, 0);
    Atomics.add(this.#state, 1, 1);
    Atomics.notify(this.#state, 1);
  }
}
