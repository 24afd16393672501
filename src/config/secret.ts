/** A key or token that must not be printed. What sends it reveals it there; nothing else does. */
import { inspect } from 'node:util';

const MASK = '***';

/** Reads as `***` wherever it is printed: in templates, JSON, `console.log` and test output. */
export class Secret {
  readonly #value: string;

  constructor(value: string) {
    this.#value = value;
  }

  /** The secret itself, for the header that carries it. */
  reveal(): string {
    return this.#value;
  }

  toString(): string {
    return MASK;
  }

  toJSON(): string {
    return MASK;
  }

  [inspect.custom](): string {
    return MASK;
  }
}
