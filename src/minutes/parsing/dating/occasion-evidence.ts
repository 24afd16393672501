/** Evidence of the year from occasions: counted days, anniversaries, plans, milestones. */
import { parseChineseNumber } from '../../../text/numbers.js';
import type { FoldedText } from '../meeting-text.js';
import { ANNIVERSARIES, COUNTED_DAYS, MILESTONES, PLANS } from './occasions.js';
import {
  dayOfYear,
  type MonthDay,
  OPEN_FUTURE,
  OPEN_PAST,
  onlyYear,
  type YearEvidence,
} from './year-evidence.js';

/** Days are prepared and looked back on within the year; later it may be the next one's turn. */
const PREPARED_FROM = 300;

/** 明年…, 筹备 the next one: what is spoken of lies ahead. */
const AHEAD = /明年|明后年|来年/u;

function precededBy(pattern: RegExp, folded: string, index: number): boolean {
  return pattern.test(folded.slice(Math.max(0, index - 12), index));
}

/**
 * The year of an occasion that the text speaks of. Before it and in its month the year is the
 * occasion's; long after it, the next one may be meant already.
 */
function yearsOfOccasion(
  year: number,
  day: number,
  when: MonthDay,
): Pick<YearEvidence, 'first' | 'last'> {
  const isFarBehind = dayOfYear(when) - day > PREPARED_FROM;
  return isFarBehind ? { first: year - 1, last: year } : onlyYear(year);
}

function readCounted(text: FoldedText, when: MonthDay): YearEvidence[] {
  return [...COUNTED_DAYS, ...ANNIVERSARIES].flatMap(({ words, origin, day }) =>
    [...text.folded.matchAll(words)].flatMap((match) => {
      const number = parseChineseNumber((match.groups?.number ?? '').replace(/^百$/u, '一百'));
      if (number === undefined || precededBy(AHEAD, text.folded, match.index)) return [];
      const quoted = text.text.slice(match.index, match.index + match[0].length);
      return [{ ...yearsOfOccasion(origin + number, day, when), words: quoted }];
    }),
  );
}

/** 今年是"十四五"开局之年; "十三五"收官之年 */
const PLAN_YEAR = /"?(?<plan>十[一二三四五]五)"?(?:规划)?(?:的)?(?<which>开局|收官)之年/gu;

function readPlanYears({ text, folded }: FoldedText): YearEvidence[] {
  return [...folded.matchAll(PLAN_YEAR)].flatMap((match) => {
    const first = PLANS[match.groups?.plan ?? ''];
    if (first === undefined || precededBy(AHEAD, folded, match.index)) return [];
    const year = match.groups?.which === '开局' ? first : first + 4;
    return [{ ...onlyYear(year), words: text.slice(match.index, match.index + match[0].length) }];
  });
}

/** First year in which the meeting's month and day lie on or behind a day like 20221016. */
function firstYearFrom(from: number, when: MonthDay): number {
  const year = Math.floor(from / 10000);
  return dayOfYear(when) >= from % 10000 ? year : year + 1;
}

function lastYearTo(to: number, when: MonthDay): number {
  const year = Math.floor(to / 10000);
  return dayOfYear(when) <= to % 10000 ? year : year - 1;
}

function readMilestones({ text, folded }: FoldedText, when: MonthDay): YearEvidence[] {
  return MILESTONES.flatMap(({ words, from, to }) => {
    const match = [...folded.matchAll(words)][0];
    if (match === undefined) return [];
    const first = from === undefined ? OPEN_PAST : firstYearFrom(from, when);
    const last = to === undefined ? OPEN_FUTURE : lastYearTo(to, when);
    return [{ first, last, words: text.slice(match.index, match.index + match[0].length) }];
  });
}

/** All evidence from occasions in a text. */
export function readOccasionEvidence(text: FoldedText, when: MonthDay): YearEvidence[] {
  return [...readCounted(text, when), ...readPlanYears(text), ...readMilestones(text, when)];
}
