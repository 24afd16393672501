/** The tool `search`: ranked paragraphs, whole and verbatim, without an answer. */
import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { z } from 'zod';
import type { App, SearchResult } from '../../app-types.js';
import { FILTERS, filterFields } from '../fields/filters.js';
import { RANKED_PARAGRAPH, rankedFields } from '../fields/paragraph.js';
import { FILTERS_INPUT, readFilters } from '../input/filters.js';
import { MAX_LIMIT, PAGE_OUTPUT, type Page, pageInput, pageOf } from '../input/page.js';
import { toolInput } from '../input/tool-input.js';
import { MAX_TEXT_CHARS, oneLine, usageFault } from '../input/written-text.js';
import { type LookupContext, textsFor } from '../lookup-context.js';
import { answerCall, type ToolResult } from '../protocol/answer-call.js';
import { renderFilters, renderPlace, sections } from '../rendering/places.js';
import { renderNext, renderRange } from '../rendering/range.js';
import { MCP_TEXTS, type McpTexts } from '../wording.js';
import { LOOKUP } from './annotations.js';

const DESCRIPTION = `Find paragraphs of Chinese government meeting minutes on a topic, best first, each whole and verbatim with its permanent id, meeting, date and source. Use it to see what the record says, to collect passages, or after "ask" found nothing. It always lists the nearest paragraphs, also where none is about the topic: read them before you rely on them. Quote their text exactly as given, with the id. Write the query in Chinese (either script) where you can.`;

const INPUT = toolInput({
  query: z.string().max(MAX_TEXT_CHARS).describe('Words or a question: 教师待遇, 优化营商环境.'),
  ...FILTERS_INPUT,
  ...pageInput(10),
});

type SearchInput = z.infer<typeof INPUT>;

const OUTPUT = z.object({
  query: z.string(),
  filters: FILTERS,
  hits: z.array(RANKED_PARAGRAPH),
  ...PAGE_OUTPUT,
  total: z.number().describe(`Paragraphs that were ranked, ${MAX_LIMIT} at most.`),
});

type SearchOutput = z.infer<typeof OUTPUT>;

export function addSearch(server: McpServer, context: LookupContext): void {
  const config = {
    title: MCP_TEXTS[context.language].titles.search,
    description: DESCRIPTION,
    inputSchema: INPUT,
    outputSchema: OUTPUT,
    annotations: LOOKUP,
  };
  server.registerTool('search', config, (input) =>
    answerCall(context, async () => search(await context.app('searching'), input, context)),
  );
}

async function search(
  app: App,
  input: SearchInput,
  context: LookupContext,
): Promise<ToolResult<SearchOutput>> {
  const texts = await textsFor(input.query, app, context);
  const query = oneLine(input.query, texts);
  if (input.offset >= MAX_LIMIT) throw usageFault(texts.faults.offsetTooFar(MAX_LIMIT));
  const result = await app.search(query, {
    filters: readFilters(input, texts),
    // All that may be asked for, so that the pages of one query fit together.
    limit: MAX_LIMIT,
    onNotice: context.onNotice,
  });
  const page = pageOf(result.hits, input, ({ text }) => text.length);
  const { entries, ...place } = page;
  const hits = entries.map(rankedFields);
  const structured = { query, filters: filterFields(result.filters), hits, ...place };
  return { structured, text: renderSearch(result, page, hits, texts) };
}

function renderSearch(
  { filters }: SearchResult,
  page: Page<unknown>,
  hits: SearchOutput['hits'],
  texts: McpTexts,
): string {
  return sections([
    renderRange(page, hits.length, texts, texts.ranked),
    renderFilters(filters, texts),
    ...hits.map((hit) => `${hit.rank}. ${renderPlace(hit, texts)}\n${hit.text}`),
    renderNext(page.nextOffset, texts),
  ]);
}
