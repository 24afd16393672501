/** The tool `timeline`: what the meetings said on a topic, in order of date. */
import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { z } from 'zod';
import type { App } from '../../app-types.js';
import { QUOTE, quoteFields } from '../fields/citation.js';
import { FILTERS, filterFields } from '../fields/filters.js';
import { FILTERS_INPUT, readFilters } from '../input/filters.js';
import { PAGE_OUTPUT, type Page, pageInput, pageOf } from '../input/page.js';
import { toolInput } from '../input/tool-input.js';
import { MAX_TEXT_CHARS, oneLine } from '../input/written-text.js';
import { type LookupContext, textsFor } from '../lookup-context.js';
import { answerCall, type ToolResult } from '../protocol/answer-call.js';
import { renderQuote } from '../rendering/answer.js';
import { renderFilters, sections } from '../rendering/places.js';
import { renderNext, renderRange } from '../rendering/range.js';
import { MCP_TEXTS, type McpTexts } from '../wording.js';
import { LOOKUP } from './annotations.js';

const DESCRIPTION = `What the meetings said on a topic, one verbatim line of each, in order of date (meetings whose date is not known last), with paragraph ids. Use it to see how a matter developed or when it first came up. Lists only meetings that speak of the topic.`;

const INPUT = toolInput({
  topic: z.string().max(MAX_TEXT_CHARS).describe('Words of the matter, in Chinese: 义务教育.'),
  ...FILTERS_INPUT,
  ...pageInput(30),
});

const OUTPUT = z.object({
  topic: z.string(),
  filters: FILTERS,
  entries: z.array(QUOTE),
  found: z
    .number()
    .describe('Meetings found to speak of it; total counts those that can be listed.'),
  complete: z.boolean().describe('False where too many paragraphs have these words to read all.'),
  ...PAGE_OUTPUT,
});

type TimelineInput = z.infer<typeof INPUT>;
type TimelineOutput = z.infer<typeof OUTPUT>;

/** Meetings that the application tells at most, those that say most. */
const MAX_ENTRIES = 100;

export function addTimeline(server: McpServer, context: LookupContext): void {
  const config = {
    title: MCP_TEXTS[context.language].titles.timeline,
    description: DESCRIPTION,
    inputSchema: INPUT,
    outputSchema: OUTPUT,
    annotations: LOOKUP,
  };
  server.registerTool('timeline', config, (input) =>
    answerCall(context, async () => timeline(await context.app('searching'), input, context)),
  );
}

async function timeline(
  app: App,
  input: TimelineInput,
  context: LookupContext,
): Promise<ToolResult<TimelineOutput>> {
  const texts = await textsFor(input.topic, app, context);
  const asked = oneLine(input.topic, texts);
  const { topic, filters, found, complete, entries, undated } = await app.timeline(asked, {
    filters: readFilters(input, texts),
    limit: MAX_ENTRIES,
    onNotice: context.onNotice,
  });
  const page = pageOf([...entries, ...undated], input, ({ quote }) => quote.length);
  const { entries: listed, ...place } = page;
  const structured: TimelineOutput = {
    topic,
    filters: filterFields(filters),
    entries: listed.map(quoteFields),
    found,
    complete,
    ...place,
  };
  return { structured, text: renderTimeline(structured, page, texts) };
}

function renderTimeline(
  { found, complete, filters, entries }: TimelineOutput,
  page: Page<unknown>,
  texts: McpTexts,
): string {
  return sections([
    found === 0 ? '' : texts.timelineFound(found, complete),
    renderRange(page, entries.length, texts),
    renderFilters(filters, texts),
    ...entries.map((entry) => renderQuote(entry, texts)),
    renderNext(page.nextOffset, texts),
  ]);
}
