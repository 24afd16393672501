/** `jiyao ask QUESTION…` and `jiyao ask -`: answers with their citations. */
import { renderAnswer } from '../rendering/answer.js';
import { explanationText } from '../rendering/explanation.js';
import { jsonLine, printable } from '../rendering/printable.js';
import type { Session } from '../session.js';
import { pageForQuestion, type QuestionFlags, runQuestions } from './run-questions.js';

/** Exit status 0 whether answered or not found. */
export function runAsk(
  session: Session,
  words: readonly string[],
  flags: QuestionFlags,
): Promise<number> {
  return runQuestions(session, words, flags, async (app, question, options) => {
    const answer = await app.ask(question, options);
    if (session.json) return jsonLine(answer);
    const page = await pageForQuestion(session, app, question);
    return `${renderAnswer(printable(answer), page)}\n${explanationText(answer, page)}`;
  });
}
