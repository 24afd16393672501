/**
 * Vectors as they are stored: of length 1, a signed byte for each value, so that a million
 * paragraphs of 512 dimensions take half a gigabyte instead of two. Against float32 a cosine is off
 * by 0.0003 (root mean square), at most 0.002 (docs/decisions/2026-11-22-index.md).
 */
import { JiyaoError } from '../../errors.js';
import type { EmbeddingIdentity } from '../store.js';

/** Name of this form in the manifest; raised with every change of it. */
export const VECTOR_FORMAT = 'int8-v1';

/** A blob: the scale as float32, little endian, then the bytes. */
const SCALE_BYTES = 4;

const LARGEST_BYTE = 127;

/** The value at an index is its byte × `scale`. */
export interface StoredVector {
  scale: number;
  bytes: Int8Array;
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

/** As a blob. What is rounded is brought back to length 1, so that a dot product is a cosine. */
export function encodeVector(vector: Float32Array): Buffer {
  const blob = Buffer.alloc(SCALE_BYTES + vector.length);
  const largest = vector.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  if (largest === 0) return blob;
  let squares = 0;
  for (const [index, value] of vector.entries()) {
    const byte = Math.round((value / largest) * LARGEST_BYTE);
    blob.writeInt8(byte, SCALE_BYTES + index);
    squares += byte * byte;
  }
  blob.writeFloatLE(1 / Math.sqrt(squares));
  return blob;
}

/** A blob's vector; its bytes are the blob's own, not copied. */
export function decodeVector(blob: Uint8Array): StoredVector {
  const view = new DataView(blob.buffer, blob.byteOffset, blob.byteLength);
  const bytes = new Int8Array(
    blob.buffer,
    blob.byteOffset + SCALE_BYTES,
    blob.byteLength - SCALE_BYTES,
  );
  return { scale: view.getFloat32(0, true), bytes };
}

/** As numbers, of length 1. */
export function valuesOf({ scale, bytes }: StoredVector): Float32Array<ArrayBuffer> {
  return Float32Array.from(bytes, (byte) => byte * scale);
}

/**
 * Dot product of `query` with the bytes that begin at `offset`, without their scale. Four sums side
 * by side: they do not wait for each other (10,000 × 512: 7 ms).
 */
export function dotProduct(query: Float32Array, bytes: Int8Array, offset: number): number {
  let first = 0;
  let second = 0;
  let third = 0;
  let fourth = 0;
  let index = 0;
  for (const last = query.length - 3; index < last; index += 4) {
    const from = offset + index;
    first += (query[index] as number) * (bytes[from] as number);
    second += (query[index + 1] as number) * (bytes[from + 1] as number);
    third += (query[index + 2] as number) * (bytes[from + 2] as number);
    fourth += (query[index + 3] as number) * (bytes[from + 3] as number);
  }
  for (; index < query.length; index++) {
    first += (query[index] as number) * (bytes[offset + index] as number);
  }
  return first + second + third + fourth;
}

/** Adds a stored vector to a sum of such. */
export function addVector(sum: Float32Array, { scale, bytes }: StoredVector): void {
  for (let index = 0; index < sum.length; index++) {
    sum[index] = (sum[index] as number) + scale * (bytes[index] as number);
  }
}

/** Of a query of length 1 with a vector of any length; 0 where that is nil. */
export function cosine(query: Float32Array, vector: Float32Array): number {
  let product = 0;
  let squares = 0;
  for (let index = 0; index < query.length; index++) {
    const value = vector[index] as number;
    product += (query[index] as number) * value;
    squares += value * value;
  }
  return squares > 0 ? product / Math.sqrt(squares) : 0;
}
