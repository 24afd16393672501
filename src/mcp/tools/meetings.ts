/** The tool `meetings`: what the index holds, by date. */
import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { z } from 'zod';
import type { App } from '../../app-types.js';
import { MEETING, meetingFields } from '../fields/meeting.js';
import { FILTERS_INPUT, readFilters } from '../input/filters.js';
import { PAGE_OUTPUT, pageInput } from '../input/page.js';
import { toolInput } from '../input/tool-input.js';
import { type LookupContext, textsFor } from '../lookup-context.js';
import { answerCall, type ToolResult } from '../protocol/answer-call.js';
import { dateOf, labelled, sections } from '../rendering/places.js';
import { renderNext, renderRange } from '../rendering/range.js';
import { MCP_TEXTS, type McpTexts } from '../wording.js';
import { LOOKUP } from './annotations.js';

const DESCRIPTION = `List the meetings in the index, by date, with their ids: what the record covers, and which meetings match a place, a body, a session, a span of time, a person or a document. Without filters it lists everything. Use "show" with an id for a meeting's agenda, attendance and paragraphs.`;

const INPUT = toolInput({ ...FILTERS_INPUT, ...pageInput(20) });

const LISTED = MEETING.extend({
  paragraphs: z.number().describe('How many paragraphs it has.'),
  url: z.string().nullable().describe('Published page.'),
});

const OUTPUT = z.object({ meetings: z.array(LISTED), ...PAGE_OUTPUT });

type MeetingsInput = z.infer<typeof INPUT>;
type MeetingsOutput = z.infer<typeof OUTPUT>;

export function addMeetings(server: McpServer, context: LookupContext): void {
  const config = {
    title: MCP_TEXTS[context.language].titles.meetings,
    description: DESCRIPTION,
    inputSchema: INPUT,
    outputSchema: OUTPUT,
    annotations: LOOKUP,
  };
  server.registerTool('meetings', config, (input) =>
    answerCall(context, async () => list(await context.app('reading'), input, context)),
  );
}

async function list(
  app: App,
  input: MeetingsInput,
  context: LookupContext,
): Promise<ToolResult<MeetingsOutput>> {
  const { limit, offset, place, body, person, document } = input;
  const words = [place, body, person, document].join('');
  const texts = await textsFor(words, app, context);
  const filters = readFilters(input, texts);
  const total = (await app.counts(filters)).meetings;
  const held = await app.meetings(filters, { limit, offset });
  const paragraphs = await app.paragraphCounts(held.map(({ id }) => id));
  const meetings = held.map((meeting, index) => ({
    ...meetingFields(meeting),
    paragraphs: paragraphs[index] ?? 0,
    url: meeting.source.url,
  }));
  const end = offset + meetings.length;
  const nextOffset = meetings.length > 0 && end < total ? end : null;
  const structured = { meetings, total, offset, nextOffset };
  return { structured, text: renderList(structured, texts) };
}

function renderList({ meetings, total, offset, nextOffset }: MeetingsOutput, texts: McpTexts) {
  const lines = meetings.map((meeting) =>
    [
      meeting.label,
      dateOf(meeting, texts),
      texts.paragraphs(meeting.paragraphs),
      labelled('id', meeting.id, texts),
    ].join(' · '),
  );
  return sections([
    renderRange({ total, offset }, meetings.length, texts),
    lines.join('\n'),
    renderNext(nextOffset, texts),
  ]);
}
