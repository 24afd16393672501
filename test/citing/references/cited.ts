/** Paragraphs to cite: of the seed documents, and of meetings made up for a case. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { CitedParagraph } from '../../../src/citing/references/cited-paragraph.js';
import type { Meeting } from '../../../src/minutes/meeting.js';
import { parseDocument } from '../../../src/minutes/parsing/parse-document.js';
import { readSource } from '../../../src/minutes/reading/read-source.js';
import { makeMeeting } from '../../fakes/make-meeting.js';

const SEEDS = join(import.meta.dirname, '../../../data/minutes');

/** Paragraph `number` of the seed document whose name begins with `prefix`; `url` as if it had one. */
export async function citedSeed(
  prefix: string,
  number: number,
  url: string | null = null,
): Promise<CitedParagraph> {
  const name = readdirSync(SEEDS).find((entry) => entry.startsWith(prefix));
  if (name === undefined) throw new Error(`no seed document ${prefix}`);
  for await (const item of readSource(join(SEEDS, name), `minutes/${name}`)) {
    const parsed = 'document' in item ? parseDocument(item.document)[0] : undefined;
    const paragraph = parsed?.paragraphs[number - 1];
    if (!parsed || !paragraph) continue;
    const { meeting } = parsed;
    return { meeting: { ...meeting, source: { ...meeting.source, url } }, paragraph };
  }
  throw new Error(`no paragraph ${number} in ${name}`);
}

/** The first paragraph of a meeting with these fields. */
export function citedOf(
  fields: Partial<Omit<Meeting, 'source'>> & { source?: Partial<Meeting['source']> },
  text = '会议要求抓好落实。',
): CitedParagraph {
  const { meeting, paragraphs } = makeMeeting([text], fields);
  const [paragraph] = paragraphs;
  if (!paragraph) throw new Error('no paragraph');
  return { meeting, paragraph };
}

/** A text file of which nothing is known but its first line. */
export const UNKNOWN: CitedParagraph = citedOf({
  documentType: 'document',
  title: '工作安排',
  place: null,
  body: null,
  date: null,
  dateBasis: null,
});
