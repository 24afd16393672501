/** The tool `show`: a meeting with its paragraphs in pages, or a paragraph between its neighbours. */
import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { z } from 'zod';
import type { App, Paragraph, Shown } from '../../app-types.js';
import { WHOLE_MEETING, wholeMeetingFields } from '../fields/meeting.js';
import { FORMER, formerFields, PARAGRAPH, paragraphFields } from '../fields/paragraph.js';
import { PAGE_OUTPUT, pageInput, pageOf } from '../input/page.js';
import { pastedId } from '../input/pasted-id.js';
import { toolInput } from '../input/tool-input.js';
import { MAX_TEXT_CHARS } from '../input/written-text.js';
import type { LookupContext } from '../lookup-context.js';
import { answerCall, type ToolResult } from '../protocol/answer-call.js';
import { unknownId } from '../protocol/fault-for.js';
import { renderShown } from '../rendering/shown.js';
import { MCP_TEXTS } from '../wording.js';
import { LOOKUP } from './annotations.js';

const DESCRIPTION = `Read the record itself. With the id of a meeting: its heading, date, chair, attendance, agenda with documents and outcomes, and its paragraphs, verbatim and numbered, in pages. With the id of a paragraph (…-12): that paragraph between its neighbours. Use it for context before quoting, and to read a meeting through. Ids come from search, ask, cite and meetings, and keep resolving after the source was changed: "former" then tells what stands in their place.`;

const INPUT = toolInput({
  id: z
    .string()
    .max(MAX_TEXT_CHARS)
    .describe('Of a meeting (mmb7pyu5kng2t) or of a paragraph (mmb7pyu5kng2t-12).'),
  ...pageInput(30),
});

const OUTPUT = z.object({
  type: z.enum(['meeting', 'paragraph']),
  id: z.string(),
  meeting: WHOLE_MEETING,
  paragraphs: z
    .array(PARAGRAPH)
    .describe('Of a meeting: this page of them. Of a paragraph: it and its neighbours.'),
  former: FORMER,
  ...PAGE_OUTPUT,
});

export type ShowOutput = z.infer<typeof OUTPUT>;
type ShowInput = z.infer<typeof INPUT>;

export function addShow(server: McpServer, context: LookupContext): void {
  const config = {
    title: MCP_TEXTS[context.language].titles.show,
    description: DESCRIPTION,
    inputSchema: INPUT,
    outputSchema: OUTPUT,
    annotations: LOOKUP,
  };
  server.registerTool('show', config, (input) =>
    answerCall(context, async () => show(await context.app('reading'), input, context)),
  );
}

/** @throws JiyaoError 'idUnknown' */
async function show(
  app: App,
  input: ShowInput,
  context: LookupContext,
): Promise<ToolResult<ShowOutput>> {
  const texts = MCP_TEXTS[context.language];
  const id = pastedId(input.id, texts);
  const shown = await app.show(id);
  if (shown === undefined) throw unknownId(id, context);
  const page = pageOf(paragraphsOf(shown), input, ({ text }) => text.length);
  const { entries, ...place } = page;
  const structured: ShowOutput = {
    type: shown.type,
    id,
    meeting: wholeMeetingFields(shown.meeting),
    paragraphs: entries.map(paragraphFields),
    former: formerFields(shown.former),
    ...place,
  };
  return { structured, text: renderShown(structured, texts) };
}

/** In reading order. */
export function paragraphsOf(shown: Shown): Paragraph[] {
  if (shown.type === 'meeting') return shown.paragraphs;
  return [...shown.before, shown.paragraph, ...shown.after];
}
