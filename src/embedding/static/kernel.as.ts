/**
 * The arithmetic of the static embedding in SIMD WebAssembly (AssemblyScript). Pointers are byte
 * offsets. A row of the table holds 4-bit codes of `dimension` values (a multiple of 32): of each 16
 * bytes the low halves are values 0…15, the high ones 16…31; a value is codebook[code] × the row's
 * scale.
 */

// @ts-expect-error: decorator
@inline
function addLow(sum: v128, values: v128, scale: v128): v128 {
  const wide = f32x4.convert_i32x4_s(i32x4.extend_low_i16x8_s(values));
  return f32x4.add(sum, f32x4.mul(wide, scale));
}

// @ts-expect-error: decorator
@inline
function addHigh(sum: v128, values: v128, scale: v128): v128 {
  const wide = f32x4.convert_i32x4_s(i32x4.extend_high_i16x8_s(values));
  return f32x4.add(sum, f32x4.mul(wide, scale));
}

/**
 * The sum of `count` rows, brought to length 1, as float32 into `out`; zeros where the sum is none.
 * `rows` are int32 numbers of rows, `codebook` 16 int8, `scales` a float32 a row.
 */
export function embed(
  codes: usize,
  scales: usize,
  codebook: usize,
  rows: usize,
  count: i32,
  out: usize,
  dimension: i32,
): void {
  const levels = v128.load(codebook);
  const lowHalf = i8x16.splat(15);
  const rowBytes = <usize>dimension >> 1;
  let squares = f32x4.splat(0);
  for (let group: usize = 0; group < rowBytes; group += 16) {
    let s0 = f32x4.splat(0);
    let s1 = s0;
    let s2 = s0;
    let s3 = s0;
    let s4 = s0;
    let s5 = s0;
    let s6 = s0;
    let s7 = s0;
    for (let index = 0; index < count; index++) {
      const row = <usize>load<i32>(rows + ((<usize>index) << 2));
      const packed = v128.load(codes + row * rowBytes + group);
      const scale = v128.load32_splat(scales + (row << 2));
      const low = i8x16.swizzle(levels, v128.and(packed, lowHalf));
      const high = i8x16.swizzle(levels, i8x16.shr_u(packed, 4));
      let half = i16x8.extend_low_i8x16_s(low);
      s0 = addLow(s0, half, scale);
      s1 = addHigh(s1, half, scale);
      half = i16x8.extend_high_i8x16_s(low);
      s2 = addLow(s2, half, scale);
      s3 = addHigh(s3, half, scale);
      half = i16x8.extend_low_i8x16_s(high);
      s4 = addLow(s4, half, scale);
      s5 = addHigh(s5, half, scale);
      half = i16x8.extend_high_i8x16_s(high);
      s6 = addLow(s6, half, scale);
      s7 = addHigh(s7, half, scale);
    }
    const to = out + (group << 3);
    v128.store(to, s0);
    v128.store(to, s1, 16);
    v128.store(to, s2, 32);
    v128.store(to, s3, 48);
    v128.store(to, s4, 64);
    v128.store(to, s5, 80);
    v128.store(to, s6, 96);
    v128.store(to, s7, 112);
    squares = f32x4.add(squares, f32x4.add(f32x4.mul(s0, s0), f32x4.mul(s1, s1)));
    squares = f32x4.add(squares, f32x4.add(f32x4.mul(s2, s2), f32x4.mul(s3, s3)));
    squares = f32x4.add(squares, f32x4.add(f32x4.mul(s4, s4), f32x4.mul(s5, s5)));
    squares = f32x4.add(squares, f32x4.add(f32x4.mul(s6, s6), f32x4.mul(s7, s7)));
  }
  scaleToUnit(out, (<usize>dimension) << 2, squares);
}

// @ts-expect-error: decorator
@inline
function scaleToUnit(vector: usize, bytes: usize, squares: v128): void {
  const sum =
    f32x4.extract_lane(squares, 0) +
    f32x4.extract_lane(squares, 1) +
    (f32x4.extract_lane(squares, 2) + f32x4.extract_lane(squares, 3));
  if (sum <= 0) return;
  const factor = f32x4.splat(1 / sqrt<f32>(sum));
  for (let at: usize = 0; at < bytes; at += 16) {
    v128.store(vector + at, f32x4.mul(v128.load(vector + at), factor));
  }
}
