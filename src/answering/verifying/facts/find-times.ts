/** When something is: days and years, and periods that are no date ('前三季度', '1—9月', '去年'). */
import { type DateSpan, findDates } from '../../../text/dates.js';
import { parseChineseNumber } from '../../../text/numbers.js';

export interface Period {
  start: number;
  end: number;
  /** The same for every way of writing it: '1-9月'. */
  key: string;
}

export interface Times {
  dates: DateSpan[];
  periods: Period[];
}

const SMALL = '(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})';

/** Each with the words that it matches; folded. 今年 and 当年 are the year of the meeting: nothing new. */
const PERIODS: readonly RegExp[] = [
  // 1-9月, 1至9月, 一月到九月
  new RegExp(`(?<from>${SMALL})月?[-至到~](?<to>${SMALL})月(?!${SMALL}日)`, 'gu'),
  // 前九个月
  new RegExp(`前(?<first>${SMALL})个?月`, 'gu'),
  new RegExp(`前(?<quarters>${SMALL}|两)个?季度`, 'gu'),
  /(?<!前)第?[一二三四1-4]个?季度/gu,
  /[上下]半年|[上本下]个?月|[上下]一?周|[去明后前]年(?!度)|年[初底末中](?!期)|[月季]底|[上下]午|[早晚]上|当晚|(?<=日)[早晚]|中午|凌晨/gu,
  /十[一二三四五六]五/gu,
];

/** Of a folded text. A month alone ('9月份') and a month range are periods, no dates. */
export function findTimes(folded: string): Times {
  const dates = findDates(folded).filter(({ relative }) => relative === undefined);
  const covered = (start: number) => dates.some((span) => start >= span.start && start < span.end);
  const periods = PERIODS.flatMap((pattern) =>
    [...folded.matchAll(pattern)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      key: keyOf(match),
    })),
  ).filter(({ start }) => !covered(start));
  return { dates, periods };
}

function keyOf({ 0: words, groups }: RegExpMatchArray): string {
  if (groups?.from !== undefined && groups.to !== undefined) {
    return `${parseChineseNumber(groups.from)}-${parseChineseNumber(groups.to)}月`;
  }
  if (groups?.first !== undefined) return `1-${parseChineseNumber(groups.first)}月`;
  if (groups?.quarters !== undefined) {
    const quarters = parseChineseNumber(groups.quarters.replace('两', '二')) ?? 0;
    return `1-${3 * quarters}月`;
  }
  if (words === '上半年') return '1-6月';
  return words
    .replace(/[1-4]/u, (digit) => '一二三四'.charAt(Number(digit) - 1))
    .replace(/第|个/gu, '');
}

/** A folded text with its times blanked, so that their numbers are not read again. */
export function withoutTimes(folded: string, { dates, periods }: Times): string {
  return [...dates, ...periods].reduce(
    (text, { start, end }) => text.slice(0, start) + ' '.repeat(end - start) + text.slice(end),
    folded,
  );
}
