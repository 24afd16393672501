/** A trained table of floats → the body of a model file: 4-bit codes with a scale for each row. */
import { createHash } from 'node:crypto';
import { bodyLayout, type ModelHeader } from './static-model.js';
import { TOKEN_KEYS_VERSION } from './token-keys.js';

/**
 * The levels that quantise a normal distribution to 4 bits with the least error (Max, Quantizing for
 * Minimum Distortion, 1960, table I), ×127 ÷ the greatest. Rows of the table are nearly normal.
 */
const POSITIVE_LEVELS = [6, 18, 31, 44, 58, 75, 96, 127];

export const CODEBOOK: readonly number[] = [
  ...POSITIVE_LEVELS.map((level) => -level).reverse(),
  ...POSITIVE_LEVELS,
];

/** Choosing codes and choosing the scale in turn settles after a few rounds. */
const ROUNDS = 3;

/** Root of the mean square of the levels under the normal distribution, in units of a level. */
const LEVELS_PER_DEVIATION = 127 / 2.7326;

/** `keys` and the rows of `table` (tokens × dimension) in the same order. */
export function quantise(
  keys: Uint32Array,
  table: Float32Array,
  dimension: number,
): { header: ModelHeader; body: Uint8Array } {
  const tokens = keys.length;
  const layout = bodyLayout({ tokens, dimension });
  const body = new Uint8Array(layout.bytes);
  new Uint32Array(body.buffer, layout.keys, tokens).set(keys);
  const scales = new Float32Array(body.buffer, layout.scales, tokens);
  const codes = new Uint8Array(dimension);
  for (let row = 0; row < tokens; row++) {
    const values = table.subarray(row * dimension, (row + 1) * dimension);
    scales[row] = chooseCodes(values, codes);
    pack(codes, body, layout.codes + (row * dimension) / 2);
  }
  const digest = createHash('sha256').update(body).digest('hex').slice(0, 16);
  const header: ModelHeader = {
    format: 1,
    tokenKeys: TOKEN_KEYS_VERSION,
    tokens,
    dimension,
    codebook: CODEBOOK,
    digest,
  };
  return { header, body };
}

/** Fills `codes`; gives the scale. */
function chooseCodes(values: Float32Array, codes: Uint8Array): number {
  let scale = Math.sqrt(values.reduce((sum, value) => sum + value * value, 0) / values.length);
  scale /= LEVELS_PER_DEVIATION;
  for (let round = 0; round < ROUNDS && scale > 0; round++) {
    let product = 0;
    let squares = 0;
    for (const [index, value] of values.entries()) {
      const code = nearestCode(value / scale);
      const level = CODEBOOK[code] ?? 0;
      codes[index] = code;
      product += value * level;
      squares += level * level;
    }
    scale = product / squares;
  }
  return scale;
}

function nearestCode(value: number): number {
  let best = 0;
  while (best + 1 < CODEBOOK.length) {
    const middle = ((CODEBOOK[best] ?? 0) + (CODEBOOK[best + 1] ?? 0)) / 2;
    if (value < middle) break;
    best++;
  }
  return best;
}

/** Of each 32 values the first 16 go to the low halves of 16 bytes, the others to the high. */
function pack(codes: Uint8Array, target: Uint8Array, at: number): void {
  for (let group = 0; group < codes.length; group += 32) {
    for (let lane = 0; lane < 16; lane++) {
      const low = codes[group + lane] ?? 0;
      const high = codes[group + 16 + lane] ?? 0;
      target[at + group / 2 + lane] = low | (high << 4);
    }
  }
}
