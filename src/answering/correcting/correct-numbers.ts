/**
 * '460个贫困村' where the sentence that answers says 406: a number that a question takes for granted is
 * set right by the same thing counted in the quotes.
 */
import { fold } from '../../text/fold.js';
import { parseChineseNumber } from '../../text/numbers.js';
import type { Task } from '../answering-context.js';
import { type Quote, type Statement, textOf } from '../statement.js';
import { word } from '../wording.js';

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
  const counted = [...fold(query.question).matchAll(COUNTED)].filter(
    ({ index }) => !filters.some(({ start, end }) => index >= start && index < end),
  );
  const asked = counted.map(({ groups }) => numberOf(groups?.number ?? ''));
  return counted.flatMap((match) => correctNumber(match, asked, quotes, task));
}

/** `asked`: all numbers of the question; one that is right is no correction of another. */
function correctNumber(
  match: RegExpMatchArray,
  asked: readonly number[],
  quotes: readonly Quote[],
  { language }: Task,
): Statement[] {
  const { number = '', unit = '', noun } = match.groups ?? {};
  for (const quote of quotes) {
    const text = fold(textOf(quote));
    const held = [...text.matchAll(heldPattern(unit, noun))];
    const values = held.map(({ groups }) => numberOf(groups?.number ?? ''));
    if (values.includes(numberOf(number))) return [];
    const told = held.find((_, at) => isInstead(at, values, asked));
    if (!told) continue;
    const published = textOf(quote).slice(told.index, told.index + told[0].length);
    const said = word(language, 'correction', { held: published, asked: `${number}${unit}` });
    return [{ meeting: quote.meeting, parts: [said], quotes: [quote] }];
  }
  return [];
}

/** '75项行政审批' is told of the '57项审批': a word may stand before what is counted. */
function heldPattern(unit: string, noun: string | undefined): RegExp {
  const counted = noun ? `${unit.slice(0, -noun.length)}(?:[\\u4e00-\\u9fff]{2})?${noun}` : unit;
  return new RegExp(`(?<number>${NUMBER})${counted}`, 'g');
}

/**
 * The only number of its kind that the question does not hold, or the one behind a number that it
 * holds ('从17%降至16%'): of several others, none is known to be the right one.
 */
function isInstead(at: number, values: readonly number[], asked: readonly number[]): boolean {
  const isNew = (value: number | undefined) => value !== undefined && !asked.includes(value);
  if (!isNew(values[at])) return false;
  const before = values[at - 1];
  if (before !== undefined && asked.includes(before)) return true;
  return values.filter(isNew).length === 1;
}

function numberOf(number: string): number {
  return parseChineseNumber(number) ?? Number(number);
}
