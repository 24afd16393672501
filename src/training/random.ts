/**
 * Random numbers that depend on a seed and on where they are used, not on what was drawn before: a
 * training that is resumed, or run by another worker, draws the same pairs.
 */

/** Numbers of a stream, uniform. */
export interface Random {
  /** 0 ≤ x < 1 */
  next(): number;
  /** 0 ≤ integer < `count` */
  below(count: number): number;
}

/** Mixes 32 bits (the finaliser of MurmurHash3, Appleby). */
function mix(value: number): number {
  let mixed = value | 0;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/** A stream of its own for each sequence of coordinates (seed, step, place in the batch …). */
export function randomAt(...coordinates: number[]): Random {
  let state = 0x9e3779b9;
  for (const coordinate of coordinates) state = mix(state ^ mix(coordinate + 0x632be5ab));
  const next = () => {
    state = (state + 0x9e3779b9) | 0;
    return mix(state) / 0x100000000;
  };
  return { next, below: (count) => Math.floor(next() * count) };
}

/** From the standard normal distribution (Box and Muller). */
export function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next());
}
