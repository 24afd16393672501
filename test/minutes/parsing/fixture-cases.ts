/** Reads fixture folders (source.*, expected.json) and parses them as `jiyao ingest` would. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Meeting, ParsedMeeting } from '../../../src/minutes/meeting.js';
import { parseDocument } from '../../../src/minutes/parsing/parse-document.js';
import { readSource } from '../../../src/minutes/reading/read-source.js';

/** A meeting as a fixture expects it; a null title means that the page has none. */
export type ExpectedMeeting = Omit<
  Meeting,
  'id' | 'title' | 'parentPlace' | 'dateReason' | 'monthDay' | 'agenda' | 'source'
> & {
  title: string | null;
  parentPlace?: string | null;
  agenda: Pick<Meeting['agenda'][number], 'title' | 'documents' | 'outcome'>[];
  source: Pick<Meeting['source'], 'publisher' | 'publishedAt' | 'url'>;
  /** First 20 characters of each paragraph. */
  paragraphs: string[];
};

export interface FixtureCase {
  name: string;
  sourcePath: string;
  expected: ExpectedMeeting[];
}

/** Characters of a paragraph that a fixture tells. */
export const PARAGRAPH_PREFIX = 20;

/** The cases below a folder, by name; empty where the folder is missing. */
export function fixtureCases(folder: string): FixtureCase[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const files = readdirSync(join(folder, name));
      const source = files.find((file) => file.startsWith('source.'));
      if (source === undefined || !files.includes('expected.json')) return [];
      const text = readFileSync(join(folder, name, 'expected.json'), 'utf8');
      const expected = JSON.parse(text) as ExpectedMeeting[];
      return [{ name, sourcePath: join(folder, name, source), expected }];
    });
}

/** Reads and parses one file. */
export async function parseFile(path: string): Promise<ParsedMeeting[]> {
  const parsed: ParsedMeeting[] = [];
  for await (const item of readSource(path, path)) {
    if ('failure' in item) throw new Error(`${path}: ${item.failure.reason}`);
    parsed.push(...parseDocument(item.document));
  }
  return parsed;
}

/** What was parsed, in the shape in which a fixture expects it. */
export function toExpectedShape({ meeting, paragraphs }: ParsedMeeting): ExpectedMeeting {
  const { id: _id, dateReason: _reason, monthDay: _day, source, agenda, ...fields } = meeting;
  const { publisher, publishedAt, url } = source;
  return {
    ...fields,
    agenda: agenda.map(({ title, documents, outcome }) => ({ title, documents, outcome })),
    source: { publisher, publishedAt, url },
    paragraphs: paragraphs.map(({ text }) => text.slice(0, PARAGRAPH_PREFIX)),
  };
}
