/** Dates as typed behind --from and --to. Chinese prose dates are the pipeline's, not ours. */

/** YYYY-MM-DD, both inclusive. */
export interface DateSpan {
  first: string;
  last: string;
}

/** '2021', '2021-09', '2021-09-08', with / or . as well */
const NUMERIC = /^(\d{4})(?:([-/.])(\d{1,2})(?:\2(\d{1,2}))?)?$/;

/** '2021年', '2021年9月', '2021年9月8日' */
const CHINESE = /^(\d{4})年(?:(\d{1,2})月(?:(\d{1,2})[日号號])?)?$/;

/** The days that a date, month or year means; null for what is none: '2021-13', '2021-02-30'. */
export function parseDateSpan(text: string): DateSpan | null {
  const parts = dateParts(text.normalize('NFKC').trim());
  if (parts === null) return null;
  const [year, month, day] = parts;
  if (year < 1) return null;
  if (month === null) return { first: `${pad(year, 4)}-01-01`, last: `${pad(year, 4)}-12-31` };
  if (month < 1 || month > 12) return null;
  const prefix = `${pad(year, 4)}-${pad(month, 2)}`;
  const days = daysIn(year, month);
  if (day === null) return { first: `${prefix}-01`, last: `${prefix}-${days}` };
  if (day < 1 || day > days) return null;
  const date = `${prefix}-${pad(day, 2)}`;
  return { first: date, last: date };
}

type DateParts = [year: number, month: number | null, day: number | null];

function dateParts(text: string): DateParts | null {
  const numeric = NUMERIC.exec(text);
  if (numeric) return [Number(numeric[1]), optional(numeric[3]), optional(numeric[4])];
  const chinese = CHINESE.exec(text);
  if (chinese) return [Number(chinese[1]), optional(chinese[2]), optional(chinese[3])];
  return null;
}

function optional(digits: string | undefined): number | null {
  return digits === undefined ? null : Number(digits);
}

function pad(value: number, length: number): string {
  return String(value).padStart(length, '0');
}

function daysIn(year: number, month: number): number {
  // Day 0 of the next month is the last of this one.
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
