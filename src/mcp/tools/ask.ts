/** The tool `ask`: an answer of the record with located quotes, or that it has none. */
import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { z } from 'zod';
import type { App, RankedParagraph } from '../../app-types.js';
import { CITATION, citationFields } from '../fields/citation.js';
import { FILTERS, filterFields } from '../fields/filters.js';
import { RANKED_PARAGRAPH, rankedFields } from '../fields/paragraph.js';
import { FILTERS_INPUT, readFilters } from '../input/filters.js';
import { fitting, MAX_LIMIT } from '../input/page.js';
import { toolInput } from '../input/tool-input.js';
import { MAX_TEXT_CHARS, oneLine } from '../input/written-text.js';
import { type LookupContext, textsFor } from '../lookup-context.js';
import { answerCall, type CallExtra, type ToolResult } from '../protocol/answer-call.js';
import { progressOf } from '../protocol/tell-progress.js';
import { renderAnswer } from '../rendering/answer.js';
import { MCP_TEXTS } from '../wording.js';
import { LOOKUP } from './annotations.js';

const DESCRIPTION = `Ask one question of Chinese government meeting minutes and get the record's answer: statements with markers [1], and for each marker a quote that was located in the record word for word, with paragraph id, meeting, date and source. Use it for facts: who chaired, when, which documents were adopted, what was decided on a matter, how much. Write a question that stands alone, best in Chinese, with the place or meeting it is about. Pass quotes on unchanged, each with its paragraph id. status "notFound" is an answer: the record does not say it. Tell the user so; "nearest" lists what comes closest, which is not the answer.`;

const INPUT = toolInput({
  question: z
    .string()
    .max(MAX_TEXT_CHARS)
    .describe('One question that stands alone: 谁主持了楚雄市九届市人民政府第70次常务会议？'),
  ...FILTERS_INPUT,
  limit: z
    .number()
    .int()
    .min(1)
    .max(MAX_LIMIT)
    .optional()
    .describe('How many paragraphs serve as evidence; leave it out unless many are needed.'),
});

const OUTPUT = z.object({
  question: z.string(),
  status: z.enum(['answered', 'notFound']),
  reason: z
    .enum(['noSuchMeeting', 'notInRecord', 'onlyNear', 'emptyQuestion'])
    .optional()
    .describe('Only with notFound.'),
  answer: z.string().describe('With markers [1] of the citations.'),
  mode: z
    .enum(['extractive', 'model'])
    .describe("In the record's own words, or worded by a chat model and checked against them."),
  confidence: z.number().describe('That the record answers, 0 to 1.'),
  citations: z.array(CITATION),
  nearest: z.array(RANKED_PARAGRAPH).describe('With notFound: what comes closest. No answer.'),
  filters: FILTERS,
  searched: z.object({ meetings: z.number(), paragraphs: z.number() }),
});

type AskInput = z.infer<typeof INPUT>;
type AskOutput = z.infer<typeof OUTPUT>;

/** Nearest paragraphs given where there is no answer; `search` lists more. */
const MAX_NEAREST = 5;

export function addAsk(server: McpServer, context: LookupContext): void {
  const config = {
    title: MCP_TEXTS[context.language].titles.ask,
    description: DESCRIPTION,
    inputSchema: INPUT,
    outputSchema: OUTPUT,
    annotations: LOOKUP,
  };
  server.registerTool('ask', config, (input, extra) =>
    answerCall(context, async () => ask(await context.app('searching'), input, context, extra)),
  );
}

async function ask(
  app: App,
  input: AskInput,
  context: LookupContext,
  extra: CallExtra,
): Promise<ToolResult<AskOutput>> {
  const texts = await textsFor(input.question, app, context);
  extra.signal.throwIfAborted();
  const answer = await app.ask(oneLine(input.question, texts), {
    filters: readFilters(input, texts),
    ...(input.limit === undefined ? {} : { limit: input.limit }),
    signal: extra.signal,
    onEvent: progressOf(extra),
    onNotice: context.onNotice,
  });
  const { question, status, reason, mode, confidence, searched } = answer;
  const structured: AskOutput = {
    question,
    status,
    ...(reason === undefined ? {} : { reason }),
    answer: answer.answer,
    mode,
    confidence,
    citations: answer.citations.map(citationFields),
    nearest: nearestOf(answer.nearest).map(rankedFields),
    filters: filterFields(answer.filters),
    searched,
  };
  return { structured, text: renderAnswer(structured, texts) };
}

function nearestOf(nearest: readonly RankedParagraph[]): RankedParagraph[] {
  return fitting(nearest.slice(0, MAX_NEAREST), ({ text }) => text.length);
}
