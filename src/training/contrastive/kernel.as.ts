/**
 * The arithmetic of contrastive training in SIMD WebAssembly (AssemblyScript). All pointers are byte
 * offsets into the memory that the workers share; matrices are row-major float32; `dimension` is a
 * multiple of 16. Knows nothing of texts, batches or workers.
 */

// @ts-expect-error: decorator
@inline
function lanes(v: v128): f32 {
  return (
    f32x4.extract_lane(v, 0) +
    f32x4.extract_lane(v, 1) +
    (f32x4.extract_lane(v, 2) + f32x4.extract_lane(v, 3))
  );
}

/** to += from */
// @ts-expect-error: decorator
@inline
function addRow(to: usize, from: usize, bytes: usize): void {
  for (let at: usize = 0; at < bytes; at += 32) {
    v128.store(to + at, f32x4.add(v128.load(to + at), v128.load(from + at)));
    v128.store(to + at, f32x4.add(v128.load(to + at, 16), v128.load(from + at, 16)), 16);
  }
}

/** to += factor × from */
// @ts-expect-error: decorator
@inline
function addScaledRow(to: usize, factor: f32, from: usize, bytes: usize): void {
  const factors = f32x4.splat(factor);
  for (let at: usize = 0; at < bytes; at += 32) {
    v128.store(to + at, f32x4.add(v128.load(to + at), f32x4.mul(factors, v128.load(from + at))));
    v128.store(
      to + at,
      f32x4.add(v128.load(to + at, 16), f32x4.mul(factors, v128.load(from + at, 16))),
      16,
    );
  }
}

// @ts-expect-error: decorator
@inline
function dot(a: usize, b: usize, bytes: usize): f32 {
  let sum = f32x4.splat(0);
  for (let at: usize = 0; at < bytes; at += 16) {
    sum = f32x4.add(sum, f32x4.mul(v128.load(a + at), v128.load(b + at)));
  }
  return lanes(sum);
}

/** e^x for x ≤ 0, relative error below 1e-6 (Cephes' expf polynomial); below −87 it is 0. */
// @ts-expect-error: decorator
@inline
function exponential(x: v128): v128 {
  const low = f32x4.splat(-87);
  const valid = f32x4.ge(x, low);
  x = f32x4.max(x, low);
  const n = f32x4.nearest(f32x4.mul(x, f32x4.splat(1.44269504088896341)));
  let r = f32x4.sub(x, f32x4.mul(n, f32x4.splat(0.693359375)));
  r = f32x4.sub(r, f32x4.mul(n, f32x4.splat(-2.1219444e-4)));
  let p = f32x4.splat(1.98756915e-4);
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(1.3981999507e-3));
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(8.3334519073e-3));
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(4.1665795894e-2));
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(1.6666665459e-1));
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(5.0000001201e-1));
  p = f32x4.add(f32x4.add(f32x4.mul(p, f32x4.mul(r, r)), r), f32x4.splat(1));
  const scale = i32x4.shl(i32x4.add(i32x4.trunc_sat_f32x4_s(n), i32x4.splat(127)), 23);
  return v128.and(f32x4.mul(p, scale), valid);
}

/**
 * Sums of table rows brought to length 1: out[text] = Σ table[token] / norm. `tokens` holds `width`
 * int32 places a text, of which `counts[text]` are set; `norms` takes the lengths.
 */
export function embedTexts(
  table: usize,
  tokens: usize,
  counts: usize,
  width: i32,
  first: i32,
  end: i32,
  out: usize,
  norms: usize,
  dimension: i32,
): void {
  const bytes = (<usize>dimension) << 2;
  for (let text = first; text < end; text++) {
    const row = out + <usize>text * bytes;
    memory.fill(row, 0, bytes);
    const ids = tokens + ((<usize>text * <usize>width) << 2);
    const count = load<i32>(counts + ((<usize>text) << 2));
    for (let index = 0; index < count; index++) {
      addRow(row, table + <usize>load<i32>(ids + ((<usize>index) << 2)) * bytes, bytes);
    }
    const norm = max<f32>(sqrt<f32>(dot(row, row, bytes)), 1e-6);
    store<f32>(norms + ((<usize>text) << 2), norm);
    const factor = f32x4.splat(1 / norm);
    for (let at: usize = 0; at < bytes; at += 16) {
      v128.store(row + at, f32x4.mul(v128.load(row + at), factor));
    }
  }
}

/**
 * exponentials[i][j] = e^((queryᵢ · passageⱼ − 1) / temperature) for the rows i of [first, end), in
 * blocks of 4 × 2; rowSums[i] and columnSums[j] (of these rows only) take their sums. The cosine is
 * at most 1, so nothing overflows. `batch` is a multiple of 4, `first` and `end` too.
 */
export function scoreRows(
  queries: usize,
  passages: usize,
  exponentials: usize,
  rowSums: usize,
  columnSums: usize,
  first: i32,
  end: i32,
  batch: i32,
  dimension: i32,
  temperature: f32,
): void {
  const bytes = (<usize>dimension) << 2;
  const rowBytes = (<usize>batch) << 2;
  memory.fill(columnSums, 0, rowBytes);
  const BLOCK = 64;
  for (let block = 0; block < batch; block += BLOCK) {
    const blockEnd = min(batch, block + BLOCK);
    for (let i = first; i < end; i += 4) {
      const q0 = queries + <usize>i * bytes;
      const q1 = q0 + bytes;
      const q2 = q1 + bytes;
      const q3 = q2 + bytes;
      const out = exponentials + <usize>i * rowBytes;
      for (let j = block; j < blockEnd; j += 2) {
        const p0 = passages + <usize>j * bytes;
        const p1 = p0 + bytes;
        let s00 = f32x4.splat(0);
        let s01 = s00;
        let s10 = s00;
        let s11 = s00;
        let s20 = s00;
        let s21 = s00;
        let s30 = s00;
        let s31 = s00;
        for (let at: usize = 0; at < bytes; at += 16) {
          const a = v128.load(p0 + at);
          const b = v128.load(p1 + at);
          let q = v128.load(q0 + at);
          s00 = f32x4.add(s00, f32x4.mul(q, a));
          s01 = f32x4.add(s01, f32x4.mul(q, b));
          q = v128.load(q1 + at);
          s10 = f32x4.add(s10, f32x4.mul(q, a));
          s11 = f32x4.add(s11, f32x4.mul(q, b));
          q = v128.load(q2 + at);
          s20 = f32x4.add(s20, f32x4.mul(q, a));
          s21 = f32x4.add(s21, f32x4.mul(q, b));
          q = v128.load(q3 + at);
          s30 = f32x4.add(s30, f32x4.mul(q, a));
          s31 = f32x4.add(s31, f32x4.mul(q, b));
        }
        const cell = out + ((<usize>j) << 2);
        store<f32>(cell, lanes(s00));
        store<f32>(cell, lanes(s01), 4);
        store<f32>(cell + rowBytes, lanes(s10));
        store<f32>(cell + rowBytes, lanes(s11), 4);
        store<f32>(cell + 2 * rowBytes, lanes(s20));
        store<f32>(cell + 2 * rowBytes, lanes(s21), 4);
        store<f32>(cell + 3 * rowBytes, lanes(s30));
        store<f32>(cell + 3 * rowBytes, lanes(s31), 4);
      }
    }
  }
  const inverse = f32x4.splat(1 / temperature);
  const one = f32x4.splat(1);
  for (let i = first; i < end; i++) {
    const row = exponentials + <usize>i * rowBytes;
    let sum = f32x4.splat(0);
    for (let at: usize = 0; at < rowBytes; at += 16) {
      const e = exponential(
        f32x4.mul(f32x4.sub(f32x4.min(v128.load(row + at), one), one), inverse),
      );
      v128.store(row + at, e);
      sum = f32x4.add(sum, e);
      v128.store(columnSums + at, f32x4.add(v128.load(columnSums + at), e));
    }
    store<f32>(rowSums + ((<usize>i) << 2), lanes(sum));
  }
}

/** Weights below this change no gradient visibly: a thousand of them are a hundredth of a percent. */
const NEGLIGIBLE: f32 = 1e-6;

/**
 * Gradients of the symmetric InfoNCE loss, up to a common factor, for the rows i of [first, end):
 * G = ½ (softmax over the row + softmax over the column) − identity; queryGradients[i] = Σⱼ G·passageⱼ,
 * passageGradients[j] += Σᵢ G·queryᵢ (a matrix of this worker's own, zeroed here). Gives the sum of
 * the rows' losses.
 */
export function gradientRows(
  queries: usize,
  passages: usize,
  exponentials: usize,
  rowSums: usize,
  columnSums: usize,
  queryGradients: usize,
  passageGradients: usize,
  first: i32,
  end: i32,
  batch: i32,
  dimension: i32,
): f64 {
  const bytes = (<usize>dimension) << 2;
  const rowBytes = (<usize>batch) << 2;
  let loss: f64 = 0;
  memory.fill(passageGradients, 0, <usize>batch * bytes);
  for (let i = first; i < end; i++) {
    const query = queries + <usize>i * bytes;
    const gradient = queryGradients + <usize>i * bytes;
    memory.fill(gradient, 0, bytes);
    const row = exponentials + <usize>i * rowBytes;
    const rowSum = load<f32>(rowSums + ((<usize>i) << 2));
    for (let j = 0; j < batch; j++) {
      const at = (<usize>j) << 2;
      const e = load<f32>(row + at);
      const columnSum = load<f32>(columnSums + at);
      let weight: f32 = 0.5 * (e / rowSum + e / columnSum);
      if (i == j) {
        loss -=
          0.5 *
          (Math.log(max<f64>(<f64>e / <f64>rowSum, 1e-30)) +
            Math.log(max<f64>(<f64>e / <f64>columnSum, 1e-30)));
        weight -= 1;
      } else if (weight < NEGLIGIBLE) continue;
      addScaledRow(gradient, weight, passages + <usize>j * bytes, bytes);
      addScaledRow(passageGradients + <usize>j * bytes, weight, query, bytes);
    }
  }
  return loss;
}

/** sums[i] += others[i] for `count` floats (a multiple of 8). */
export function addFloats(sums: usize, others: usize, count: i32): void {
  addRow(sums, others, (<usize>count) << 2);
}

/**
 * Through the normalisation, in place, for the rows of [first, end): with u = unit[row] and its
 * former length n, gradient ← (gradient − (gradient·u) u) × factor / n.
 */
export function throughNorm(
  gradients: usize,
  units: usize,
  norms: usize,
  first: i32,
  end: i32,
  factor: f32,
  dimension: i32,
): void {
  const bytes = (<usize>dimension) << 2;
  for (let i = first; i < end; i++) {
    const gradient = gradients + <usize>i * bytes;
    const unit = units + <usize>i * bytes;
    addScaledRow(gradient, -dot(gradient, unit, bytes), unit, bytes);
    const scale = f32x4.splat(factor / load<f32>(norms + ((<usize>i) << 2)));
    for (let at: usize = 0; at < bytes; at += 16) {
      v128.store(gradient + at, f32x4.mul(v128.load(gradient + at), scale));
    }
  }
}

/**
 * One row's update by row-wise Adagrad: the gradient is Σ gradients[text] over the `count` texts of
 * `texts`; the row's one accumulator takes the gradient's mean square.
 */
export function updateRow(
  table: usize,
  accumulators: usize,
  token: i32,
  gradients: usize,
  texts: usize,
  count: i32,
  scratch: usize,
  rate: f32,
  dimension: i32,
): void {
  const bytes = (<usize>dimension) << 2;
  memory.fill(scratch, 0, bytes);
  for (let index = 0; index < count; index++) {
    addRow(scratch, gradients + <usize>load<i32>(texts + ((<usize>index) << 2)) * bytes, bytes);
  }
  const cell = accumulators + ((<usize>token) << 2);
  const sum = load<f32>(cell) + dot(scratch, scratch, bytes) / <f32>dimension;
  store<f32>(cell, sum);
  addScaledRow(table + <usize>token * bytes, -rate / (sqrt<f32>(sum) + 1e-10), scratch, bytes);
}
