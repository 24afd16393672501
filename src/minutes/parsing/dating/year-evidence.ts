/**
 * What a text tells of the year in which its meeting was held. Each piece of evidence is a set of
 * possible years with the words that say so; infer-year.ts intersects them.
 */

/** Month and day of a meeting whose year is sought. */
export interface MonthDay {
  month: number;
  day: number;
}

/** Years from `first` to `last`; open ends where only one side is told. */
export interface YearEvidence {
  first: number;
  last: number;
  /** The words of the text, as published. */
  words: string;
}

/** A date as a number that sorts within a year: 427 is 27 April. */
export function dayOfYear({ month, day }: MonthDay): number {
  return month * 100 + day;
}

/** Exactly one year. */
export function onlyYear(year: number): Pick<YearEvidence, 'first' | 'last'> {
  return { first: year, last: year };
}

export const OPEN_PAST = 1949;
export const OPEN_FUTURE = 2099;
