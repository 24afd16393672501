/**
 * Owns the shape of one line of the import format (JSONL): what is accepted and how it becomes a
 * document. Streaming the file is read-jsonl.ts.
 */
import { z } from 'zod';
import { UnreadableSource } from './describe-fault.js';
import { normaliseDate } from './given-date.js';
import { isBlank } from './read-text.js';
import type { GivenFields, SourceDocument, SourceLine } from './source-document.js';

const text = z.string().nullish();

/** One meeting a line; fields that are not named here are ignored, null is as if absent. */
const RECORD = z.object({
  id: z.union([z.string(), z.number().finite()]).nullish(),
  title: text,
  text,
  paragraphs: z.array(z.string()).nullish(),
  url: text,
  publisher: text,
  publishedAt: text,
  date: text,
  place: text,
  body: text,
});

type JsonlRecord = z.infer<typeof RECORD>;

/** A document, and what was wrong with single fields of it that are left out. */
export interface RecordReading {
  document: SourceDocument;
  faults: string[];
}

const TEXT_FIELDS = ['title', 'url', 'publisher', 'place', 'body'] as const;
const DATE_FIELDS = ['publishedAt', 'date'] as const;

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    // The parser's own message quotes the text, which may be private.
    throw new UnreadableSource('invalid JSON');
  }
}

/** 'paragraphs.2: expected string, received number' */
function describeIssue(error: z.ZodError): string {
  const issue = error.issues[0];
  const field = issue?.path.join('.') ?? '';
  const detail = (issue?.message ?? 'wrong type').replace(/^Invalid input: /u, '');
  return field === '' ? 'not a JSON object' : `${field}: ${detail}`;
}

function validate(json: string): JsonlRecord {
  const result = RECORD.safeParse(parseJson(json));
  if (!result.success) throw new UnreadableSource(describeIssue(result.error));
  return result.data;
}

function toLines(record: JsonlRecord, line: number): SourceLine[] {
  const { paragraphs } = record;
  if (!paragraphs && !record.text) throw new UnreadableSource('no text');
  const texts = paragraphs ?? (record.text ?? '').split(/\r\n|\r|\n/u);
  if (texts.every(isBlank)) {
    throw new UnreadableSource(paragraphs ? 'paragraphs are empty' : 'no text');
  }
  return texts.map((published) => ({ text: published, line }));
}

function collectGiven(record: JsonlRecord, faults: string[]): GivenFields {
  const given: GivenFields = {};
  const id = String(record.id ?? '').trim();
  if (id !== '') given.id = id;
  for (const field of TEXT_FIELDS) {
    const value = record[field]?.trim();
    if (value) given[field] = value;
  }
  for (const field of DATE_FIELDS) {
    const value = record[field]?.trim();
    if (!value) continue;
    const date = normaliseDate(value);
    if (date === null) faults.push(`${field}: not a real date, left out`);
    else given[field] = date;
  }
  return given;
}

/**
 * Read one line of the import format.
 * @param json the line, not blank
 * @param line its number in the file, which every paragraph gets
 * @throws UnreadableSource where the line is no JSON object, has wrong types, or has no text
 */
export function readRecord(json: string, line: number, key: string): RecordReading {
  const record = validate(json);
  const faults: string[] = [];
  const lines = toLines(record, line);
  const given = collectGiven(record, faults);
  const paragraphsGiven = Array.isArray(record.paragraphs);
  return { document: { path: key, lines, given, paragraphsGiven }, faults };
}
