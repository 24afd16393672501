/**
 * Text → vector by a static embedding: the sum of its tokens' rows, brought to length 1. Synchronous
 * and without allocation but for the vector: it serves sentences while a question waits.
 */
import { readFileSync } from 'node:fs';
import { fold } from '../../text/fold.js';
import { bodyLayout, ModelFile, type ModelHeader } from './static-model.js';
import { unitsOf } from './token-keys.js';
import { Vocabulary } from './vocabulary.js';

const COMPILED = new URL('../../../dist/embedding/static/kernel.wasm', import.meta.url);

interface Kernel {
  embed(
    codes: number,
    scales: number,
    codebook: number,
    rows: number,
    count: number,
    out: number,
    dimension: number,
  ): void;
}

/** A text with more distinct known tokens is embedded by the first so many: some 2,000 characters. */
const MAX_ROWS = 4096;

const PAGE = 0x10000;

/** Places in the kernel's memory, before the model's body. */
const CODEBOOK_AT = 1024;
const ROWS_AT = 4096;
const OUT_AT = ROWS_AT + 4 * MAX_ROWS;
const BODY_AT = PAGE;

export class StaticEmbedder {
  readonly header: ModelHeader;
  readonly #kernel: Kernel;
  readonly #vocabulary: Vocabulary;
  readonly #layout: ReturnType<typeof bodyLayout>;
  readonly #rows: Int32Array;
  readonly #out: Float32Array;

  /** @throws JiyaoError configuration where the model cannot be read */
  constructor(path: string) {
    const file = new ModelFile(path);
    try {
      this.header = file.header;
      this.#layout = bodyLayout(this.header);
      const memory = new WebAssembly.Memory({
        initial: 1 + Math.ceil(this.#layout.bytes / PAGE),
      });
      file.readBody(new Uint8Array(memory.buffer, BODY_AT, this.#layout.bytes));
      new Int8Array(memory.buffer, CODEBOOK_AT, 16).set(this.header.codebook);
      this.#rows = new Int32Array(memory.buffer, ROWS_AT, MAX_ROWS);
      this.#out = new Float32Array(memory.buffer, OUT_AT, this.header.dimension);
      this.#vocabulary = new Vocabulary(
        new Uint32Array(memory.buffer, BODY_AT + this.#layout.keys, this.header.tokens),
      );
      this.#kernel = instantiate(memory);
    } finally {
      file.close();
    }
  }

  /** Length 1, or zeros for a text without a known token. */
  embed(text: string): Float32Array {
    return this.embedInto(text, new Float32Array(this.header.dimension), 0);
  }

  /** The same into `target` from `at`; gives `target`. */
  embedInto(text: string, target: Float32Array, at: number): Float32Array {
    const units = unitsOf(fold(text));
    const count = this.#vocabulary.rowsOf(units, 0, units.length, this.#rows);
    this.#kernel.embed(
      BODY_AT + this.#layout.codes,
      BODY_AT + this.#layout.scales,
      CODEBOOK_AT,
      ROWS_AT,
      count,
      OUT_AT,
      this.header.dimension,
    );
    target.set(this.#out, at);
    return target;
  }
}

function instantiate(memory: WebAssembly.Memory): Kernel {
  const module = new WebAssembly.Module(readFileSync(COMPILED));
  const { exports } = new WebAssembly.Instance(module, { env: { memory } });
  return exports as Kernel;
}
