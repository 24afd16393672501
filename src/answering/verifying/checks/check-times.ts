/** Every date and period of a statement must be told by a cited paragraph, or be the meeting's own. */
import type { Meeting } from '../../../minutes/meeting.js';
import type { DateSpan } from '../../../text/dates.js';
import { type Period, withoutTimes } from '../facts/find-times.js';
import type { Claim } from '../reading/read-claim.js';
import type { Evidence } from '../reading/read-evidence.js';
import { shareOfPairs } from '../reading/text-unit.js';
import { sentencesFor } from '../wording/align.js';
import type { Check, Fault } from './check.js';
import { pairsBeside, standsBeside } from './fact-context.js';

export const checkTimes: Check = (claim, cited) => {
  const { dates, periods } = claim.times;
  for (const date of dates) {
    const isHeld = cited.some((one) => isDayOf(date, claim, one) || isTold(date, claim, one));
    if (!isHeld) return faultAt(claim, date);
  }
  for (const period of periods) {
    if (!cited.some((one) => isPeriodTold(period, claim, one))) return faultAt(claim, period);
  }
  return undefined;
};

function faultAt({ text }: Claim, { start, end }: { start: number; end: number }): Fault {
  return { reason: 'date', detail: text.slice(start, end) };
}

/** What stands beside the meeting's own day says that it was held, and where, and by whom. */
const MIN_HEADING_SHARE = 0.3;

/** '9月8日的会议要求…': the date tells which meeting it was. */
const NAMES_MEETING =
  /^[^,。;]{0,3}?(?:的|召开的?|举行的?|上午|下午|[这该此]次|市|区|县|州|省|政府|人民政府|党?委|常委会|常务|党组){0,6}会议?(?!精神)/u;

/** The day of the meeting, or the day on which it was published. */
function isDayOf(date: DateSpan, claim: Claim, { meeting, heading }: Evidence): boolean {
  const isPublished = /发布|公布|刊发|公开|published/u.test(claim.plain);
  const days = [
    meeting.date ?? meeting.monthDay,
    ...(isPublished ? [meeting.source.publishedAt] : []),
  ];
  if (!days.some((day) => day && agrees(date, partsOf(day)))) return false;
  if (claim.isForeign || NAMES_MEETING.test(claim.plain.slice(date.end))) return true;
  const share = shareOfPairs(pairsBeside(claim.plain, date), heading);
  return share === undefined || share >= MIN_HEADING_SHARE || isPublished;
}

type Parts = Pick<DateSpan, 'year' | 'month' | 'day'>;

function partsOf(day: string): Parts {
  const [last, month, year] = day.split('-').map(Number).toReversed();
  return { day: last ?? 0, month: month ?? 0, ...(year === undefined ? {} : { year }) };
}

/** All that is claimed is held; `meeting` tells the year of a day that is written without. */
function agrees(claimed: Parts, held: Parts, meeting?: Meeting): boolean {
  const year = held.year ?? yearOf(meeting);
  return (
    (claimed.year === undefined || claimed.year === year) &&
    (claimed.month === undefined || claimed.month === held.month) &&
    (claimed.day === undefined || claimed.day === held.day)
  );
}

function yearOf(meeting: Meeting | undefined): number | undefined {
  return meeting?.date ? Number(meeting.date.slice(0, 4)) : undefined;
}

function isTold(date: DateSpan, claim: Claim, evidence: Evidence): boolean {
  const { read, meeting } = evidence;
  return (
    read.times.dates.some(
      (held) =>
        agrees(date, held, held.month === undefined ? undefined : meeting) &&
        (claim.isForeign ||
          standsBeside(claim.plain, date, { folded: read.folded, facts: read.times.dates }, held)),
    ) || isYearTold(date, claim, evidence)
  );
}

/** '2020年' for 今年 and '2019年' for 去年 of minutes of 2020, for '2020至2021学年', and where no year is told. */
function isYearTold(date: DateSpan, claim: Claim, evidence: Evidence): boolean {
  const { year, month } = date;
  if (year === undefined || month !== undefined) return false;
  const { read, meeting } = evidence;
  const held = yearOf(meeting);
  const words = held === undefined ? undefined : RELATIVE_YEARS[year - held];
  const pattern = new RegExp(words ? `${words}|${year}` : String(year), 'gu');
  const isWritten = [...read.folded.matchAll(pattern)].some(({ index, 0: found }) =>
    standsBeside(
      claim.plain,
      date,
      { folded: read.folded, facts: [] },
      { start: index, end: index + found.length },
    ),
  );
  return isWritten || (year === held && !tellsYear(claim, evidence));
}

/** True where a sentence that tells of the statement tells a year. */
function tellsYear(claim: Claim, evidence: Evidence): boolean {
  const whole = { start: 0, end: claim.text.length };
  return sentencesFor(claim, whole, [evidence]).some(({ sentence }) =>
    /(?:19|20)[0-9]{2}|[去明前后]年/u.test(sentence.folded),
  );
}

const RELATIVE_YEARS: Readonly<Record<number, string>> = {
  0: '今年|本年|全年|年内|当年',
  [-1]: '去年|上年',
  1: '明年|来年',
};

function isPeriodTold(
  period: Period,
  { folded, times, isForeign }: Claim,
  { read }: Evidence,
): boolean {
  const periods = times.periods.filter((other) => other !== period);
  const beside = withoutTimes(folded, { dates: times.dates, periods });
  const record = { folded: read.folded, facts: read.times.periods };
  return read.times.periods.some(
    (held) => held.key === period.key && (isForeign || standsBeside(beside, period, record, held)),
  );
}
