/** `jiyao compare A B [TOPIC…]`: two meetings side by side. */
import { comparisonDocument } from '../documents/comparison-document.js';
import { chooseFormat, type FormatFlags, PAGE_FORMATS } from '../documents/format.js';
import { writeDocument } from '../documents/write-document.js';
import { checkQuestion, usageFault } from '../input/check-question.js';
import { jsonLine, printable } from '../rendering/printable.js';
import type { Session } from '../session.js';
import { findMeeting } from './find-meeting.js';
import { openReadyApp } from './ready-app.js';
import { pageForQuestion } from './run-questions.js';
import { unknownId } from './unknown-id.js';

/** @throws JiyaoError 'usage', or 'idUnknown' where a meeting is not held */
export async function runCompare(
  session: Session,
  [first, second]: readonly [string, string],
  words: readonly string[],
  flags: FormatFlags,
): Promise<number> {
  const format = chooseFormat(flags, PAGE_FORMATS, session);
  for (const [name, value] of [
    ['A', first],
    ['B', second],
  ] as const) {
    if (value.trim() === '') throw usageFault(session.wording.faults.emptyOption(name));
  }
  const topic = words.length === 0 ? undefined : checkQuestion(words.join(' '), session.wording);
  const app = await openReadyApp(session, topic === undefined ? 'reading' : 'searching');
  const [one, other] = [
    await findMeeting(session, app, first),
    await findMeeting(session, app, second),
  ];
  const comparison = await app.compare(one, other, topic);
  // It left the index since it was looked up.
  if (comparison === undefined) throw unknownId(`${first}, ${second}`, session);
  const { stdout } = session.terminal;
  if (format === 'json') {
    await stdout.write(jsonLine(comparison));
    return 0;
  }
  const page =
    topic === undefined ? session.pageFor(stdout) : await pageForQuestion(session, app, topic);
  const document = comparisonDocument(printable(comparison), page.wording);
  await stdout.write(writeDocument(document, format, page));
  return 0;
}
