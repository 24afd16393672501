/** What an id stands for and what became of it, in structured content. */
import { z } from 'zod';
import type { CitationRecord, CitedPlace } from '../../app-types.js';
import { MEETING, meetingFields } from './meeting.js';
import {
  PARAGRAPH,
  PUBLISHED_PARAGRAPH,
  paragraphFields,
  publishedParagraphFields,
} from './paragraph.js';
import { DIFF, diffFields } from './quote-finding.js';

const FILE = z.object({
  path: z.string(),
  firstLine: z.number(),
  lastLine: z.number(),
  url: z.string().nullable(),
  sha256: z.string().nullable().describe('Of the file while it holds this text; null if unknown.'),
});

const PLACE = z.object({ paragraph: PUBLISHED_PARAGRAPH, meeting: MEETING, file: FILE });

export const CITED_PARAGRAPH = PLACE.extend({
  id: z.string(),
  status: z
    .enum(['current', 'moved', 'changed', 'withdrawn'])
    .describe(
      'current: stands as cited; moved: the same words have another id now; changed: see diff and now; withdrawn: not told any more.',
    ),
  before: z.array(PARAGRAPH).describe('Neighbours, where context was asked for.'),
  after: z.array(PARAGRAPH),
  withdrawnAt: z.string().optional().describe('Unless current: ISO 8601, UTC.'),
  now: PLACE.optional().describe('Where it stands now, if moved or changed.'),
  diff: DIFF.optional().describe('If changed: turns the text as cited into the text now.'),
  meetingNow: MEETING.nullable()
    .optional()
    .describe('If withdrawn: its meeting, where still held.'),
  reference: z.string().describe('Ready to print.'),
});

export type CitedParagraphFields = z.infer<typeof CITED_PARAGRAPH>;

export function citedFields(record: CitationRecord, reference: string): CitedParagraphFields {
  const { id, status, cited, before, after } = record;
  return {
    id,
    status,
    ...placeFields(cited),
    before: before.map(paragraphFields),
    after: after.map(paragraphFields),
    ...outcomeFields(record),
    reference,
  };
}

function outcomeFields(record: CitationRecord) {
  if (record.status === 'current') return {};
  const { withdrawnAt } = record;
  if (record.status === 'withdrawn') {
    return { withdrawnAt, meetingNow: record.meetingNow && meetingFields(record.meetingNow) };
  }
  const now = placeFields(record.now);
  if (record.status === 'moved') return { withdrawnAt, now };
  return { withdrawnAt, now, diff: diffFields(record.diff) };
}

function placeFields({ paragraph, meeting, file }: CitedPlace): z.infer<typeof PLACE> {
  const { path, firstLine, lastLine, url, sha256 } = file;
  return {
    paragraph: publishedParagraphFields(paragraph),
    meeting: meetingFields(meeting),
    file: { path, firstLine, lastLine, url, sha256 },
  };
}
