/** From the flags of a command to what the application takes; each fault names its flag. */
import type { CallerFilters } from '../../app-types.js';
import type { Wording } from '../wording.js';
import { usageFault } from './check-question.js';
import { parseDateSpan } from './parse-date.js';

/** Flags as commander hands them over. */
export interface FilterFlags {
  place?: string;
  body?: string;
  session?: string;
  from?: string;
  to?: string;
  person?: string;
  document?: string;
}

/** '70', '第70次' */
const SESSION = /^第?(\d{1,4})次?$/;

const LIMIT = /^\d{1,3}$/;

/** More meetings than anybody holds. */
const COUNT = /^\d{1,9}$/;

/** The range of -k: one screen at least, and no more than a reader can use. */
const MAX_LIMIT = 100;

/** @throws JiyaoError 'usage' for a value that means nothing, or --from after --to. */
export function parseFilters(flags: FilterFlags, wording: Wording): CallerFilters {
  const filters: CallerFilters = {};
  if (flags.place !== undefined) filters.place = parseName('--place', flags.place, wording);
  if (flags.body !== undefined) filters.body = parseName('--body', flags.body, wording);
  if (flags.session !== undefined) filters.sessionNumber = parseSession(flags.session, wording);
  if (flags.from !== undefined) filters.from = parseDay('--from', flags.from, wording).first;
  if (flags.to !== undefined) filters.to = parseDay('--to', flags.to, wording).last;
  if (flags.person !== undefined) filters.person = parseName('--person', flags.person, wording);
  if (flags.document !== undefined) {
    filters.document = parseName('--document', flags.document, wording);
  }
  if (filters.from !== undefined && filters.to !== undefined && filters.from > filters.to) {
    throw usageFault(wording.faults.fromAfterTo(filters.from, filters.to));
  }
  return filters;
}

/**
 * The value of -k, undefined where it was not given.
 * @throws JiyaoError 'usage' unless it is a whole number from 1 to 100.
 */
export function parseLimit(value: string | undefined, wording: Wording): number | undefined {
  if (value === undefined) return undefined;
  const digits = value.normalize('NFKC').trim();
  const limit = LIMIT.test(digits) ? Number(digits) : 0;
  if (limit < 1 || limit > MAX_LIMIT) throw usageFault(wording.faults.badLimit(value));
  return limit;
}

/**
 * A whole number from `least`; undefined where the flag was not given.
 * @throws JiyaoError 'usage'
 */
export function parseCount(
  flag: string,
  value: string | undefined,
  least: number,
  wording: Wording,
): number | undefined {
  if (value === undefined) return undefined;
  const digits = value.normalize('NFKC').trim();
  if (COUNT.test(digits) && Number(digits) >= least) return Number(digits);
  throw usageFault(wording.lookingAround.faults.badCount(flag, value, least));
}

function parseName(flag: string, value: string, wording: Wording): string {
  const name = value.trim();
  if (name === '') throw usageFault(wording.faults.emptyOption(flag));
  return name;
}

function parseSession(value: string, wording: Wording): number {
  const session = Number(SESSION.exec(value.normalize('NFKC').trim())?.[1] ?? 0);
  if (session < 1) throw usageFault(wording.faults.badSession(value));
  return session;
}

function parseDay(flag: string, value: string, wording: Wording) {
  const span = parseDateSpan(value);
  if (span === null) throw usageFault(wording.faults.badDate(flag, value));
  return span;
}
