/**
 * '460个贫困村' where the sentence that answers says 406: a number that a question takes for granted is
 * set right by the same thing counted in the quotes.
 */
import { fold } from '../text/fold.js';
import { parseChineseNumber } from '../text/numbers.js';
import type { Task } from './answering-context.js';
import { type Quote, type Statement, textOf } from './statement.js';
import { word } from './wording.js';

const NUMBER = '[0-9]+(?:\\.[0-9]+)?|[一二三四五六七八九十百两]{1,3}';

/** Measures say by themselves what is counted; '个', '项' only with the word behind them. */
const MEASURE = '吨|亩|公顷|公里|平方米|平方公里|万元|亿元|元|%';
const CLASSIFIER = '个|名|位|家|座|件|项|份|户|套|辆|条|处|所|大|篇|次';

/** '460个贫困村', '520吨'. Folded. */
const COUNTED = new RegExp(
  `(?<![第0-9.一二三四五六七八九十百])(?<number>${NUMBER})(?<unit>[万亿]?(?:${MEASURE})|[余多]?(?:${CLASSIFIER})(?<noun>[\\u4e00-\\u9fff]{2}))`,
  'g',
);

/** A correction for each number of the question that the quotes tell otherwise. */
export function correctNumbers(task: Task, answers: readonly Statement[]): Statement[] {
  const { query } = task;
  const filters = query.detections.filter(({ binding }) => binding);
  const quotes = answers.flatMap((statement) => statement.quotes);
  return [...fold(query.question).matchAll(COUNTED)].flatMap((match): Statement[] => {
    const isFilter = filters.some(({ start, end }) => match.index >= start && match.index < end);
    return isFilter ? [] : correctNumber(match, quotes, task);
  });
}

function correctNumber(
  match: RegExpMatchArray,
  quotes: readonly Quote[],
  { language }: Task,
): Statement[] {
  const { number = '', unit = '' } = match.groups ?? {};
  const asked = parseChineseNumber(number) ?? Number(number);
  for (const quote of quotes) {
    const text = fold(textOf(quote));
    const held = [...text.matchAll(new RegExp(`(?<number>${NUMBER})${unit}`, 'g'))];
    const values = held.map(({ groups }) => parseChineseNumber(groups?.number ?? ''));
    if (values.includes(asked)) return [];
    const [first] = held;
    if (!first) continue;
    const published = textOf(quote).slice(first.index, first.index + first[0].length);
    const said = word(language, 'correction', { held: published, asked: `${number}${unit}` });
    return [{ meeting: quote.meeting, parts: [said], quotes: [quote] }];
  }
  return [];
}
