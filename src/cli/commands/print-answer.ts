/**
 * Asks and prints the answer for a person: statements of a chat model as they come, then citations
 * and all else; an answer in the record's own words in one piece. What `ask` and `chat` share.
 */
import type { Answer, AnswerEvent, App, AskOptions, Explained } from '../../app-types.js';
import { renderAnswer, renderBelowText } from '../rendering/answer.js';
import { explanationText } from '../rendering/explanation.js';
import { printable, printableText } from '../rendering/printable.js';
import { StreamedText } from '../rendering/streamed-text.js';
import type { Session } from '../session.js';
import { pageForQuestion } from './run-questions.js';

/** Where output fails the model is not listened to any longer. Rejects with what `ask` throws. */
export async function printAnswer(
  session: Session,
  app: App,
  question: string,
  options: AskOptions = {},
): Promise<Answer & Explained> {
  const { stdout } = session.terminal;
  const page = await pageForQuestion(session, app, question);
  const streamed = new StreamedText(page);
  const outputFailed = new AbortController();
  let shown = '';
  let written = Promise.resolve();
  const onEvent = (event: AnswerEvent) => {
    if (event.type !== 'statement') return;
    shown += event.text;
    const added = streamed.append(printableText(event.text));
    written = written.then(() => stdout.write(added)).catch((fault) => outputFailed.abort(fault));
  };
  const answer = await app.ask(question, { ...options, onEvent, signal: outputFailed.signal });
  await written;
  outputFailed.signal.throwIfAborted();
  const rest = printableText(answer.answer.slice(shown.length));
  const text =
    shown === ''
      ? renderAnswer(printable(answer), page)
      : `${streamed.append(rest)}\n\n${renderBelowText(printable(answer), page)}`;
  await stdout.write(`${text}\n${explanationText(answer, page)}`);
  return answer;
}
