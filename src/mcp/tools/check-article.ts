/** The tool `check_article`: every quotation of an article, looked up in the record. */
import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { z } from 'zod';
import type { App, CheckedQuotation } from '../../app-types.js';
import { FINDING, findingFields } from '../fields/quote-finding.js';
import { PAGE_OUTPUT, type Page, pageInput, pageOf } from '../input/page.js';
import { toolInput } from '../input/tool-input.js';
import { written } from '../input/written-text.js';
import { type LookupContext, textsFor } from '../lookup-context.js';
import { answerCall, type ToolResult } from '../protocol/answer-call.js';
import { sections } from '../rendering/places.js';
import { renderFinding } from '../rendering/quote-finding.js';
import { renderNext, renderRange } from '../rendering/range.js';
import { MCP_TEXTS, type McpTexts } from '../wording.js';
import { LOOKUP } from './annotations.js';

const DESCRIPTION = `Check a draft: every quotation in “” ‘’ 「」 『』 or straight marks is looked up in the record, in order, with the line of the draft and a verdict as from "cite". Use it before an article goes out. Quotations of fewer than four characters are terms and not looked up (finding is null).`;

/** A long feature; a book is for the command line (`jiyao cite --file`). UTF-16 units. */
const MAX_ARTICLE_CHARS = 50_000;

const INPUT = toolInput({
  article: z.string().max(MAX_ARTICLE_CHARS).describe('The text of the draft, as it is.'),
  ...pageInput(20),
});

const CHECKED = z.object({
  quotation: z.string(),
  line: z.number().describe('Line of the article, from 1.'),
  finding: FINDING.nullable().describe('Null: too short, not looked up.'),
});

const OUTPUT = z.object({
  quotations: z.array(CHECKED),
  standing: z.number().describe('How many of all stand word for word.'),
  ...PAGE_OUTPUT,
});

type CheckInput = z.infer<typeof INPUT>;
type CheckOutput = z.infer<typeof OUTPUT>;

export function addCheckArticle(server: McpServer, context: LookupContext): void {
  const config = {
    title: MCP_TEXTS[context.language].titles.checkArticle,
    description: DESCRIPTION,
    inputSchema: INPUT,
    outputSchema: OUTPUT,
    annotations: LOOKUP,
  };
  server.registerTool('check_article', config, (input) =>
    answerCall(context, async () => check(await context.app('reading'), input, context)),
  );
}

async function check(
  app: App,
  input: CheckInput,
  context: LookupContext,
): Promise<ToolResult<CheckOutput>> {
  const texts = await textsFor(input.article, app, context);
  const checked = await app.checkArticle(written(input.article, texts));
  const page = pageOf(checked, input, lengthOf);
  const { entries, ...place } = page;
  const structured: CheckOutput = {
    quotations: entries.map(({ quotation, line, finding }) => ({
      quotation,
      line,
      finding: finding && findingFields(finding),
    })),
    standing: checked.filter(({ finding }) => finding?.verdict === 'exact').length,
    ...place,
  };
  return { structured, text: renderChecked(structured, page, texts) };
}

/** Of what is told of it. */
function lengthOf({ quotation, finding }: CheckedQuotation): number {
  const matched = finding?.matches.map(({ text }) => text.length) ?? [];
  return matched.reduce((sum, length) => sum + length, quotation.length);
}

function renderChecked({ quotations }: CheckOutput, page: Page<unknown>, texts: McpTexts): string {
  return sections([
    page.total === 0 ? texts.noQuotation : renderRange(page, quotations.length, texts),
    ...quotations.map(
      ({ quotation, line, finding }) =>
        `${texts.fields.line} ${line}${texts.colon}“${quotation}”\n${finding ? renderFinding(finding, texts) : texts.tooShort}`,
    ),
    renderNext(page.nextOffset, texts),
  ]);
}
