/** Our own words in a reference, in the reader's language. Names, titles and quotes are not ours. */
import type { DateBasis } from '../../minutes/meeting.js';
import type { TextScript } from '../../text/script.js';
import type { CalendarDay } from './calendar-day.js';

/** An opening and a closing mark. */
export type QuotationMarks = readonly [opening: string, closing: string];

export interface ReferenceWording {
  /** Number of a paragraph, from 1. */
  paragraph(number: number): string;
  day(day: CalendarDay): string;
  /** A day of which the year is not known. */
  dayWithoutYear(month: number, day: number): string;
  /** Behind a date that the text does not state. */
  basis: Record<Exclude<DateBasis, 'stated'>, (date: string) => string>;
  /** Who published it and when; one of them at least is given. */
  source(publisher: string | undefined, day: string | undefined): string;
  /** The page, the paragraph's permanent link, its id; each on a line of its own. */
  page(url: string): string;
  permalink(url: string): string;
  id(id: string): string;
  meetingDate(date: string): string;
  accessed(day: string): string;
  /** Between the parts of one sentence, and between sentences. */
  comma: string;
  fullStop: string;
  semicolon: string;
  /** Before whose words they are. */
  dash: string;
  /** In the order in which they are tried: those that the quote does not hold itself. */
  quotationMarks: readonly [QuotationMarks, ...QuotationMarks[]];
}

const HANS: ReferenceWording = {
  paragraph: (number) => `第${number}段`,
  day: ([year, month, day]) => `${year}年${month}月${day}日`,
  dayWithoutYear: (month, day) => `${month}月${day}日（年份未写明）`,
  basis: {
    published: (date) => `${date}（据发布日期）`,
    inferred: (date) => `${date}（推定）`,
  },
  source: (publisher, day) =>
    [publisher && `来源：${publisher}`, day && `发布于${day}`].filter(Boolean).join('，'),
  page: (url) => `原文：${url}`,
  permalink: (url) => `引文链接：${url}`,
  id: (id) => `编号：${id}`,
  meetingDate: (date) => `会议日期：${date}`,
  accessed: (day) => `引用日期：${day}`,
  comma: '，',
  fullStop: '。',
  semicolon: '；',
  dash: '——',
  quotationMarks: [
    ['“', '”'],
    ['「', '」'],
    ['『', '』'],
  ],
};

const HANT: ReferenceWording = {
  ...HANS,
  dayWithoutYear: (month, day) => `${month}月${day}日（年份未寫明）`,
  basis: {
    published: (date) => `${date}（據發布日期）`,
    inferred: (date) => `${date}（推定）`,
  },
  source: (publisher, day) =>
    [publisher && `來源：${publisher}`, day && `發布於${day}`].filter(Boolean).join('，'),
  permalink: (url) => `引文連結：${url}`,
  id: (id) => `編號：${id}`,
  meetingDate: (date) => `會議日期：${date}`,
  quotationMarks: [
    ['「', '」'],
    ['『', '』'],
    ['“', '”'],
  ],
};

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

const ENGLISH: ReferenceWording = {
  paragraph: (number) => `para. ${number}`,
  day: ([year, month, day]) => `${day} ${MONTHS[month - 1]} ${year}`,
  dayWithoutYear: (month, day) => `${day} ${MONTHS[month - 1]} (year not given)`,
  basis: {
    published: (date) => `${date} (by publication date)`,
    inferred: (date) => `${date} (inferred)`,
  },
  source: (publisher, day) =>
    publisher === undefined
      ? `Published ${day}`
      : [`Source: ${publisher}`, day && `published ${day}`].filter(Boolean).join(', '),
  page: (url) => `Page: ${url}`,
  permalink: (url) => `Permalink: ${url}`,
  id: (id) => `Paragraph id: ${id}`,
  meetingDate: (date) => `meeting held ${date}`,
  accessed: (day) => `accessed ${day}`,
  comma: ', ',
  fullStop: '. ',
  semicolon: '; ',
  dash: '— ',
  quotationMarks: HANS.quotationMarks,
};

const WORDING: Record<TextScript, ReferenceWording> = { hans: HANS, hant: HANT, en: ENGLISH };

export function referenceWording(language: TextScript): ReferenceWording {
  return WORDING[language];
}
