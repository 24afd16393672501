/** `jiyao cite --file article.txt`, or `-` for standard input: every quotation of an article, looked up. */
import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { JiyaoError } from '../../errors.js';
import { usageFault } from '../input/check-question.js';
import { renderArticle, standing } from '../rendering/article-check.js';
import { checkedJson } from '../rendering/cite-json.js';
import { jsonLine, printable, printableText } from '../rendering/printable.js';
import type { Session } from '../session.js';
import type { FaultText } from '../wording.js';
import { openReadyApp } from './ready-app.js';

/** A book of a million characters; more is not an article, and would be held in memory. */
const MAX_ARTICLE_BYTES = 4_000_000;

/**
 * Exit status 0 where every quotation is closed, and stands word for word if it was looked up, else 1, so that a
 * script can hold an article back. With JSON one object a line, none where there is no quotation.
 * @throws JiyaoError 'sourceUnreadable', 'encodingUnknown', 'usage' for a file that is too long
 */
export async function citeArticle(session: Session, path: string): Promise<number> {
  const article = await readArticle(path, session);
  const app = await openReadyApp(session, 'quoting');
  const checked = await app.checkArticle(article);
  const { stdout } = session.terminal;
  if (session.json) {
    for (const quotation of checked) await stdout.write(jsonLine(checkedJson(quotation)));
  } else {
    await stdout.write(`${renderArticle(printable(checked), session.pageFor(stdout))}\n`);
  }
  const unclosed = await app.linesOfUnclosedQuotations(article);
  if (unclosed.length > 0) session.notify(session.wording.cite.article.unclosed(unclosed));
  const { lookedUp, exact } = standing(checked);
  return exact === lookedUp && unclosed.length === 0 ? 0 : 1;
}

/** UTF-8, with a mark of byte order or without; offsets count from behind it. */
async function readArticle(path: string, session: Session): Promise<string> {
  const { faults } = session.wording.citeUsage;
  const shown = printableText(path);
  const input = path === '-' ? session.terminal.stdin : createReadStream(path);
  const bytes = await readUpTo(input, MAX_ARTICLE_BYTES).catch((cause: unknown) => {
    throw fault('sourceUnreadable', faults.articleUnreadable(shown), cause);
  });
  if (bytes === undefined) throw usageFault(faults.articleTooLong(MAX_ARTICLE_BYTES));
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw fault('encodingUnknown', faults.articleNotUtf8(shown), cause);
  }
}

/** Undefined where there is more. */
async function readUpTo(input: Readable, mostBytes: number): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of input) {
    const bytes = Buffer.from(chunk);
    chunks.push(bytes);
    size += bytes.length;
    if (size > mostBytes) return undefined;
  }
  return Buffer.concat(chunks);
}

function fault(code: 'sourceUnreadable' | 'encodingUnknown', text: FaultText, cause: unknown) {
  return new JiyaoError(code, text.message, { hint: text.hint, cause });
}
