/**
 * `ask -` and `search -`: one question a line, answered in order, each before the next is read.
 * A line that fails is reported and the others are still answered.
 */
import type { JiyaoError } from '../../errors.js';
import { checkQuestion, MAX_QUESTION_CHARS, usageFault } from '../input/check-question.js';
import { type InputLine, readLines } from '../input/read-lines.js';
import { errorFields } from '../rendering/error.js';
import { jsonLine } from '../rendering/printable.js';
import { asJiyaoError, reportFault } from '../report-fault.js';
import type { Session } from '../session.js';
import { OutputClosed } from '../terminal.js';

/** Characters of a question that failed which its error object repeats. */
const MAX_ECHO_CHARS = 200;

/**
 * Lets `printAnswer` print for every line that is not blank; blank ones are told on stderr.
 * With JSON a line that failed has an object with `error` on stdout too, so that the n-th object
 * belongs to the n-th line that is not blank. Gives the highest exit status of all lines.
 */
export async function answerLines(
  session: Session,
  printAnswer: (question: string) => Promise<void>,
): Promise<number> {
  const { terminal, wording } = session;
  let worst = 0;
  for await (const line of readLines(terminal.stdin, MAX_QUESTION_CHARS)) {
    if (line.text.trim() === '' && !line.cut) {
      session.notify(wording.notices.skippedLine(line.number));
      continue;
    }
    try {
      await printAnswer(questionOf(line, session));
    } catch (thrown) {
      if (thrown instanceof OutputClosed) throw thrown;
      worst = Math.max(worst, await reportLine(thrown, line, session));
    }
  }
  return worst;
}

function questionOf(line: InputLine, { wording }: Session): string {
  if (line.cut) throw usageFault(wording.faults.questionTooLong(MAX_QUESTION_CHARS));
  return checkQuestion(line.text, wording);
}

async function reportLine(thrown: unknown, line: InputLine, session: Session): Promise<number> {
  const error = asJiyaoError(thrown, session);
  if (session.json) await session.terminal.stdout.write(failedLine(error, line));
  return reportFault(error, session, line.number);
}

function failedLine(error: JiyaoError, { number, text }: InputLine): string {
  const question = text.slice(0, MAX_ECHO_CHARS).trim();
  return jsonLine({ question, line: number, error: errorFields(error) });
}
