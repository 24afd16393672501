/** Dates, years and numbers of meetings in an English question, each with its Chinese wording. */

export interface EnglishSpan {
  /** Of the text, end exclusive. */
  start: number;
  end: number;
  /** '2021年9月8日', '第70次' */
  chinese: string;
}

const MONTHS =
  'january february march april may june july august september october november december'.split(
    ' ',
  );

const MONTH = `(?<month>${MONTHS.map((name) => `${name.slice(0, 3)}(?:${name.slice(3)}|t)?\\.?`).join('|')})`;
const DAY = '(?<day>[0-9]{1,2})(?:st|nd|rd|th)?';
const YEAR = '(?<year>(?:19|20)[0-9]{2})';

/** The fuller first: 'September 8, 2021', '8 September 2021', '2021-09-08', 'June 2022', '9 March', '2021'. */
const DATES: readonly RegExp[] = [
  new RegExp(`\\b${MONTH}\\s+${DAY},?\\s+${YEAR}\\b`, 'gi'),
  new RegExp(`\\b(?:the\\s+)?${DAY}\\s+(?:of\\s+)?${MONTH},?\\s+${YEAR}\\b`, 'gi'),
  new RegExp(`\\b${YEAR}[-/.](?<month>[0-9]{1,2})[-/.](?<day>[0-9]{1,2})\\b`, 'gi'),
  new RegExp(`\\b${MONTH},?\\s+(?:of\\s+)?${YEAR}\\b`, 'gi'),
  new RegExp(`\\b${MONTH}\\s+${DAY}\\b`, 'gi'),
  new RegExp(`\\b(?:the\\s+)?${DAY}\\s+(?:of\\s+)?${MONTH}\\b`, 'gi'),
  new RegExp(`\\b${YEAR}\\b`, 'gi'),
];

/** From left to right, none within another. */
export function findEnglishDates(text: string): EnglishSpan[] {
  const found: EnglishSpan[] = [];
  for (const pattern of DATES) {
    for (const match of text.matchAll(pattern)) {
      const span = { start: match.index, end: match.index + match[0].length };
      if (found.some(({ start, end }) => span.start < end && start < span.end)) continue;
      found.push({ ...span, chinese: chineseDate(match.groups ?? {}) });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

function chineseDate({ year, month, day }: Record<string, string | undefined>): string {
  const name = month?.toLowerCase().slice(0, 3) ?? '';
  const number = /^[0-9]/.test(name)
    ? Number(name)
    : MONTHS.findIndex((one) => one.startsWith(name)) + 1;
  const parts = [year && `${year}年`, month && `${number}月`, day && `${Number(day)}日`];
  return parts.filter(Boolean).join('');
}

const ONES =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'.split(
    ' ',
  );
const TENS = 'twent thirt fort fift sixt sevent eight ninet'.split(' ');

const ORDINAL_WORD = new RegExp(
  `\\b(?:(?:(?<tens>${TENS.join('|')})y[- ])?(?<ones>${ONES.join('|')})|(?<round>${TENS.join('|')})ieth)\\b`,
  'i',
);

const ORDINAL = /\b(?<number>[0-9]{1,4})(?:st|nd|rd|th)\b/i;
const NUMBERED =
  /\b(?:session|meeting|no\.?|number)\s+(?:no\.?\s*|number\s+|#)?(?<number>[0-9]{1,3})\b/i;

/** 'the 70th', 'session 70', 'the forty-seventh'; undefined where no meeting is numbered. */
export function findSessionNumber(text: string): EnglishSpan | undefined {
  const match = ORDINAL.exec(text) ?? NUMBERED.exec(text) ?? ORDINAL_WORD.exec(text);
  if (!match) return undefined;
  const { number, tens, ones, round } = match.groups ?? {};
  const ten = TENS.indexOf((tens ?? round ?? '').toLowerCase());
  const counted = (ten < 0 ? 0 : (ten + 2) * 10) + ONES.indexOf((ones ?? '').toLowerCase()) + 1;
  return {
    start: match.index,
    end: match.index + match[0].length,
    chinese: `第${number ?? counted}次`,
  };
}
