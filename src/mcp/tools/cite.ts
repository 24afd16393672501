/** The tool `cite`: a paragraph's id → what it stands for; a quote → where it stands, if anywhere. */
import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { z } from 'zod';
import type { App, ReferenceFormat } from '../../app-types.js';
import { CITED_PARAGRAPH, citedFields } from '../fields/cited-paragraph.js';
import { FINDING, type FindingFields, findingFields } from '../fields/quote-finding.js';
import { pastedId } from '../input/pasted-id.js';
import { oneOf, toolInput } from '../input/tool-input.js';
import { MAX_TEXT_CHARS, usageFault, written } from '../input/written-text.js';
import { type LookupContext, languageOf } from '../lookup-context.js';
import { answerCall, type ToolResult } from '../protocol/answer-call.js';
import { unknownId } from '../protocol/fault-for.js';
import { renderCited } from '../rendering/cited-paragraph.js';
import { renderFinding } from '../rendering/quote-finding.js';
import { MCP_TEXTS } from '../wording.js';
import { LOOKUP } from './annotations.js';

const DESCRIPTION = `Look a citation up in either direction. With "quote": where these words stand in the record, and whether word for word. Use it to check every quotation before it is passed on: verdict exact, altered (diff shows each changed character), partial, joined (from different places) or notFound, which means that the record does not have it: say so, and do not attribute it. With "id": the paragraph as it was cited, whether it was moved, changed or withdrawn since, its file with SHA-256, and a reference to print. "format" chooses the form of the reference.`;

const FORMATS = ['text', 'markdown', 'gbt7714', 'apa', 'bibtex', 'csl-json'] as const;

/** More is the meeting itself, which `show` gives in pages. */
const MAX_CONTEXT = 10;

const INPUT = toolInput({
  quote: z
    .string()
    .max(MAX_TEXT_CHARS)
    .optional()
    .describe('Words to find, in either script; …… may stand for what was left out.'),
  id: z.string().max(MAX_TEXT_CHARS).optional().describe('Of a paragraph: mmb7pyu5kng2t-12.'),
  format: oneOf(FORMATS)
    .optional()
    .describe('Of the reference: gbt7714 is GB/T 7714. Default with an id: text.'),
  context: z
    .number()
    .int()
    .min(0)
    .max(MAX_CONTEXT)
    .default(0)
    .describe('With an id: so many paragraphs before and after.'),
});

const OUTPUT = z.object({
  citation: CITED_PARAGRAPH.optional().describe('With an id.'),
  finding: FINDING.optional().describe('With a quote.'),
  searched: z
    .object({ meetings: z.number(), paragraphs: z.number() })
    .optional()
    .describe('With notFound.'),
});

type CiteInput = z.infer<typeof INPUT>;
type CiteOutput = z.infer<typeof OUTPUT>;

export function addCite(server: McpServer, context: LookupContext): void {
  const config = {
    title: MCP_TEXTS[context.language].titles.cite,
    description: DESCRIPTION,
    inputSchema: INPUT,
    outputSchema: OUTPUT,
    annotations: LOOKUP,
  };
  server.registerTool('cite', config, (input) =>
    answerCall(context, async () => cite(await context.app('reading'), input, context)),
  );
}

/** @throws JiyaoError 'usage' unless there is one of the two; 'idUnknown' */
async function cite(
  app: App,
  input: CiteInput,
  context: LookupContext,
): Promise<ToolResult<CiteOutput>> {
  const { id, quote } = input;
  if (id !== undefined && quote === undefined) return citeId(app, id, input, context);
  if (quote !== undefined && id === undefined) return citeQuote(app, quote, input, context);
  throw usageFault(MCP_TEXTS[context.language].faults.idOrQuote);
}

const MEETING_ID = /^m[a-z2-7]{12}$/;

async function citeId(
  app: App,
  text: string,
  { format = 'text', context: neighbours }: CiteInput,
  context: LookupContext,
): Promise<ToolResult<CiteOutput>> {
  const { language } = context;
  const texts = MCP_TEXTS[language];
  const id = pastedId(text, texts);
  if (MEETING_ID.test(id)) throw usageFault(texts.faults.meetingId(id));
  const record = await app.cite(id, { context: neighbours });
  if (!record) throw unknownId(id, context);
  const quote = isForPasting(format) ? record.cited.paragraph.text : undefined;
  const reference = (await app.reference(id, format, { language, quote })) ?? '';
  const citation = citedFields(record, reference);
  return { structured: { citation }, text: renderCited(citation, texts) };
}

async function citeQuote(
  app: App,
  text: string,
  { format }: CiteInput,
  context: LookupContext,
): Promise<ToolResult<CiteOutput>> {
  const language = await languageOf(text, app, context);
  const texts = MCP_TEXTS[language];
  const found = findingFields(await app.findQuote(written(text, texts)));
  const finding = format ? await withReferences(app, found, format, language) : found;
  const searched = finding.verdict === 'notFound' ? await app.counts() : undefined;
  return {
    structured: { finding, ...(searched && { searched: countsOf(searched) }) },
    text: renderFinding(finding, texts, searched),
  };
}

async function withReferences(
  app: App,
  finding: FindingFields,
  format: ReferenceFormat,
  language: keyof typeof MCP_TEXTS,
): Promise<FindingFields> {
  const matches: FindingFields['matches'] = [];
  for (const match of finding.matches) {
    const quote = isForPasting(format) ? match.text : undefined;
    const reference = await app.reference(match.id, format, { language, quote });
    matches.push(reference === undefined ? match : { ...match, reference });
  }
  return { ...finding, matches };
}

/** What is pasted into an article brings its words. */
function isForPasting(format: ReferenceFormat): boolean {
  return format === 'text' || format === 'markdown';
}

function countsOf({ meetings, paragraphs }: { meetings: number; paragraphs: number }) {
  return { meetings, paragraphs };
}
