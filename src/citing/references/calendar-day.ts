/** A day of the calendar out of its ISO form. Reading dates out of a text is src/text/dates.ts. */

/** Year, month (1…12), day (1…31). */
export type CalendarDay = readonly [year: number, month: number, day: number];

const ISO_DAY = /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})$/;

/** '2021-09-08' → [2021, 9, 8]; undefined for null, for another form and for days that do not exist. */
export function readDay(text: string | null | undefined): CalendarDay | undefined {
  const groups = ISO_DAY.exec(text ?? '')?.groups;
  if (!groups) return undefined;
  const [year, month, day] = [Number(groups.year), Number(groups.month), Number(groups.day)];
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? [year, month, day] : undefined;
}
