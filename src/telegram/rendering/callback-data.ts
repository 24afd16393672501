/**
 * What buttons bring back when they are pressed: all that it takes to serve them, so that they work
 * after any restart. Versioned; what was not written here, or by another version, is nothing.
 */
import type { CallerFilters } from '../../app-types.js';
import { decodeFilters, encodeFilters } from './filter-code.js';

/** Bytes (Bot API, InlineKeyboardButton). */
export const MAX_CALLBACK_BYTES = 64;

/** Raised when the meaning of what is written changes. */
const VERSION = '1';

/** A quote in a paragraph: offsets of the clean text, UTF-16 units, end exclusive. */
export interface QuotePlace {
  /** Paragraph id. */
  id: string;
  /** Both 0 where no words of it are meant. */
  start: number;
  end: number;
}

/** A page of a paragraph that is longer than a message: by number from 0, or by what stands there. */
export type ParagraphPage = number | 'last' | 'quote';

/** Forms of a reference that have a button, each by its letter. */
const REFERENCE_LETTERS = { gbt7714: 'g', apa: 'a', bibtex: 'b', 'csl-json': 'c' } as const;

export type ButtonReference = keyof typeof REFERENCE_LETTERS;

export type ButtonAction =
  /** Shows a paragraph in a message of its own, its quote marked. */
  | ({ type: 'open' } & QuotePlace)
  /** Turns a shown paragraph to another page of it, or to another paragraph of its meeting. */
  | {
      type: 'turn';
      /** Number of the paragraph to show. */
      paragraph: number;
      page: ParagraphPage;
      /** Where the reader came from. */
      quote: QuotePlace;
    }
  /** Sends the citation as text to copy. */
  | ({ type: 'copy' } & QuotePlace)
  /** Sends a reference to the paragraph, as lists of references have them. */
  | { type: 'reference'; id: string; format: ButtonReference }
  /** Shows a meeting in a message of its own. */
  | { type: 'meeting'; id: string }
  /** Turns a shown meeting to a page, from 0. */
  | { type: 'meetingPage'; id: string; page: number }
  /** Turns the list of meetings to a page, from 0. */
  | { type: 'meetings'; page: number; filters: CallerFilters };

/** Undefined where it does not fit on a button: filters may be of any length. */
export function encodeButton(action: ButtonAction): string | undefined {
  const data = `${VERSION}${write(action)}`;
  return Buffer.byteLength(data) <= MAX_CALLBACK_BYTES ? data : undefined;
}

function write(action: ButtonAction): string {
  switch (action.type) {
    case 'open':
      return `q:${writePlace(action)}`;
    case 'turn':
      return `t:${action.paragraph}:${writePage(action.page)}:${writePlace(action.quote)}`;
    case 'copy':
      return `c:${writePlace(action)}`;
    case 'reference':
      return `r:${REFERENCE_LETTERS[action.format]}:${action.id}`;
    case 'meeting':
      return `m:${action.id}`;
    case 'meetingPage':
      return `p:${action.id}:${action.page}`;
    case 'meetings':
      return `l:${action.page}:${encodeFilters(action.filters)}`;
  }
}

function writePage(page: ParagraphPage): string {
  return typeof page === 'number' ? String(page) : page.charAt(0);
}

function readPage(code: string | undefined): ParagraphPage {
  if (code === 'q') return 'quote';
  return code === 'l' ? 'last' : Number(code);
}

function writePlace({ id, start, end }: QuotePlace): string {
  return `${id}:${start}:${end}`;
}

const PARAGRAPH = '(?<id>[A-Za-z0-9_]{1,32}-\\d{1,6})';
const PLACE = `${PARAGRAPH}:(?<start>\\d{1,7}):(?<end>\\d{1,7})`;
const MEETING = '(?<id>[A-Za-z0-9_]{1,32})';

const FORMS: readonly (readonly [RegExp, (read: Record<string, string>) => ButtonAction])[] = [
  [new RegExp(`^q:${PLACE}$`), (read) => ({ type: 'open', ...place(read) })],
  [
    new RegExp(`^t:(?<paragraph>\\d{1,6}):(?<page>\\d{1,4}|l|q):${PLACE}$`),
    (read) => ({
      type: 'turn',
      paragraph: Number(read.paragraph),
      page: readPage(read.page),
      quote: place(read),
    }),
  ],
  [new RegExp(`^c:${PLACE}$`), (read) => ({ type: 'copy', ...place(read) })],
  [
    new RegExp(`^r:(?<letter>[gabc]):${PARAGRAPH}$`),
    ({ id = '', letter }) => ({ type: 'reference', id, format: referenceOf(letter) }),
  ],
  [new RegExp(`^m:${MEETING}$`), ({ id = '' }) => ({ type: 'meeting', id })],
  [
    new RegExp(`^p:${MEETING}:(?<page>\\d{1,4})$`),
    ({ id = '', page }) => ({ type: 'meetingPage', id, page: Number(page) }),
  ],
  [
    /^l:(?<page>\d{1,6}):(?<filters>.*)$/su,
    ({ page, filters = '' }) => ({
      type: 'meetings',
      page: Number(page),
      filters: decodeFilters(filters),
    }),
  ],
];

function referenceOf(letter: string | undefined): ButtonReference {
  const formats = Object.keys(REFERENCE_LETTERS) as ButtonReference[];
  return formats.find((format) => REFERENCE_LETTERS[format] === letter) ?? 'gbt7714';
}

function place({ id = '', start, end }: Record<string, string>): QuotePlace {
  return { id, start: Number(start), end: Number(end) };
}

/** Undefined for anything that `encodeButton` of this version did not write. */
export function decodeButton(data: string): ButtonAction | undefined {
  if (!data.startsWith(VERSION)) return undefined;
  for (const [form, read] of FORMS) {
    const groups = form.exec(data.slice(VERSION.length))?.groups;
    if (groups) return read(groups);
  }
  return undefined;
}
