/**
 * Works out the year of a meeting of which only month and day are told. One year must remain when
 * all evidence is taken together; else there is none.
 */
import type { FoldedText } from '../meeting-text.js';
import { readOccasionEvidence } from './occasion-evidence.js';
import { readPeriodEvidence } from './period-evidence.js';
import { type MonthDay, OPEN_FUTURE, OPEN_PAST, type YearEvidence } from './year-evidence.js';

export interface InferredYear {
  year: number;
  /** The words that tell it, as published, joined by 、. */
  reason: string;
}

/** More words than these tell a reader nothing new. */
const MAX_REASONS = 3;

function isWeekday(year: number, { month, day }: MonthDay, weekday: number): boolean {
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay() === weekday;
}

/** The words of the narrowest evidence first, each once. */
function reasonOf(evidence: readonly YearEvidence[], year: number): string {
  const telling = evidence.filter(({ first, last }) => first === year || last === year);
  const narrowest = [...telling].sort((a, b) => a.last - a.first - (b.last - b.first));
  return [...new Set(narrowest.map(({ words }) => words))].slice(0, MAX_REASONS).join('、');
}

/**
 * The only year that all evidence allows; undefined where several remain, or none because the
 * evidence contradicts itself. `weekday` is 0…6 where the text writes it.
 */
export function inferYear(
  texts: readonly FoldedText[],
  when: MonthDay,
  weekday: number | undefined,
): InferredYear | undefined {
  const evidence = texts.flatMap((text) => [
    ...readPeriodEvidence(text, when),
    ...readOccasionEvidence(text, when),
  ]);
  const first = Math.max(OPEN_PAST, ...evidence.map((piece) => piece.first));
  const last = Math.min(OPEN_FUTURE, ...evidence.map((piece) => piece.last));
  // Evidence that is open on one side never tells a year by itself.
  if (first === OPEN_PAST || last === OPEN_FUTURE || first > last) return undefined;
  const years = Array.from({ length: last - first + 1 }, (_, at) => first + at).filter(
    (year) => weekday === undefined || isWeekday(year, when, weekday),
  );
  const [year] = years;
  if (year === undefined || years.length > 1) return undefined;
  return { year, reason: reasonOf(evidence, year) };
}
