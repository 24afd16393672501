/** The body of a model file → the table of floats that its codes stand for. */
import { bodyLayout, type ModelHeader } from './static-model.js';

/** Keys of the tokens and their rows (tokens × dimension), in the same order. */
export function dequantise(
  { tokens, dimension, codebook }: ModelHeader,
  body: Uint8Array,
): { tokenKeys: Uint32Array; table: Float32Array } {
  const layout = bodyLayout({ tokens, dimension });
  const start = body.byteOffset;
  const tokenKeys = new Uint32Array(body.buffer, start + layout.keys, tokens);
  const scales = new Float32Array(body.buffer, start + layout.scales, tokens);
  const table = new Float32Array(tokens * dimension);
  for (let byte = 0; byte < table.length / 2; byte++) {
    const codes = body[layout.codes + byte] ?? 0;
    // 16 bytes hold 32 values: see quantise.ts.
    const place = 2 * (byte - (byte % 16)) + (byte % 16);
    const scale = scales[Math.floor(place / dimension)] ?? 0;
    table[place] = scale * (codebook[codes & 15] ?? 0);
    table[place + 16] = scale * (codebook[codes >> 4] ?? 0);
  }
  return { tokenKeys, table };
}
