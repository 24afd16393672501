/**
 * The file of a static embedding: a header in JSON, then token keys, scales and 4-bit codes of the
 * rows. Read in one piece, straight into the memory that the kernel reads.
 */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { JiyaoError } from '../../errors.js';
import { TOKEN_KEYS_VERSION } from './token-keys.js';

/** What the file says of itself. Provenance is for people: the model card tells it. */
export interface ModelHeader {
  format: 1;
  tokenKeys: number;
  tokens: number;
  /** A multiple of 32. */
  dimension: number;
  /** The 16 values that a code can stand for, int8. */
  codebook: readonly number[];
  /** First 16 hex digits of the SHA-256 of what follows the header. */
  digest: string;
}

/** `JYE1`, then the header's length in bytes, uint32 little-endian. */
const MAGIC = 0x3145594a;
const PREFIX_BYTES = 8;

/** The body begins at a multiple of this. */
const ALIGNMENT = 64;

/** Byte offsets of the three parts within the body, and its length. */
export function bodyLayout({ tokens, dimension }: Pick<ModelHeader, 'tokens' | 'dimension'>) {
  const scales = 4 * tokens;
  const codes = Math.ceil((8 * tokens) / 16) * 16;
  return { keys: 0, scales, codes, bytes: codes + (tokens * dimension) / 2 };
}

function bodyStart(headerBytes: number): number {
  return Math.ceil((PREFIX_BYTES + headerBytes) / ALIGNMENT) * ALIGNMENT;
}

/** The file's bytes. */
export function encodeModel(header: ModelHeader, body: Uint8Array): Buffer {
  const json = Buffer.from(JSON.stringify(header));
  const file = Buffer.alloc(bodyStart(json.length) + body.length);
  file.writeUInt32LE(MAGIC, 0);
  file.writeUInt32LE(json.length, 4);
  json.copy(file, PREFIX_BYTES);
  file.set(body, bodyStart(json.length));
  return file;
}

/**
 * A whole model in memory of its own.
 * @throws JiyaoError configuration where the file is missing or of another format
 */
export function readModel(path: string): { header: ModelHeader; body: Uint8Array } {
  const file = new ModelFile(path);
  try {
    const body = new Uint8Array(bodyLayout(file.header).bytes);
    file.readBody(body);
    return { header: file.header, body };
  } finally {
    file.close();
  }
}

/** @throws JiyaoError configuration where the file is missing or of another format */
export function readModelHeader(path: string): ModelHeader {
  const file = new ModelFile(path);
  file.close();
  return file.header;
}

/** An open model file; the caller reads the body once, then closes. */
export class ModelFile {
  readonly header: ModelHeader;
  readonly #path: string;
  readonly #descriptor: number;
  readonly #bodyStart: number;

  /** @throws JiyaoError configuration where the file is missing or of another format */
  constructor(path: string) {
    this.#path = path;
    this.#descriptor = this.#attempt(() => openSync(path, 'r'));
    const prefix = this.#read(0, PREFIX_BYTES);
    if (prefix.readUInt32LE(0) !== MAGIC) throw this.#unreadable('It is no embedding model.');
    const headerBytes = prefix.readUInt32LE(4);
    this.#bodyStart = bodyStart(headerBytes);
    const json = this.#read(PREFIX_BYTES, headerBytes).toString('utf8');
    this.header = this.#attempt(() => JSON.parse(json) as ModelHeader);
    this.#check();
  }

  /** Fills `target`, which has the body's length. */
  readBody(target: Uint8Array): void {
    this.#readInto(target, this.#bodyStart);
  }

  close(): void {
    closeSync(this.#descriptor);
  }

  #check(): void {
    const { format, tokenKeys, dimension } = this.header;
    if (format !== 1 || tokenKeys !== TOKEN_KEYS_VERSION || dimension % 32 !== 0) {
      throw this.#unreadable('It was made by another version of jiyao.');
    }
    const { size } = fstatSync(this.#descriptor);
    if (size !== this.#bodyStart + bodyLayout(this.header).bytes) {
      throw this.#unreadable('It is cut short.');
    }
  }

  #read(position: number, length: number): Buffer {
    const bytes = Buffer.alloc(length);
    this.#readInto(bytes, position);
    return bytes;
  }

  #readInto(target: Uint8Array, position: number): void {
    let done = 0;
    while (done < target.length) {
      const count = this.#attempt(() =>
        readSync(this.#descriptor, target, done, target.length - done, position + done),
      );
      if (count === 0) throw this.#unreadable('It is cut short.');
      done += count;
    }
  }

  #attempt<Result>(action: () => Result): Result {
    try {
      return action();
    } catch (cause) {
      throw this.#unreadable('It cannot be read.', cause);
    }
  }

  #unreadable(reason: string, cause?: unknown): JiyaoError {
    return new JiyaoError('configuration', `${this.#path}: ${reason}`, {
      hint: 'In the folder of an index: remove the file, and the model that comes with jiyao serves again. That one: restore it from the repository, or train one (npm run train:embedding).',
      cause,
    });
  }
}
