/**
 * Vectors that a fake embedding service gives: hashed pairs of characters, so that like texts have
 * like vectors, and the same text always the same one.
 */

/** Unit length; the zero text has a vector too. */
export function fakeVector(text: string, dimensions: number): number[] {
  const vector = new Array<number>(dimensions).fill(0);
  const characters = ['^', ...text];
  for (let at = 1; at < characters.length; at += 1) {
    const slot = hash(`${characters[at - 1]}${characters[at]}`) % dimensions;
    vector[slot] = (vector[slot] ?? 0) + 1;
  }
  vector[0] = (vector[0] ?? 0) + 0.01;
  const length = Math.hypot(...vector);
  // Single precision, as services send them.
  return vector.map((value) => Math.fround(value / length));
}

/** FNV-1a over the UTF-16 units. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  }
  return value >>> 0;
}
