/** The filters that most tools take, and the application's limits that they stand for. */
import { z } from 'zod';
import type { CallerFilters } from '../../app-types.js';
import { toIsoDate } from '../../text/dates.js';
import type { McpTexts } from '../wording.js';
import { oneLine, usageFault } from './written-text.js';

/** Longer than any name of a place, a body or a document. */
const MAX_NAME_CHARS = 200;

const DAY = /^(?<year>\d{4})(?:-(?<month>\d{2})(?:-(?<day>\d{2}))?)?$/;

const name = () => z.string().max(MAX_NAME_CHARS).optional();
const day = () => z.string().regex(DAY, 'Must be YYYY-MM-DD, YYYY-MM or YYYY').optional();

/** Part of a tool's input. Every filter wins over what the words of a question say. */
export const FILTERS_INPUT = {
  place: name().describe('Only meetings of this place, in Chinese: 楚雄市 or 楚雄.'),
  body: name().describe('Only meetings of this body: 市人民政府, 市委常委会.'),
  session: z
    .number()
    .int()
    .min(1)
    .max(9999)
    .optional()
    .describe('Only this session, by its number: 70 for 第70次.'),
  from: day().describe('Not before this date: YYYY-MM-DD, YYYY-MM or YYYY (its first day).'),
  to: day().describe('Not after this date: YYYY-MM-DD, YYYY-MM or YYYY (its last day).'),
  person: name().describe('Only meetings at which this person was present, by full name.'),
  document: name().describe(
    'Only meetings that dealt with a document of this title, or a part of it.',
  ),
};

export type FiltersInput = z.infer<z.ZodObject<typeof FILTERS_INPUT>>;

/** @throws JiyaoError 'usage' for an empty name, a date that does not exist, `from` after `to` */
export function readFilters(input: FiltersInput, texts: McpTexts): CallerFilters {
  const filters: CallerFilters = {};
  for (const field of ['place', 'body', 'person', 'document'] as const) {
    const value = input[field];
    if (value !== undefined) filters[field] = oneLine(value, texts);
  }
  if (input.session !== undefined) filters.sessionNumber = input.session;
  if (input.from !== undefined) filters.from = daysOf(input.from, texts).first;
  if (input.to !== undefined) filters.to = daysOf(input.to, texts).last;
  const { from, to } = filters;
  if (from !== undefined && to !== undefined && from > to) {
    throw usageFault(texts.faults.fromAfterTo(from, to));
  }
  return filters;
}

/** First and last day of a year, a month or a day. @throws JiyaoError 'usage' */
function daysOf(text: string, texts: McpTexts): { first: string; last: string } {
  const { year, month, day } = DAY.exec(text)?.groups ?? {};
  const first = toIsoDate(Number(year), Number(month ?? 1), Number(day ?? 1));
  const last = day === undefined ? lastDay(Number(year), Number(month ?? 12)) : first;
  if (first === undefined || last === undefined) throw usageFault(texts.faults.noSuchDate(text));
  return { first, last };
}

function lastDay(year: number, month: number): string | undefined {
  // Day 0 of the next month is the last of this one.
  return toIsoDate(year, month, new Date(Date.UTC(year, month, 0)).getUTCDate());
}
