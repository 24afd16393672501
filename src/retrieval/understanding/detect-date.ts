/**
 * Reads dates and ranges out of a question as limits on the meeting's date: '2021年9月8日',
 * '2022年6月', '去年', '上半年', '9月8日', '最近一次'. Whether such words mean the meeting or its
 * matter is decided by what stands around them (`binding`) and later by the record.
 */
import { parseChineseNumber } from '../../text/numbers.js';
import type { Detection, Filters } from '../query.js';

const DIGITS = '[0-9〇零一二三四五六七八九十]';
const YEAR = `(?:(?<year>(?:19|20)\\d{2}|(?<![0-9])[0-3][0-9](?=年[0-9]{1,2}月)|[一二][〇零一二三四五六七八九]{3})年?|民国(?<minguo>${DIGITS}{1,4})年|(?<relativeYear>前年|去年|今年|本年|当年))`;

/** '2021年9月8日', '2021-09-08', '2021年9月', '2021年', '去年3月' */
const ABSOLUTE = new RegExp(
  `${YEAR}(?:\\s*[-/.]?\\s*(?<month>${DIGITS}{1,3})(?:月份?|(?=[-/.]))(?:\\s*[-/.]?\\s*(?<day>${DIGITS}{1,3})[日号]?)?|(?<half>上半年|下半年)|第?(?<quarter>[一二三四1-4])季度)?`,
  'g',
);

/** '9月8日', '六月二十四号'; '9月' alone is too often part of the matter. */
const MONTH_DAY = new RegExp(`(?<month>${DIGITS}{1,3})月(?<day>${DIGITS}{1,3})[日号]`, 'g');

/** '上个月', '本月' */
const RELATIVE_MONTH = /(?<which>上个?月|本月|这个月)/g;

const ORDER =
  /(?<latest>最近的?一次|最新的?一次|最近一场|最后一次|最近的|最新的|上一次|上次)|(?<earliest>最早的?一次|首次)(?=[^,,。]{0,6}会)/g;

/** '2020年度', '2024年1至9月', '2022年省级…博览会': the matter, not the meeting. */
const PART_OF_MATTER =
  /^\s*([0-9]{1,2}月?[至到—~-][0-9]|年?度|至|到今|—|–|~|以来|前(?!.{0,6}会)|底|初|版|级)/;

/** A meeting follows: '2021年9月8日(上午)(的)(楚雄市)(政府)常务会议', '…召开', '…那次会'. */
const MEETING_FOLLOWS =
  /^(上午|下午|晚上?|当天|那天)?[,,]?(?:(?!电视电话|座谈|代表|推进会|领导小组|博览|精神|讲话).){0,24}?(常务会|常委会|常委會|会议|党组会|专题会|办公会|的会|那次会|开会|召开|举行|这次会|那场会|次会)/;

/** '(第12次会议是)8月1日(召开的吗)' */
const CLAIM_FOLLOWS = /^(上午|下午)?(召开|举行|开)(会)?的?,?(吗|吧|对吗|对吧|对不对|是不是)/;

/** '到2020年行政村要…', '自2019年以来' */
const MATTER_BEFORE = /[到至自从截]$/;

export function detectDates(folded: string, today: Date): Detection[] {
  const found: Detection[] = [];
  for (const match of folded.matchAll(ABSOLUTE)) {
    const filters = absoluteRange(match.groups ?? {}, today);
    if (filters) add(found, folded, match, filters);
  }
  for (const match of folded.matchAll(MONTH_DAY)) {
    const month = number(match.groups?.month);
    const day = number(match.groups?.day);
    if (!isDay(2000, month, day)) continue;
    add(found, folded, match, { monthDay: `${pad(month)}-${pad(day)}` });
  }
  for (const match of folded.matchAll(RELATIVE_MONTH)) {
    const back = match[0].startsWith('上') ? 1 : 0;
    const first = new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() - back, 1));
    add(found, folded, match, monthRange(first.getUTCFullYear(), first.getUTCMonth() + 1));
  }
  for (const match of folded.matchAll(ORDER)) {
    const order = match.groups?.latest ? 'latest' : 'earliest';
    found.push({ ...span(match), filters: { order }, binding: true });
  }
  return found;
}

/** First and last day of the span that a date of any precision means. */
export function parseDateRange(
  text: string,
  today: Date,
): { from: string; to: string } | undefined {
  const match = new RegExp(`^${ABSOLUTE.source}$`).exec(text.trim());
  const filters = match ? absoluteRange(match.groups ?? {}, today) : undefined;
  return filters?.from && filters.to ? { from: filters.from, to: filters.to } : undefined;
}

function add(found: Detection[], folded: string, match: RegExpMatchArray, filters: Filters): void {
  const { start, end } = span(match);
  if (found.some((other) => start < other.end && other.start < end)) return;
  const rest = folded.slice(end);
  if (PART_OF_MATTER.test(rest) || insideTitle(folded, start)) return;
  if (MATTER_BEFORE.test(folded.slice(0, start))) return;
  if (CLAIM_FOLLOWS.test(rest) && /[是在于]$/.test(folded.slice(0, start).trimEnd())) {
    found.push({ start, end, filters, binding: false, claim: true });
  } else found.push({ start, end, filters, binding: MEETING_FOLLOWS.test(rest) });
}

/** Inside 《…》, where a year belongs to the title. */
function insideTitle(folded: string, offset: number): boolean {
  return folded.lastIndexOf('《', offset) > folded.lastIndexOf('》', offset);
}

function absoluteRange(
  groups: Record<string, string | undefined>,
  today: Date,
): Filters | undefined {
  const year = yearOf(groups, today);
  if (year === undefined) return undefined;
  const month = number(groups.month);
  const day = number(groups.day);
  if (groups.day !== undefined) {
    if (!isDay(year, month, day)) return undefined;
    const date = `${year}-${pad(month)}-${pad(day)}`;
    return { from: date, to: date };
  }
  if (groups.month !== undefined)
    return month >= 1 && month <= 12 ? monthRange(year, month) : undefined;
  if (groups.half) return groups.half === '上半年' ? months(year, 1, 6) : months(year, 7, 12);
  const quarter = number(groups.quarter);
  if (groups.quarter) return months(year, quarter * 3 - 2, quarter * 3);
  return months(year, 1, 12);
}

function yearOf(groups: Record<string, string | undefined>, today: Date): number | undefined {
  // '21年9月8日' is of this century.
  if (groups.year?.length === 2) return 2000 + number(groups.year);
  if (groups.year) return number(groups.year);
  // The Republic's year 1 is 1912.
  if (groups.minguo) return number(groups.minguo) + 1911;
  const back = { 前年: 2, 去年: 1, 今年: 0, 本年: 0 }[groups.relativeYear ?? ''];
  return back === undefined ? undefined : today.getUTCFullYear() - back;
}

function monthRange(year: number, month: number): Filters {
  return months(year, month, month);
}

function months(year: number, first: number, last: number): Filters {
  const end = new Date(Date.UTC(year, last, 0)).getUTCDate();
  return { from: `${year}-${pad(first)}-01`, to: `${year}-${pad(last)}-${pad(end)}` };
}

function isDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

function number(text: string | undefined): number {
  return text === undefined ? Number.NaN : (parseChineseNumber(text) ?? Number.NaN);
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}

function span(match: RegExpMatchArray): { start: number; end: number } {
  const start = match.index ?? 0;
  return { start, end: start + match[0].length };
}
