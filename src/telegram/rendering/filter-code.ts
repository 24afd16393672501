/**
 * Filters in as few bytes as may be, for the 64 of a button. Lossless; that all fit is not promised.
 */
import type { CallerFilters } from '../../app-types.js';

/** Each field by one letter, in the order in which they are written. */
const LETTERS = {
  place: 'p',
  body: 'b',
  term: 't',
  sessionNumber: 's',
  from: 'f',
  to: 'u',
  monthDay: 'd',
  person: 'n',
  document: 'o',
} as const satisfies Record<keyof CallerFilters, string>;

/** Parts the fields. */
const FIELD_END = '|';

/** What names of places and bodies are made of, each as one byte. */
const SHORT_FORMS: readonly (readonly [string, string])[] = [
  ['人民政府', '~'],
  ['常委会', '!'],
  ['自治', '^'],
  ['族', '*'],
];

/** Characters that stand for something else here. */
const RESERVED = /[%|~!^*]/g;

const DATE = /^(\d{4})-?(\d{2})-?(\d{2})$/;

/** '' for none. */
export function encodeFilters(filters: CallerFilters): string {
  return Object.entries(LETTERS)
    .flatMap(([field, letter]) => {
      const value = filters[field as keyof CallerFilters];
      return value === undefined ? [] : [letter + shortened(String(value))];
    })
    .join(FIELD_END);
}

/** What it does not know is left out. */
export function decodeFilters(code: string): CallerFilters {
  const filters: CallerFilters = {};
  for (const part of code.split(FIELD_END)) {
    const value = lengthened(part.slice(1));
    if (value !== '') readField(filters, part.charAt(0), value);
  }
  return filters;
}

function readField(filters: CallerFilters, letter: string, value: string): void {
  if (letter === LETTERS.sessionNumber) {
    if (/^\d{1,6}$/.test(value)) filters.sessionNumber = Number(value);
  } else if (letter === LETTERS.from || letter === LETTERS.to) {
    if (DATE.test(value)) filters[letter === 'f' ? 'from' : 'to'] = value.replace(DATE, '$1-$2-$3');
  } else {
    const field = TEXT_FIELDS.find((name) => LETTERS[name] === letter);
    if (field) filters[field] = value;
  }
}

const TEXT_FIELDS = ['place', 'body', 'term', 'monthDay', 'person', 'document'] as const;

function shortened(value: string): string {
  let short = value.replace(DATE, '$1$2$3').replace(RESERVED, encodeCharacter);
  for (const [long, sign] of SHORT_FORMS) short = short.replaceAll(long, sign);
  return short;
}

function lengthened(short: string): string {
  let value = short;
  for (const [long, sign] of SHORT_FORMS) value = value.replaceAll(sign, long);
  return value.replace(/%([0-9a-f]{2})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

function encodeCharacter(character: string): string {
  return `%${character.charCodeAt(0).toString(16)}`;
}
