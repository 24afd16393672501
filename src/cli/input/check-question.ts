/** What may be asked: not nothing, and not a book. */
import { JiyaoError } from '../../errors.js';
import { printableText } from '../rendering/printable.js';
import type { FaultText, Wording } from '../wording.js';

/**
 * Characters (UTF-16 units) in a question at most: what a Telegram message can hold, so that both
 * interfaces take the same questions. The longest paragraph of the five documents is shorter.
 */
export const MAX_QUESTION_CHARS = 4096;

/** What decoding leaves in place of bytes that are not UTF-8 (GBK from a file, say). */
export const UNDECODABLE = '\ufffd';

/** A usage error in the reader's words. */
export function usageFault(fault: FaultText): JiyaoError {
  return new JiyaoError('usage', fault.message, { hint: fault.hint });
}

/** In a question that was copied from a page; a question is one line wherever it is shown or stored. */
const LINE_BREAKS = /\s*[\n\r\u2028\u2029]\s*/g;

/**
 * The question in one line, without controls and outer blanks.
 * @throws JiyaoError 'usage' where nothing is left, it is too long, or was not UTF-8
 */
export function checkQuestion(text: string, wording: Wording): string {
  // The length comes first: cleaning must not have to work through megabytes.
  if (text.length > MAX_QUESTION_CHARS) {
    throw usageFault(wording.faults.questionTooLong(MAX_QUESTION_CHARS));
  }
  if (text.includes(UNDECODABLE)) throw usageFault(wording.faults.notUtf8());
  const question = printableText(text.replace(LINE_BREAKS, ' ')).trim();
  if (question === '') throw usageFault(wording.faults.emptyQuestion());
  return question;
}
