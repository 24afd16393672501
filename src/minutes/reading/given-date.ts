/**
 * Owns the dates that importers and page metadata give. Dates inside running text are the parser's.
 */

/** 2021-09-08, 2021/9/8, 2021.9.8, 20210908, each with or without a time behind it. */
const NUMERIC = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?=$|[T\s])/u;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?=$|[T\s])/u;
/** 2021年9月8日, '2021 年 9 月 8 日 10:22', 2021年9月8日上午 */
const CHINESE = /^(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日/u;

function toWestern(text: string): string {
  // Full-width digits, stops and slashes: 2021-09-08
  return text.replaceAll(/[\uff01-\uff5e]/gu, (sign) =>
    String.fromCodePoint((sign.codePointAt(0) ?? 0) - 0xfee0),
  );
}

function isRealDate(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return year >= 1000 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/**
 * Normalise a given date to YYYY-MM-DD: 2021-09-08, 2021/9/8, 2021年9月8日 and ISO datetimes (whose
 * day is kept as written: a day in China must not move with a time zone).
 * Null where it is no date, or none that exists (2021-02-30).
 */
export function normaliseDate(given: string): string | null {
  const text = toWestern(given).trim();
  const numeric = NUMERIC.exec(text);
  const parts = numeric
    ? [numeric[1], numeric[3], numeric[4]]
    : (CHINESE.exec(text) ?? COMPACT.exec(text))?.slice(1, 4);
  if (parts === undefined) return null;
  const [year = 0, month = 0, day = 0] = parts.map(Number);
  if (!isRealDate(year, month, day)) return null;
  const pad = (value: number, length: number) => String(value).padStart(length, '0');
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}
