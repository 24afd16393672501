/** What may be looked up: an id, or words that are not nothing and no book. */
import type { Wording } from '../wording.js';
import { MAX_QUESTION_CHARS, UNDECODABLE, usageFault } from './check-question.js';

/** As long as a question: what a Telegram message can hold. */
export const MAX_QUOTE_CHARS = MAX_QUESTION_CHARS;

/** As jiyao makes ids (docs/decisions, ids): of a meeting, with '-12' of a paragraph. */
const ID = /(?<![\w-])m[a-z2-7]{12}(?<paragraph>-[1-9]\d{0,5})?(?![\w-])/;

/** What references write before an id. */
const LABEL = /[编編][号號]/;

const HAN = /\p{Script=Han}/u;

/** What is to be looked up. */
export type Cited = { type: 'paragraphId'; id: string } | { type: 'quote'; quote: string };

/**
 * An id, as it was pasted: alone, with its label ('编号：m…-12'), in brackets or in a permalink. Words
 * of the record are a quote, as they were typed.
 * @throws JiyaoError 'usage' for an empty or too long text, one that was not UTF-8, a meeting's id
 */
export function checkCited(text: string, { citeUsage: { faults } }: Wording): Cited {
  if (text.length > MAX_QUOTE_CHARS) throw usageFault(faults.quoteTooLong(MAX_QUOTE_CHARS));
  if (text.includes(UNDECODABLE)) throw usageFault(faults.notUtf8);
  if (text.trim() === '') throw usageFault(faults.emptyQuote);
  const match = ID.exec(text);
  if (!match || HAN.test(text.replace(LABEL, ''))) return { type: 'quote', quote: text };
  const [id] = match;
  if (match.groups?.paragraph === undefined) throw usageFault(faults.meetingId(id));
  return { type: 'paragraphId', id };
}
