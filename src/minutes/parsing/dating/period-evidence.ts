/** Evidence of the year from the years that a text writes with a period: 2020年度…考核, 2024年1至9月. */
import { parseChineseNumber } from '../../../text/numbers.js';
import type { FoldedText } from '../meeting-text.js';
import { type MonthDay, OPEN_FUTURE, onlyYear, type YearEvidence } from './year-evidence.js';

const YEAR = '(?<year>20[0-9]{2})年?';

/** One rule: words with a year in them, and the years of the meeting that follow from it. */
interface PeriodRule {
  words: RegExp;
  years: (
    year: number,
    when: MonthDay,
    match: RegExpExecArray,
  ) => Pick<YearEvidence, 'first' | 'last'> | undefined;
}

/** Months up to which a period reaches: 前三季度 ends in September. */
const PERIOD_ENDS: Readonly<Record<string, number>> = {
  一季度: 3,
  第一季度: 3,
  上半年: 6,
  二季度: 6,
  前三季度: 9,
  三季度: 9,
};

/** Figures are heard within so many months; later the next period is over. */
const HEARD_WITHIN = 4;

function periodEnd(match: RegExpExecArray): number | undefined {
  const { lastMonth, period } = match.groups ?? {};
  if (lastMonth !== undefined) return parseChineseNumber(lastMonth);
  return PERIOD_ENDS[period ?? ''];
}

const RULES: readonly PeriodRule[] = [
  {
    // 听取了我市2020年度全省脱贫攻坚成效考核…情况; an assessment of a year is known in the next one
    words: new RegExp(
      `${YEAR}(?:度)?[^,。;《》]{0,24}?(?:考核|考评|述职|述责述廉|绩效评价|综合考核)(?!方案|办法|细则|指标|目标|工作方案|实施)[^,。;《》]{0,24}?(?:结果|成绩|情况|评选|等次|汇报|优秀|第一)`,
      'gu',
    ),
    years: (year) => onlyYear(year + 1),
  },
  {
    // 2020年度…决算; 2020年度…总结
    words: new RegExp(`${YEAR}(?:度)?[^,。;《》]{0,16}?(?:决算|工作总结|完成情况总结)`, 'gu'),
    years: (year) => onlyYear(year + 1),
  },
  {
    // 2024年1至9月; 2024年1—9月; 2024年前三季度; 2023年上半年
    words: new RegExp(
      `${YEAR}(?:度)?(?:(?:1|一)(?:月)?(?:至|-|~|到)(?<lastMonth>[0-9]{1,2}|[一二三四五六七八九十]{1,2})月|(?<period>前三季度|第?一季度|上半年|二季度|三季度))`,
      'gu',
    ),
    years: (year, when, match) => {
      const end = periodEnd(match);
      if (end === undefined) return undefined;
      if (end === 12) return onlyYear(year + 1);
      const isNext = when.month > end && when.month <= end + HEARD_WITHIN;
      return isNext ? onlyYear(year) : { first: year, last: year + 1 };
    },
  },
  {
    // 召开2023年全市卫生系统人才工作会议; 市政府2023年第5次常务会议
    words: new RegExp(`(?:召开|党组|政府|委|常委会)${YEAR}(?:度)?(?:第|全|市|县|区|省)`, 'gu'),
    years: (year, when) => (when.month >= 11 ? { first: year - 1, last: year } : onlyYear(year)),
  },
  {
    // 审议《…2023年工作要点》: plans of a year are made in it, or at the end of the one before
    words: new RegExp(
      `《[^》]{0,30}?${YEAR}(?:度)?[^》]{0,30}?(?:计划|要点|方案|安排|清单|分工|包案表|预算)`,
      'gu',
    ),
    years: (year, when) => {
      if (when.month >= 11) return { first: year - 1, last: year };
      return when.month <= 2 ? { first: year, last: year + 1 } : onlyYear(year);
    },
  },
  {
    // 2021年以来; 自2021年5月起: said in that year or later
    words: new RegExp(`${YEAR}(?:以来|[0-9]{1,2}月[0-9]{1,2}日(?:以来|起))`, 'gu'),
    years: (year) => ({ first: year, last: OPEN_FUTURE }),
  },
];

/** All evidence from periods in a text. */
export function readPeriodEvidence({ text, folded }: FoldedText, when: MonthDay): YearEvidence[] {
  return RULES.flatMap(({ words, years }) =>
    [...folded.matchAll(words)].flatMap((match) => {
      const told = years(Number(match.groups?.year), when, match as RegExpExecArray);
      if (told === undefined) return [];
      return [{ ...told, words: text.slice(match.index, match.index + match[0].length) }];
    }),
  );
}
