/** Chinese numerals as numbers. What a number counts (年, 次, 元) is the caller's to know. */

const DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  '○': 0,
  零: 0,
  一: 1,
  壹: 1,
  二: 2,
  贰: 2,
  貳: 2,
  两: 2,
  兩: 2,
  三: 3,
  叁: 3,
  參: 3,
  四: 4,
  肆: 4,
  五: 5,
  伍: 5,
  六: 6,
  陆: 6,
  陸: 6,
  七: 7,
  柒: 7,
  八: 8,
  捌: 8,
  九: 9,
  玖: 9,
};

const SMALL_UNITS: Readonly<Record<string, number>> = {
  十: 10,
  拾: 10,
  百: 100,
  佰: 100,
  千: 1000,
  仟: 1000,
};

/** 廿 and 卅 are a digit and its 十 in one character. */
const CONTRACTIONS: Readonly<Record<string, string>> = { 廿: '二十', 卅: '三十', 卌: '四十' };

const LARGE_UNITS: Readonly<Record<string, number>> = { 万: 1e4, 萬: 1e4, 亿: 1e8, 億: 1e8 };

/** A run of Chinese numerals, for finding one in a text before it is parsed. 元 is not in it. */
export const CHINESE_NUMERALS = '〇○零一二三四五六七八九十百千万亿两廿卅壹贰叁肆伍陆柒捌玖拾佰仟';

const ARABIC = /^[0-9０-９]+$/u;

function parseArabic(text: string): number {
  return Number(text.normalize('NFKC'));
}

/** 七八, 两三, 三五 say 'about': neighbours, or 三五. */
function isApproximate(digits: readonly number[]): boolean {
  const [first = 0, second = 0] = digits;
  return (
    digits.length === 2 && first > 0 && (second === first + 1 || (first === 3 && second === 5))
  );
}

/** 二〇二一, 一九四九: digit by digit. */
function parseDigits(characters: readonly string[]): number | undefined {
  const digits = characters.map((character) => DIGITS[character] ?? 0);
  if (isApproximate(digits)) return undefined;
  const value = Number(digits.join(''));
  return Number.isSafeInteger(value) ? value : undefined;
}

/** Below ten thousand: 一千零五, 七十, 百二十. */
function parseSection(characters: readonly string[]): number | undefined {
  let value = 0;
  let digit: number | undefined;
  let lastUnit = 10_000;
  for (const character of characters) {
    const unit = SMALL_UNITS[character];
    if (unit === undefined) {
      const next = DIGITS[character];
      // 十七八 is no number; after 零 a digit may follow.
      if (next === undefined || digit) return undefined;
      digit = next;
    } else {
      // 十百 is no number: units fall from left to right.
      if (unit >= lastUnit) return undefined;
      value += (digit ?? 1) * unit;
      lastUnit = unit;
      digit = undefined;
    }
  }
  return value + (digit ?? 0);
}

/** 三万五千, 一亿二千万: sections, each with its 万 or 亿. */
function parseSections(characters: readonly string[]): number | undefined {
  let total = 0;
  let pending = 0;
  let section: string[] = [];
  for (const character of characters) {
    const unit = LARGE_UNITS[character];
    if (unit === undefined) {
      section.push(character);
      continue;
    }
    const value = section.length === 0 ? undefined : parseSection(section);
    // A bare 万 counts nothing, except in 千万亿 where one stands before it.
    if (value === undefined && pending === 0) return undefined;
    pending = (pending + (value ?? 0)) * unit;
    section = [];
    if (unit === LARGE_UNITS.亿) {
      total += pending;
      pending = 0;
    }
  }
  const rest = section.length === 0 ? 0 : parseSection(section);
  return rest === undefined ? undefined : total + pending + rest;
}

/**
 * The number that a numeral writes: 七十 → 70, 一百零五 → 105, 二〇二一 → 2021, 十 → 10, 廿三 → 23,
 * 三万五千 → 35000, and 70 or ７０ itself. Both scripts. 元 alone is 1 (元年). Undefined where the
 * whole text is not one non-negative integer (七八, 百千万, an empty text).
 */
export function parseChineseNumber(text: string): number | undefined {
  if (text === '') return undefined;
  if (text === '元') return 1;
  if (ARABIC.test(text)) {
    const value = parseArabic(text);
    return Number.isSafeInteger(value) ? value : undefined;
  }
  const characters = [...text].flatMap((character) => [...(CONTRACTIONS[character] ?? character)]);
  const positional = characters.every((character) => DIGITS[character] !== undefined);
  return positional ? parseDigits(characters) : parseSections(characters);
}
