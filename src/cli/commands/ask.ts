/** `jiyao ask QUESTION…` and `jiyao ask -`: answers with their citations. */
import { jsonLine } from '../rendering/printable.js';
import type { Session } from '../session.js';
import { printAnswer } from './print-answer.js';
import { type QuestionFlags, runQuestions } from './run-questions.js';

/** Exit status 0 whether answered or not found. */
export function runAsk(
  session: Session,
  words: readonly string[],
  flags: QuestionFlags,
): Promise<number> {
  return runQuestions(session, words, flags, async (app, question, options) => {
    if (!session.json) await printAnswer(session, app, question, options);
    else await session.terminal.stdout.write(jsonLine(await app.ask(question, options)));
  });
}
