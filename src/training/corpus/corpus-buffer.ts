/**
 * The training text in flat shared memory: folded UTF-16 units and where titles, paragraphs and
 * documents begin. Written once, then read by all workers without copying.
 */
import { unitsOf } from '../../embedding/static/token-keys.js';
import { fold } from '../../text/fold.js';
import type { TrainingDocument } from './training-document.js';

/** Shared arrays of a finished corpus; posted to the workers as they are. */
export interface Corpus {
  units: Uint16Array;
  /** Start of each text in `units`; one more than there are texts. */
  textStarts: Uint32Array;
  /**
   * First text of each document, one more than there are documents: its title (empty where it has
   * none), then its paragraphs.
   */
  documentStarts: Uint32Array;
  /** First document of each source; one more than there are sources. */
  sourceStarts: Uint32Array;
  /** How often a source is drawn from, relative to the others. */
  sourceWeights: Float64Array;
}

/** Appends documents, source by source. */
export class CorpusBuffer {
  readonly #units = new GrowingArray((length) => new Uint16Array(length));
  readonly #textStarts = new GrowingArray((length) => new Uint32Array(length));
  readonly #documentStarts = new GrowingArray((length) => new Uint32Array(length));
  readonly #sourceStarts: number[] = [];
  readonly #sourceWeights: number[] = [];

  beginSource(weight: number): void {
    this.#sourceStarts.push(this.#documentStarts.length);
    this.#sourceWeights.push(weight);
  }

  add({ title, paragraphs }: TrainingDocument): void {
    this.#documentStarts.push([this.#textStarts.length]);
    for (const text of [title ?? '', ...paragraphs]) {
      this.#textStarts.push([this.#units.length]);
      this.#units.push(unitsOf(fold(text)));
    }
  }

  /** Number of documents so far. */
  get documents(): number {
    return this.#documentStarts.length;
  }

  finish(): Corpus {
    const documents = this.#documentStarts.length;
    this.#documentStarts.push([this.#textStarts.length]);
    this.#textStarts.push([this.#units.length]);
    const sourceStarts = shared(Uint32Array, this.#sourceStarts.length + 1);
    sourceStarts.set([...this.#sourceStarts, documents]);
    const sourceWeights = shared(Float64Array, this.#sourceWeights.length);
    sourceWeights.set(this.#sourceWeights);
    return {
      units: copyTo(shared(Uint16Array, this.#units.length), this.#units),
      textStarts: copyTo(shared(Uint32Array, this.#textStarts.length), this.#textStarts),
      documentStarts: copyTo(
        shared(Uint32Array, this.#documentStarts.length),
        this.#documentStarts,
      ),
      sourceStarts,
      sourceWeights,
    };
  }
}

type Shareable = Uint16Array | Uint32Array | Float64Array;

function shared<Kind extends Shareable>(
  kind: { new (buffer: SharedArrayBuffer): Kind; BYTES_PER_ELEMENT: number },
  length: number,
): Kind {
  return new kind(new SharedArrayBuffer(length * kind.BYTES_PER_ELEMENT));
}

function copyTo<Kind extends Shareable>(target: Kind, source: { filled: ArrayLike<number> }): Kind {
  target.set(source.filled);
  return target;
}

/** A typed array that doubles when it is full. */
class GrowingArray<Kind extends Uint16Array | Uint32Array> {
  length = 0;
  #values: Kind;
  readonly #make: (length: number) => Kind;

  constructor(make: (length: number) => Kind) {
    this.#make = make;
    this.#values = make(1 << 10);
  }

  push(values: ArrayLike<number>): void {
    const end = this.length + values.length;
    if (end > this.#values.length) {
      const larger = this.#make(Math.max(end, 2 * this.#values.length));
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values.set(values, this.length);
    this.length = end;
  }

  get filled(): ArrayLike<number> {
    return this.#values.subarray(0, this.length);
  }
}
