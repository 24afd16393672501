/** Numbers of an explanation as they are shown: short in a line, aligned in a column. */

/** Digits behind the point: scores differ in the third. */
const DIGITS = 3;

/** At most three digits behind the point. */
export function formatNumber(value: number): string {
  return String(Number(value.toFixed(DIGITS)));
}

export function signed(value: number): string {
  return value < 0 ? formatNumber(value) : `+${formatNumber(value)}`;
}

/** The numbers of a column, points below each other. */
export function alignNumbers(values: readonly number[]): string[] {
  return alignRight(values.map((value) => value.toFixed(DIGITS)));
}

/** Texts of digits and signs, their ends below each other. */
export function alignRight(texts: readonly string[]): string[] {
  const width = Math.max(0, ...texts.map(({ length }) => length));
  return texts.map((text) => text.padStart(width));
}
