/**
 * Owns the front matter of Markdown files: `key: value` between two lines of `---`. Only flat keys
 * are read; nested ones and lists are no fields of a document.
 */
import { normaliseDate } from './given-date.js';
import type { GivenFields, SourceLine } from './source-document.js';

/** Fields of the front matter, the number of lines it takes, and values that are no real dates. */
export interface FrontMatter {
  given: GivenFields;
  lineCount: number;
  faults: { line: number; reason: string }[];
}

/**
 * Names in use. A page's bare `date` is the day on which it was published, as site generators use
 * it; only an explicit name gives the day of the meeting.
 */
const FIELDS: Readonly<Record<string, keyof GivenFields>> = {
  id: 'id',
  title: 'title',
  标题: 'title',
  url: 'url',
  link: 'url',
  链接: 'url',
  网址: 'url',
  source: 'publisher',
  publisher: 'publisher',
  来源: 'publisher',
  发布机构: 'publisher',
  date: 'publishedAt',
  published: 'publishedAt',
  publishedat: 'publishedAt',
  日期: 'publishedAt',
  发布日期: 'publishedAt',
  发布时间: 'publishedAt',
  meetingdate: 'date',
  会议日期: 'date',
  会议时间: 'date',
  place: 'place',
  地区: 'place',
  body: 'body',
};

const MARK = /^---\s*$/u;
const END_MARK = /^(?:---|\.\.\.)\s*$/u;
const ENTRY = /^([^\s#:：][^:：]*?)\s*[:：]\s*(.*)$/u;
/** A front matter longer than this is a rule across the page, and no front matter. */
const MAX_LINES = 100;

function unquote(value: string): string {
  const quoted = /^(["'])(.*)\1\s*(?:#.*)?$/u.exec(value);
  return (quoted?.[2] ?? value.replace(/\s+#.*$/u, '')).trim();
}

function normaliseField(field: keyof GivenFields, value: string): string | null {
  return field === 'date' || field === 'publishedAt' ? normaliseDate(value) : value;
}

/** The address, where `source` gives one and not a name. */
function chooseField(field: keyof GivenFields, value: string): keyof GivenFields {
  return field === 'publisher' && /^https?:\/\//iu.test(value) ? 'url' : field;
}

function readEntry(entry: SourceLine, matter: FrontMatter): void {
  const match = ENTRY.exec(entry.text);
  const name = (match?.[1] ?? '').toLowerCase().replaceAll(/[\s_-]/gu, '');
  const value = unquote(match?.[2] ?? '');
  if (!Object.hasOwn(FIELDS, name) || value === '') return;
  const field = chooseField(FIELDS[name] ?? 'title', value);
  const normalised = normaliseField(field, value);
  if (normalised === null) {
    matter.faults.push({ line: entry.line, reason: `${match?.[1]}: not a real date, left out` });
  } else {
    matter.given[field] ??= normalised;
  }
}

/** Read the front matter at the head of a file; without one, no fields and `lineCount` 0. */
export function readFrontMatter(lines: readonly SourceLine[]): FrontMatter {
  const matter: FrontMatter = { given: {}, lineCount: 0, faults: [] };
  if (!MARK.test(lines[0]?.text ?? '')) return matter;
  const end = lines.slice(1, MAX_LINES).findIndex((line) => END_MARK.test(line.text)) + 1;
  const entries = lines.slice(1, end);
  if (end === 0 || !entries.some((entry) => ENTRY.test(entry.text))) return matter;
  for (const entry of entries) readEntry(entry, matter);
  return { ...matter, lineCount: end + 1 };
}
