/**
 * Asks and prints the answer for a person: statements of a chat model as they come, then citations
 * and all else; an answer in the record's own words in one piece. What `ask` and `chat` share.
 */
import type { Answer, AnswerEvent, App, AskOptions, Explained } from '../../app-types.js';
import { WaitingLine } from '../progress/waiting-line.js';
import { renderAnswer, renderBelowText } from '../rendering/answer.js';
import { explanationText } from '../rendering/explanation.js';
import type { Page } from '../rendering/page.js';
import { printable, printableText } from '../rendering/printable.js';
import { StreamedText } from '../rendering/streamed-text.js';
import { wrapText } from '../rendering/wrap-text.js';
import type { Session } from '../session.js';
import type { Output } from '../terminal.js';
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
  const stopped = new AbortController();
  const stop = () => stopped.abort(options.signal?.reason);
  options.signal?.addEventListener('abort', stop, { once: true });
  const coming = new ComingAnswer(stdout, page, (fault) => stopped.abort(fault));
  const release = session.onClose(() => coming.stopWaiting());
  try {
    const answer = await app.ask(question, {
      ...options,
      onEvent: (event) => coming.take(event),
      // A notice goes to the same screen: it must not stand behind the waiting line.
      onNotice: (notice) => {
        coming.stopWaiting();
        options.onNotice?.(notice);
      },
      signal: stopped.signal,
    });
    await coming.written;
    stopped.signal.throwIfAborted();
    coming.stopWaiting();
    await stdout.write(`${coming.restOf(answer)}\n${explanationText(answer, page)}`);
    return answer;
  } finally {
    coming.stopWaiting();
    release();
  }
}

/** What of an answer has come, and is printed as it comes. */
class ComingAnswer {
  /** Resolves when all that came so far is printed, or could not be. */
  written = Promise.resolve();
  readonly #output: Output;
  readonly #page: Page;
  readonly #onFault: (fault: unknown) => void;
  readonly #waiting: WaitingLine;
  readonly #streamed: StreamedText;
  #shown = '';

  constructor(output: Output, page: Page, onFault: (fault: unknown) => void) {
    this.#output = output;
    this.#page = page;
    this.#onFault = onFault;
    this.#streamed = new StreamedText(page);
    this.#waiting = new WaitingLine(output, page);
    this.#waiting.showSoon(page.wording.progress.searching);
  }

  /** How a follow-up was read stands above its answer. */
  take(event: AnswerEvent): void {
    if (event.type === 'evidence') {
      const { writing } = this.#page.wording.progress;
      if (this.#shown === '') this.#waiting.show(writing(event.paragraphs));
    } else if (event.type === 'rewritten') this.#print(`${readAs(event.question, this.#page)}\n`);
    else {
      this.#shown += event.text;
      this.#print(this.#streamed.append(printableText(event.text)));
    }
  }

  stopWaiting(): void {
    this.#waiting.remove();
  }

  /** What is to be printed behind what was shown of it. */
  restOf(answer: Answer): string {
    if (this.#shown === '') return renderAnswer(printable(answer), this.#page);
    const rest = printableText(answer.answer.slice(this.#shown.length));
    const below = renderBelowText(printable(answer), this.#page);
    return `${this.#streamed.append(rest)}\n\n${below}`;
  }

  /** In order: an output takes its texts one behind the other. */
  #print(text: string): void {
    this.#waiting.remove();
    this.written = this.#output.write(text).catch(this.#onFault);
  }
}

/** '(按“…”回答)', dim. */
function readAs(question: string, { columns, style, wording }: Page): string {
  const line = wording.chat.readAs(printableText(question));
  return wrapText(line, columns)
    .map((part) => style.dim(part))
    .join('\n');
}
