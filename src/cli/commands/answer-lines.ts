/**
 * `ask -`, `search -` and `cite -`: one question or quote a line, answered in order, each before the
 * next is read.
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
import type { FaultText, Wording } from '../wording.js';

/** What the lines of a command are. */
export interface LineKind {
  /** Of the field of an error object that repeats the line. */
  field: 'question' | 'quote';
  /** The line as the command takes it; throws JiyaoError 'usage'. */
  check(text: string, wording: Wording): string;
  /** Characters of a line at most. */
  maxChars: number;
  /** For a longer one. */
  tooLong(wording: Wording): FaultText;
}

export const QUESTION_LINES: LineKind = {
  field: 'question',
  check: checkQuestion,
  maxChars: MAX_QUESTION_CHARS,
  tooLong: ({ faults }) => faults.questionTooLong(MAX_QUESTION_CHARS),
};

/** Characters of a line that failed which its error object repeats. */
const MAX_ECHO_CHARS = 200;

/**
 * Lets `printAnswer` print for every line that is not blank; blank ones are told on stderr.
 * With JSON a line that failed has an object with `error` on stdout too, so that the n-th object
 * belongs to the n-th line that is not blank. Gives the highest exit status of all lines.
 */
export async function answerLines(
  session: Session,
  printAnswer: (line: string) => Promise<void>,
  kind: LineKind = QUESTION_LINES,
): Promise<number> {
  const { terminal, wording } = session;
  let worst = 0;
  for await (const line of readLines(terminal.stdin, kind.maxChars)) {
    if (line.text.trim() === '' && !line.cut) {
      session.notify(wording.notices.skippedLine(line.number));
      continue;
    }
    try {
      await printAnswer(textOf(line, kind, session));
    } catch (thrown) {
      if (thrown instanceof OutputClosed) throw thrown;
      worst = Math.max(worst, await reportLine(thrown, line, kind, session));
    }
  }
  return worst;
}

function textOf(line: InputLine, kind: LineKind, { wording }: Session): string {
  if (line.cut) throw usageFault(kind.tooLong(wording));
  return kind.check(line.text, wording);
}

async function reportLine(thrown: unknown, line: InputLine, kind: LineKind, session: Session) {
  const error = asJiyaoError(thrown, session);
  if (session.json) await session.terminal.stdout.write(failedLine(error, line, kind));
  return reportFault(error, session, line.number);
}

function failedLine(error: JiyaoError, { number, text }: InputLine, { field }: LineKind): string {
  const said = text.slice(0, MAX_ECHO_CHARS).trim();
  return jsonLine({ [field]: said, line: number, error: errorFields(error) });
}
