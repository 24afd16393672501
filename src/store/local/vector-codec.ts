/** Vectors as they are stored: float32, little endian, length 1, so that a dot product is the cosine. */
import { endianness } from 'node:os';
import { JiyaoError } from '../../errors.js';
import type { EmbeddingIdentity } from '../store.js';

const BYTES_PER_VALUE = 4;

function swap(bytes: Buffer): Buffer {
  return endianness() === 'LE' ? bytes : Buffer.from(bytes).swap32();
}

/** Length 1; zeros stay zeros. Throws embeddingMismatch for a wrong length or no finite number. */
export function unitVector(
  embedding: EmbeddingIdentity,
  vector: readonly number[],
): Float32Array<ArrayBuffer> {
  const squares = vector.reduce((sum, value) => sum + value * value, 0);
  if (vector.length !== embedding.dimension || !Number.isFinite(squares)) {
    throw new JiyaoError(
      'embeddingMismatch',
      `A vector does not fit its embedding: ${vector.length} values, ${embedding.dimension} expected.`,
      { hint: 'Check the configured embedding model and its dimension, then run jiyao ingest.' },
    );
  }
  const scale = squares > 0 ? 1 / Math.sqrt(squares) : 0;
  return Float32Array.from(vector, (value) => value * scale);
}

/** As a blob. */
export function encodeVector(vector: Float32Array<ArrayBuffer>): Buffer {
  return swap(Buffer.from(vector.buffer, vector.byteOffset, vector.byteLength));
}

/** Writes a blob's values into `target` from `offset` on; copies, as a blob may lie unaligned. */
export function decodeVector(blob: Uint8Array, target: Float32Array, offset: number): void {
  const values = blob.slice();
  const bytes = swap(Buffer.from(values.buffer, 0, values.byteLength));
  target.set(
    new Float32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / BYTES_PER_VALUE),
    offset,
  );
}

/** Dot product of `query` with the vector that begins at `offset`. */
export function dotProduct(query: Float32Array, vectors: Float32Array, offset: number): number {
  let sum = 0;
  for (let index = 0; index < query.length; index++) {
    sum += (query[index] as number) * (vectors[offset + index] as number);
  }
  return sum;
}
