/**
 * Numbers of a text with what they count: '4.5亿元', '四百零六个', '第47次', '百分之七十'. Dates are masked
 * before; numbers inside a longer term ('三农', '十四五') are none.
 */
import { CHINESE_NUMERALS, parseChineseNumber } from '../../../text/numbers.js';

export interface Quantity {
  start: number;
  end: number;
  value: number;
  /** '第47次', '十二届': which one, not how many. */
  ordinal: boolean;
  /** '元', '个', '%'; '' where none is written. */
  unit: string;
}

const UNITS = (
  '个百分点 百分点 平方公里 平方千米 立方米 平方米 千瓦时 公顷 公里 千米 公斤 千克 美元 港元 欧元 人次 个月 小时 分钟 周岁 学年 ' +
  '% 元 亩 吨 米 里 斤 度 人 名 位 户 家 所 个 项 件 份 条 批 套 座 处 场 次 届 轮 期 年 月 周 天 日 岁 票 倍 成 辆 台 只 头 ' +
  '县 区 镇 乡 村 类 种 篇 部 章 款 级 号 楼 层 大 方面'
).split(' ');

/** Words that count things one by one: '三位' may be told as '三名', '两份' as '两个'. */
const CLASSIFIERS = new Set(
  '个项件份条批套座处家所名位人大篇场类种部方面'.split('').concat('方面'),
);

const MULTIPLIERS: Readonly<Record<string, number>> = { 百: 1e2, 千: 1e3, 万: 1e4, 亿: 1e8 };

const DIGITS = '[0-9][0-9,]*(?:\\.[0-9]+)?';
const QUANTITY = new RegExp(
  `(?<percent>百分之)?(?<ordinal>第)?(?:(?<digits>${DIGITS})|(?<numeral>[${CHINESE_NUMERALS}]+(?:点[${CHINESE_NUMERALS}]+)?))[余多]?(?<multiplier>[百千万亿]*)[余多]?(?<unit>${UNITS.join('|')})?`,
  'gu',
);

/** Of a folded text, from left to right. 'One of something' says nothing and is left out. */
export function findQuantities(folded: string): Quantity[] {
  return [...folded.matchAll(QUANTITY)].flatMap((match) => readQuantity(match) ?? []);
}

function readQuantity({ index = 0, 0: words, groups }: RegExpMatchArray): Quantity | undefined {
  const { percent, digits, numeral = '', multiplier = '' } = groups ?? {};
  const unit = percent ? '%' : (groups?.unit ?? '');
  const ordinal = groups?.ordinal !== undefined || unit === '届';
  const value = digits === undefined ? numeralValue(numeral) : Number(digits.replaceAll(',', ''));
  if (value === undefined || Number.isNaN(value)) return undefined;
  const isPartOfWord = numeral.length === 1 && unit === '';
  if (digits === undefined && !ordinal && (isPartOfWord || value === 1)) return undefined;
  const scale = [...multiplier].reduce((product, one) => product * (MULTIPLIERS[one] ?? 1), 1);
  return { start: index, end: index + words.length, value: value * scale, ordinal, unit };
}

/** '四点五' → 4.5 */
function numeralValue(numeral: string): number | undefined {
  const [whole = '', fraction] = numeral.split('点');
  const value = parseChineseNumber(whole);
  if (fraction === undefined || value === undefined) return value;
  const digits = [...fraction].map((digit) => parseChineseNumber(digit) ?? Number.NaN).join('');
  return Number(`${value}.${digits}`);
}

/** The same number of the same thing; a unit that one side leaves out may be any. */
export function sameQuantity(claimed: Quantity, held: Quantity): boolean {
  if (Math.abs(claimed.value - held.value) > 1e-6 * held.value) return false;
  if (claimed.ordinal !== held.ordinal) return false;
  if (claimed.unit === held.unit || claimed.unit === '') return true;
  return CLASSIFIERS.has(claimed.unit) && CLASSIFIERS.has(held.unit);
}

/** True for what counts things one by one. */
export function countsThings({ unit, ordinal }: Quantity): boolean {
  return !ordinal && CLASSIFIERS.has(unit);
}
