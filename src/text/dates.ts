/**
 * Dates as they stand in Chinese text, found as spans with their parts. What a date means (the
 * day of a meeting, of a publication) and what an absent year must be is the caller's to know.
 */
import { fold } from './fold.js';
import { parseChineseNumber } from './numbers.js';

/** Words that tell a day only together with the day on which they were written. */
export type RelativeDay =
  /** 今天, 今日 */
  | 'today'
  /** 昨天, 昨日 */
  | 'yesterday'
  /** 近日, 日前: some day before, which is not told. */
  | 'recent';

/** A date in a text. Parts that the text does not write are absent. */
export interface DateSpan {
  /** Offsets in the text, UTF-16 units, end exclusive. */
  start: number;
  end: number;
  /** Four digits, common era: 民國112年 is 2023. */
  year?: number;
  /** 1…12 */
  month?: number;
  /** 1…31; with year and month it is a real date. */
  day?: number;
  relative?: RelativeDay;
  /** 0 = Sunday … 6, where (星期三) follows. */
  weekday?: number;
}

/** 民國 1 is 1912. */
const MINGUO_OFFSET = 1911;

const DIGITS = '〇○零一二三四五六七八九';
const SMALL = `(?:[0-9]{1,2}|[一二三四五六七八九十廿卅]{1,3})`;
const YEAR = `(?:(?:19|20)[0-9]{2}|[一二][${DIGITS}]{3})`;

const RELATIVE_DAYS: Readonly<Record<string, RelativeDay>> = {
  今天: 'today',
  今日: 'today',
  今晚: 'today',
  昨天: 'yesterday',
  昨日: 'yesterday',
  近日: 'recent',
  日前: 'recent',
  近期: 'recent',
  前不久: 'recent',
};

/** Each alternative with the words that it matches; all on folded text. */
const DATE_PATTERN = new RegExp(
  [
    // 民國112年3月7日; 民國一百一十二年
    `(?:民国|中华民国)\\s*(?<minguo>[0-9]{2,3}|[〇零一二三四五六七八九十百]{1,6})\\s*年(?:\\s*(?<minguoMonth>${SMALL})\\s*月(?:\\s*(?<minguoDay>${SMALL})\\s*[日号])?)?`,
    // 2021年9月8日; 二〇二一年九月; 2021年
    `(?<![0-9${DIGITS}])(?<year>${YEAR})\\s*年(?:度)?(?:\\s*(?<month>${SMALL})\\s*月(?:份)?(?:\\s*(?<day>${SMALL})\\s*[日号])?)?`,
    // 2021-09-08; 2021.9.8; 2021/9/8
    `(?<![0-9])(?<plainYear>(?:19|20)[0-9]{2})(?<separator>[-./])(?<plainMonth>[0-9]{1,2})\\k<separator>(?<plainDay>[0-9]{1,2})(?![0-9])`,
    // 9月8日; 九月八日
    `(?<![0-9年])(?<onlyMonth>${SMALL})\\s*月\\s*(?<onlyDay>${SMALL})\\s*[日号]`,
    // 04-27 23:03
    `(?<![0-9-])(?<clockMonth>[0-9]{2})-(?<clockDay>[0-9]{2})(?=\\s+[0-9]{1,2}:[0-9]{2})`,
    // 28日上午; 4日主持; never 10日内, 5日前
    '(?<![0-9月至第每.-])(?<bareDay>[0-9]{1,2})日(?![内前后起间均])',
    `(?<relative>${Object.keys(RELATIVE_DAYS).join('|')})`,
  ].join('|'),
  'gu',
);

/** 20210908 alone on a line, as feeds write it. */
const COMPACT_LINE =
  /^\s*(?<year>(?:19|20)[0-9]{2})(?<month>[0-9]{2})(?<day>[0-9]{2})\s*(?:[0-9]{1,2}:[0-9:]+)?\s*$/u;

/** 110.03.09, 112-3-7 as offices in 臺灣 write 民國 years in tables: only where it is the whole text. */
const MINGUO_LINE =
  /^\s*(?<minguo>1[0-9]{2})[-./](?<minguoMonth>[0-9]{1,2})[-./](?<minguoDay>[0-9]{1,2})\s*(?:[0-9]{1,2}:[0-9:]+)?\s*$/u;

/** (星期三), (周三), 星期三 behind a date */
const WEEKDAY = /^\s*\(?\s*(?:星期|周|礼拜)([一二三四五六日天])/u;
const WEEKDAY_NUMBERS = '日一二三四五六';

const DAYS_IN_LONGEST_MONTH = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/**
 * YYYY-MM-DD of a real date of the years 1900…2099, else undefined (2021-02-30).
 */
export function toIsoDate(year: number, month: number, day: number): string | undefined {
  if (year < 1900 || year > 2099) return undefined;
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal ? date.toISOString().slice(0, 10) : undefined;
}

/** The date `days` later (earlier where negative) than an ISO date. */
export function addDays(isoDate: string, days: number): string {
  const date = new Date(`${isoDate}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** YYYY-MM-DD where the span has all parts, else undefined. */
export function isoDateOf(span: DateSpan): string | undefined {
  const { year, month, day } = span;
  if (year === undefined || month === undefined || day === undefined) return undefined;
  return toIsoDate(year, month, day);
}

type Groups = Record<string, string | undefined>;

function numberOf(...candidates: (string | undefined)[]): number | undefined {
  for (const candidate of candidates) {
    if (candidate !== undefined) return parseChineseNumber(candidate);
  }
  return undefined;
}

function yearOf(groups: Groups): number | undefined {
  const minguo = numberOf(groups.minguo);
  if (minguo !== undefined) return minguo + MINGUO_OFFSET;
  return numberOf(groups.year, groups.plainYear);
}

/** False for parts that no calendar has: 13月, 2月30日, 二〇二一年 read out of its range. */
function isPossible({ year, month, day }: DateSpan): boolean {
  if (year !== undefined && (year < 1900 || year > 2099)) return false;
  if (month === undefined) return day === undefined || (day >= 1 && day <= 31);
  if (month < 1 || month > 12) return false;
  if (day === undefined) return true;
  if (year !== undefined) return toIsoDate(year, month, day) !== undefined;
  return day >= 1 && day <= (DAYS_IN_LONGEST_MONTH[month - 1] as number);
}

function spanOf(groups: Groups, start: number, end: number): DateSpan {
  const span: DateSpan = { start, end };
  const year = yearOf(groups);
  const { minguoMonth, month, plainMonth, onlyMonth, clockMonth } = groups;
  const monthNumber = numberOf(minguoMonth, month, plainMonth, onlyMonth, clockMonth);
  const { minguoDay, day, plainDay, onlyDay, clockDay, bareDay } = groups;
  const dayNumber = numberOf(minguoDay, day, plainDay, onlyDay, clockDay, bareDay);
  if (year !== undefined) span.year = year;
  if (monthNumber !== undefined) span.month = monthNumber;
  if (dayNumber !== undefined) span.day = dayNumber;
  const relative = RELATIVE_DAYS[groups.relative ?? ''];
  if (relative !== undefined) span.relative = relative;
  return span;
}

function readWeekday(folded: string, end: number): number | undefined {
  const weekday = WEEKDAY.exec(folded.slice(end, end + 8))?.[1];
  if (weekday === undefined) return undefined;
  return weekday === '天' ? 0 : WEEKDAY_NUMBERS.indexOf(weekday);
}

/**
 * The dates of a text from left to right, without overlaps: full dates (2021年9月8日, 二〇二一年九月
 * 八日, 2021-09-08, 2021.9.8, 2021/9/8, 民國112年3月7日, and 20210908 where it is the whole text),
 * 112-3-7 likewise,
 * years and months (2022年6月, 2021年度), month and day (9月8日), a day alone (28日), and 今天, 昨日,
 * 近日. Both scripts and full-width digits. Impossible dates (2月30日) are left out.
 */
export function findDates(text: string): DateSpan[] {
  const folded = fold(text);
  const compact = COMPACT_LINE.exec(folded) ?? MINGUO_LINE.exec(folded);
  if (compact?.groups) {
    const span = spanOf(compact.groups, 0, text.length);
    return isPossible(span) ? [span] : [];
  }
  const spans: DateSpan[] = [];
  for (const match of folded.matchAll(DATE_PATTERN)) {
    const span = spanOf(match.groups as Groups, match.index, match.index + match[0].length);
    if (!isPossible(span)) continue;
    const weekday = readWeekday(folded, span.end);
    if (weekday !== undefined) span.weekday = weekday;
    spans.push(span);
  }
  return spans;
}
