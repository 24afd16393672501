/** Words that a model sent, as they may be looked up: without controls, and not nothing. */
import { JiyaoError } from '../../errors.js';
import type { McpTexts } from '../wording.js';

/** As the command line takes them (docs/cli.md). UTF-16 units. */
export const MAX_TEXT_CHARS = 4096;

/** Controls but for the line break, and halves of characters, which no record has. */
const MEANINGLESS = /(?!\n)\p{Cc}|\p{Cs}/gu;

const LINE_BREAKS = /\s*[\n\u2028\u2029]\s*/g;

/** In one line, without outer blanks. @throws JiyaoError 'usage' where nothing is left */
export function oneLine(text: string, texts: McpTexts): string {
  return written(text, texts).replace(LINE_BREAKS, ' ').trim();
}

/** With its line breaks, as a quote or an article has them. @throws JiyaoError 'usage' */
export function written(text: string, texts: McpTexts): string {
  const cleaned = text.replace(/\r\n?/g, '\n').replace(MEANINGLESS, '');
  if (cleaned.trim() === '') throw usageFault(texts.faults.nothingToLookUp);
  return cleaned;
}

/** What was asked for makes no sense, in words for whoever asked. */
export function usageFault(fault: { message: string; hint: string }): JiyaoError {
  return new JiyaoError('usage', fault.message, { hint: fault.hint });
}
