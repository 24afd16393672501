/** `jiyao cite`: ids and quotes of the arguments or of standard input, or an article's quotations. */
import { usageFault } from '../input/check-question.js';
import { checkCited, MAX_QUOTE_CHARS } from '../input/check-quote.js';
import { type CiteFlags, type CiteRequest, parseCiteFlags } from '../input/parse-cite-options.js';
import { printableText } from '../rendering/printable.js';
import type { Session } from '../session.js';
import { answerLines, type LineKind } from './answer-lines.js';
import { citeArticle } from './cite-article.js';
import { printCited } from './print-cited.js';
import { openReadyApp } from './ready-app.js';

/** Name of the argument, in messages and in help. */
export const CITED_ARGUMENT = 'ID|QUOTE';

const QUOTE_LINES: LineKind = {
  field: 'quote',
  check: (text, wording) => {
    checkCited(text, wording);
    return text;
  },
  maxChars: MAX_QUOTE_CHARS,
  tooLong: ({ citeUsage }) => citeUsage.faults.quoteTooLong(MAX_QUOTE_CHARS),
};

/**
 * Exit status 0 whatever the verdict, but for an article: see cite-article.ts.
 * @throws JiyaoError 'usage', 'idUnknown', or what the application throws
 */
export async function runCite(
  session: Session,
  words: readonly string[],
  flags: CiteFlags,
): Promise<number> {
  const request = parseCiteFlags(flags, session.wording);
  const { faults } = session.wording;
  if (flags.file !== undefined) {
    if (words.length > 0) throw usageFault(faults.tooManyArguments());
    return citeArticle(session, flags.file);
  }
  if (words.length === 0) throw usageFault(faults.missingArgument(CITED_ARGUMENT));
  if (words.length === 1 && words[0] === '-') return citeLines(session, request);
  const cited = citedBy(words, session);
  const app = await openReadyApp(session, 'quoting');
  for (const [index, one] of cited.entries()) {
    if (index > 0 && !session.json) await session.terminal.stdout.write('\n');
    await printCited(session, app, one, request);
  }
  return 0;
}

/** Ids one by one; anything else is one quote, which a shell may have split at its blanks. */
function citedBy(words: readonly string[], { wording }: Session) {
  const isId = (word: string) => checkCited(word, wording).type === 'paragraphId';
  const all = words.every((word) => word.trim() !== '' && isId(word)) ? words : [words.join(' ')];
  return all.map((text) => checkCited(text, wording));
}

async function citeLines(session: Session, request: CiteRequest): Promise<number> {
  const app = await openReadyApp(session, 'quoting');
  const { stdout } = session.terminal;
  const printLine = async (text: string) => {
    const cited = checkCited(text, session.wording);
    if (session.json || request.format) return printCited(session, app, cited, request);
    // A person must see which of the lines is looked up; JSON holds the quote.
    await stdout.write(`${session.wording.chat.prompt}${printableText(text)}\n`);
    await printCited(session, app, cited, request);
    await stdout.write('\n');
  };
  return answerLines(session, printLine, QUOTE_LINES);
}
