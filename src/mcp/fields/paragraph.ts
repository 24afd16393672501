/** Paragraphs in structured content. */
import { z } from 'zod';
import type { FormerRevision, Paragraph, RankedParagraph } from '../../app-types.js';
import { MEETING, meetingFields, SOURCE, sourceFields } from './meeting.js';

const ID = z.string().describe('Permanent id: cite with it.');
const NUMBER = z.number().describe('Number in its meeting, from 1.');

export const PARAGRAPH = z.object({
  id: ID,
  paragraph: NUMBER,
  text: z.string().describe('Verbatim, whole.'),
  mended: z
    .boolean()
    .describe('Whether it was published otherwise (damage mended, notes removed): see cite.'),
  damaged: z.boolean().describe('Whether characters are damaged that could not be mended.'),
  line: z.number().describe('Line of the source file, from 1.'),
});

export type ParagraphFields = z.infer<typeof PARAGRAPH>;

export function paragraphFields(paragraph: Paragraph): ParagraphFields {
  const { id, number, text, original, damaged, line } = paragraph;
  return { id, paragraph: number, text, mended: original !== text, damaged, line };
}

/** With its published form. */
export const PUBLISHED_PARAGRAPH = PARAGRAPH.extend({
  published: z.string().nullable().describe('As published, where that differs from text.'),
});

export type PublishedParagraphFields = z.infer<typeof PUBLISHED_PARAGRAPH>;

export function publishedParagraphFields(paragraph: Paragraph): PublishedParagraphFields {
  const { original, text } = paragraph;
  return { ...paragraphFields(paragraph), published: original === text ? null : original };
}

/** A paragraph that was found, with where it stands. */
export const RANKED_PARAGRAPH = z.object({
  rank: z.number(),
  id: ID,
  paragraph: NUMBER,
  text: z.string().describe('Verbatim, whole.'),
  meeting: MEETING,
  source: SOURCE,
});

export function rankedFields(hit: RankedParagraph): z.infer<typeof RANKED_PARAGRAPH> {
  const { rank, id, paragraph, text, meeting, source } = hit;
  return {
    rank,
    id,
    paragraph,
    text,
    meeting: meetingFields(meeting),
    source: sourceFields(source),
  };
}

/** Of an earlier wording: since when it is not in force, and what is now. */
export const FORMER = z
  .object({
    withdrawnAt: z.string().describe('ISO 8601, UTC.'),
    now: z.string().nullable().describe('Id of what stands in its place; null where nothing does.'),
  })
  .nullable()
  .describe('Null while it is in force.');

export type FormerFields = z.infer<typeof FORMER>;

export function formerFields(former: FormerRevision | undefined): FormerFields {
  return former ? { withdrawnAt: former.withdrawnAt, now: former.now } : null;
}
