/**
 * Signed feature hashing: a bag of weighted features as a short vector. Knows nothing about text.
 * The same on every machine: the hash is computed over UTF-16 units in 32-bit integers.
 */

/** FNV-1a's own constants (Fowler, Noll and Vo). */
const OFFSET_BASIS = 0x811c9dc5;
const PRIME = 0x01000193;

/**
 * Each feature falls into this many dimensions: with two, features that meet in one dimension
 * rarely meet in the other, which halves the noise of 256 dimensions.
 */
const PLACES_PER_FEATURE = 2;

/** FNV-1a over UTF-16 units, with its bits mixed once more: neighbouring inputs differ widely. */
function hash(text: string, seed: number): number {
  let value = OFFSET_BASIS ^ seed;
  for (let index = 0; index < text.length; index++) {
    value = Math.imul(value ^ text.charCodeAt(index), PRIME);
  }
  value = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d);
  value = Math.imul(value ^ (value >>> 12), 0x297a2d39);
  return (value ^ (value >>> 15)) >>> 0;
}

/** Scales to length 1, in place; a vector of zeros stays as it is. */
export function normaliseLength(vector: number[]): number[] {
  const length = Math.hypot(...vector);
  if (length === 0) return vector;
  return vector.map((value) => value / length);
}

/** The features as a vector of length 1 in `dimension` dimensions; zeros where there are none. */
export function hashFeatures(weights: ReadonlyMap<string, number>, dimension: number): number[] {
  const vector = new Array<number>(dimension).fill(0);
  for (const [feature, weight] of weights) {
    for (let place = 0; place < PLACES_PER_FEATURE; place++) {
      const value = hash(feature, place + 1);
      const index = (value >>> 1) % dimension;
      vector[index] = (vector[index] ?? 0) + (value & 1 ? weight : -weight);
    }
  }
  return normaliseLength(vector);
}
