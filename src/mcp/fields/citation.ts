/** Quotes of an answer or a timeline in structured content. */
import { z } from 'zod';
import type { Citation } from '../../app-types.js';
import { MEETING, meetingFields, SOURCE, sourceFields } from './meeting.js';

export const QUOTE = z.object({
  id: z.string().describe('Permanent id of the paragraph: cite with it.'),
  paragraph: z.number().describe('Number in its meeting, from 1.'),
  quote: z.string().describe('Verbatim words of the record. Do not change them.'),
  published: z
    .string()
    .nullable()
    .describe('The same words as published, where that differs from quote.'),
  damaged: z.boolean().describe('Whether characters are damaged that could not be mended.'),
  meeting: MEETING,
  source: SOURCE,
});

export const CITATION = QUOTE.extend({
  marker: z.number().describe('Stands as [1] in the answer.'),
});

export function quoteFields(citation: Omit<Citation, 'marker'>): z.infer<typeof QUOTE> {
  const { id, paragraph, quote, published, damaged, meeting, source } = citation;
  return {
    id,
    paragraph,
    quote,
    published,
    damaged,
    meeting: meetingFields(meeting),
    source: sourceFields(source),
  };
}

export function citationFields(citation: Citation): z.infer<typeof CITATION> {
  return { marker: citation.marker, ...quoteFields(citation) };
}
