/**
 * Owns how a fact is looked for in a text: both scripts, full and half width, spaces, and the ways
 * to write one date or number. Which texts of an answer count is in facts.ts.
 */
import { fold } from '../../text/fold.js';
import { CHINESE_NUMERALS, parseChineseNumber } from '../../text/numbers.js';

/** Parts the alternatives of one fact: '第47次|2020-03-09'. */
const ALTERNATIVE = '|';

/** Matches 2021-09-08, 2021年9月8日, 2021.9.8, 2021/09/08. */
const FULL_DATE = /(?<!\d)(\d{4})[-年./](\d{1,2})[-月./](\d{1,2})(?:日|号)?(?!\d)/gu;

const NUMERAL_RUN = new RegExp(`[${CHINESE_NUMERALS}]+`, 'gu');

/** 1,000 → 1000; a comma between other digits (1,2,3) parts items and stays. */
const THOUSANDS = /(?<=\d),(?=\d{3}(?!\d))/gu;

/** True where the text holds the fact, in one of its alternatives. */
export function holdsFact(text: string, fact: string): boolean {
  const forms = [plainForm(text), ...numberForms(text)];
  return fact.split(ALTERNATIVE).some((alternative) => holdsAlternative(forms, alternative));
}

function holdsAlternative(forms: readonly string[], alternative: string): boolean {
  const plain = plainForm(alternative);
  if (plain === '') return false;
  const wanted = new Set([plain, ...numberForms(alternative)]);
  return forms.some((form) => [...wanted].some((words) => containsWhole(form, words)));
}

/** Folded and without spaces: '楊俐昆' and '杨 俐昆' are one. */
function plainForm(text: string): string {
  return fold(text).replace(/\s+/gu, '');
}

/** The text with its numerals as digits, its dates as 2021年9月8日 and as 2021-09-08. */
function numberForms(text: string): string[] {
  const digits = plainForm(text)
    .replace(NUMERAL_RUN, (run) => String(parseChineseNumber(run) ?? run))
    .replace(THOUSANDS, '');
  return [
    digits.replace(
      FULL_DATE,
      (_date, year, month, day) => `${year}年${Number(month)}月${Number(day)}日`,
    ),
    digits.replace(
      FULL_DATE,
      (_date, year, month, day) => `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`,
    ),
  ];
}

/** Contained, but not as a part of a longer number: 406 is not in 1406 nor in 406.5. */
function containsWhole(text: string, words: string): boolean {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const before = text.slice(0, at);
    const after = text.slice(at + words.length);
    const cutsBefore = /^\d/u.test(words) && /\d$|\d\.$/u.test(before);
    const cutsAfter = /\d$/u.test(words) && /^\d|^\.\d/u.test(after);
    if (!cutsBefore && !cutsAfter) return true;
  }
  return false;
}
