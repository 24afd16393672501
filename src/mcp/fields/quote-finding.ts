/** Where a quote stands, in structured content. */
import { z } from 'zod';
import type { QuoteFinding, QuoteMatch } from '../../app-types.js';
import { MEETING, meetingFields, SOURCE, sourceFields } from './meeting.js';

export const DIFF = z
  .array(z.object({ op: z.enum(['equal', 'delete', 'insert']), text: z.string() }))
  .describe(
    'equal: in both; delete: in the quote (or as cited) only; insert: in the record (or now) only.',
  );

const MATCH = z.object({
  id: z.string().describe('Permanent id of the paragraph: cite with it.'),
  paragraph: z.number().describe('Number in its meeting, from 1.'),
  text: z.string().describe('The words of the record, verbatim: quote these.'),
  start: z.number().describe('Offset of text in the paragraph, UTF-16 units.'),
  end: z.number(),
  quoteStart: z.number().describe('Which part of the quote stands here, UTF-16 units.'),
  quoteEnd: z.number(),
  diff: DIFF,
  meeting: MEETING,
  source: SOURCE,
  reference: z.string().optional().describe('Where a format was asked for.'),
});

export const FINDING = z.object({
  quote: z.string(),
  verdict: z
    .enum(['exact', 'altered', 'partial', 'joined', 'notFound'])
    .describe(
      'exact: word for word, but for script, width, punctuation; altered: characters changed, see diff; partial: only a part stands; joined: put together from different places, see joins; notFound: stands nowhere.',
    ),
  joins: z
    .enum(['paragraph', 'meeting', 'meetings'])
    .optional()
    .describe('Only with joined: from how far apart.'),
  matches: z.array(MATCH),
  more: z.boolean().describe('Whether it stands in further meetings, which are not given.'),
});

export type MatchFields = z.infer<typeof MATCH>;
export type FindingFields = z.infer<typeof FINDING>;

export function findingFields(finding: QuoteFinding): FindingFields {
  const { quote, verdict, joins, matches, more } = finding;
  const joined = joins === undefined ? {} : { joins };
  return { quote, verdict, ...joined, matches: matches.map(matchFields), more };
}

function matchFields(match: QuoteMatch): MatchFields {
  const { id, paragraph, text, start, end, quoteStart, quoteEnd } = match;
  const diff = diffFields(match.diff);
  const place = { meeting: meetingFields(match.meeting), source: sourceFields(match.source) };
  return { id, paragraph, text, start, end, quoteStart, quoteEnd, diff, ...place };
}

export function diffFields(diff: QuoteMatch['diff']): z.infer<typeof DIFF> {
  return diff.map(({ op, text }) => ({ op, text }));
}
