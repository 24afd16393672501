/**
 * Asks and prints the answer for a person: statements of a chat model as they come, then citations
 * and all else; an answer in the record's own words in one piece. What `ask` and `chat` share.
 */
import type { Answer, AnswerEvent, App, AskOptions, Explained } from '../../app-types.js';
import { renderAnswer, renderBelowText } from '../rendering/answer.js';
import { explanationText } from '../rendering/explanation.js';
import type { Page } from '../rendering/page.js';
import { printable, printableText } from '../rendering/printable.js';
import { StreamedText } from '../rendering/streamed-text.js';
import { wrapText } from '../rendering/wrap-text.js';
import type { Session } from '../session.js';
import { pageForQuestion } from './run-questions.js';

/**
 * Where output fails, or `options.signal` says so, the model is not listened to any longer. Rejects
 * with what `ask` throws.
 */
export async function printAnswer(
  session: Session,
  app: App,
  question: string,
  options: AskOptions = {},
): Promise<Answer & Explained> {
  const { stdout } = session.terminal;
  const page = await pageForQuestion(session, app, question);
  const streamed = new StreamedText(page);
  const stopped = new AbortController();
  const stop = () => stopped.abort(options.signal?.reason);
  options.signal?.addEventListener('abort', stop, { once: true });
  let shown = '';
  let written = Promise.resolve();
  /** What is printed for an event; how a follow-up was read stands above its answer. */
  const textOf = (event: AnswerEvent) => {
    if (event.type === 'rewritten') return `${readAs(event.question, page)}\n`;
    shown += event.text;
    return streamed.append(printableText(event.text));
  };
  const onEvent = (event: AnswerEvent) => {
    const added = textOf(event);
    written = written.then(() => stdout.write(added)).catch((fault) => stopped.abort(fault));
  };
  const answer = await app.ask(question, { ...options, onEvent, signal: stopped.signal });
  await written;
  stopped.signal.throwIfAborted();
  const rest = printableText(answer.answer.slice(shown.length));
  const text =
    shown === ''
      ? renderAnswer(printable(answer), page)
      : `${streamed.append(rest)}\n\n${renderBelowText(printable(answer), page)}`;
  await stdout.write(`${text}\n${explanationText(answer, page)}`);
  return answer;
}

/** '(按“…”回答)', dim. */
function readAs(question: string, { columns, style, wording }: Page): string {
  const line = wording.chat.readAs(printableText(question));
  return wrapText(line, columns)
    .map((part) => style.dim(part))
    .join('\n');
}
