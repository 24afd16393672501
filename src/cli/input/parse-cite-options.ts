/** From the flags of `cite` to what it does; each fault names its flag. */
import type { ReferenceFormat } from '../../app-types.js';
import type { Wording } from '../wording.js';
import { usageFault } from './check-question.js';
import { parseDateSpan } from './parse-date.js';

/** Flags as commander hands them over. */
export interface CiteFlags {
  json?: boolean;
  format?: string;
  context?: string;
  file?: string;
  accessed?: string;
}

export interface CiteRequest {
  /** Undefined where all that is known is to be told. */
  format: ReferenceFormat | undefined;
  /** Neighbours on either side. */
  context: number;
  /** YYYY-MM-DD; undefined where a reference is to tell none. */
  accessed: string | undefined;
}

/** In the order in which help names them; those of src/citing/references. */
const FORMATS: readonly ReferenceFormat[] = [
  'text',
  'markdown',
  'gbt7714',
  'apa',
  'bibtex',
  'csl-json',
];

/** More is the meeting itself, which `show` gives. */
const MAX_CONTEXT = 50;

const COUNT = /^\d{1,3}$/;

/** What tells of one citation says nothing of an article. */
const NOT_WITH_FILE = ['format', 'context', 'accessed'] as const;

/**
 * @throws JiyaoError 'usage' for a format there is not, a context beyond 0…50, what is no day, and
 *   for each of them beside --file
 */
export function parseCiteFlags(flags: CiteFlags, wording: Wording): CiteRequest {
  const extra = NOT_WITH_FILE.find((name) => flags[name] !== undefined);
  if (flags.file !== undefined && extra !== undefined) {
    throw usageFault(wording.citeUsage.faults.notWithFile(`--${extra}`));
  }
  return {
    format: flags.format === undefined ? undefined : parseFormat(flags.format, wording),
    context: flags.context === undefined ? 0 : parseContext(flags.context, wording),
    accessed: flags.accessed === undefined ? undefined : parseDay(flags.accessed, wording),
  };
}

function parseFormat(value: string, { citeUsage }: Wording): ReferenceFormat {
  const name = value.trim().toLowerCase();
  const format = FORMATS.find((one) => one === name);
  if (format === undefined) throw usageFault(citeUsage.faults.badFormat(value, FORMATS.join(', ')));
  return format;
}

function parseContext(value: string, { citeUsage }: Wording): number {
  const digits = value.normalize('NFKC').trim();
  const context = COUNT.test(digits) ? Number(digits) : -1;
  if (context < 0 || context > MAX_CONTEXT) {
    throw usageFault(citeUsage.faults.badContext(value, MAX_CONTEXT));
  }
  return context;
}

function parseDay(value: string, { citeUsage }: Wording): string {
  const span = parseDateSpan(value);
  if (span === null || span.first !== span.last) throw usageFault(citeUsage.faults.badDay(value));
  return span.first;
}
