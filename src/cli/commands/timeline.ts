/** `jiyao timeline TOPIC…`: what each meeting said on a topic, in order of date. */
import type { TimelineOptions } from '../../app-types.js';
import { timelineCsv } from '../documents/csv/timeline-csv.js';
import { chooseFormat, type FormatFlags, TABLE_FORMATS } from '../documents/format.js';
import { timelineDocument } from '../documents/timeline-document.js';
import { writeDocument } from '../documents/write-document.js';
import { checkQuestion, usageFault } from '../input/check-question.js';
import { type FilterFlags, parseFilters, parseLimit } from '../input/parse-options.js';
import { jsonLine, printable } from '../rendering/printable.js';
import { questionNoticeLine } from '../rendering/question-notice.js';
import type { Session } from '../session.js';
import { openReadyApp } from './ready-app.js';
import { pageForQuestion } from './run-questions.js';

/** Flags as commander hands them over. */
export interface TimelineFlags extends FilterFlags, FormatFlags {
  k?: string;
}

/** Exit status 0 whether a meeting speaks of it or none does. @throws JiyaoError 'usage' */
export async function runTimeline(
  session: Session,
  words: readonly string[],
  flags: TimelineFlags,
): Promise<number> {
  const format = chooseFormat(flags, TABLE_FORMATS, session);
  const limit = parseLimit(flags.k, session.wording);
  const options: TimelineOptions = {
    filters: parseFilters(flags, session.wording),
    onNotice: (notice) => session.notify(questionNoticeLine(notice, session.wording)),
    ...(limit === undefined ? {} : { limit }),
  };
  const topic = checkTopic(words, session);
  const app = await openReadyApp(session, 'searching');
  const timeline = await app.timeline(topic, options);
  const { stdout } = session.terminal;
  if (format === 'json') await stdout.write(jsonLine(timeline));
  else if (format === 'csv') await stdout.write(timelineCsv(printable(timeline)));
  else {
    const page = await pageForQuestion(session, app, topic);
    await stdout.write(
      writeDocument(timelineDocument(printable(timeline), page.wording), format, page),
    );
  }
  return 0;
}

function checkTopic(words: readonly string[], { wording }: Session): string {
  const text = words.join(' ');
  if (text.trim() === '') throw usageFault(wording.lookingAround.faults.emptyTopic());
  return checkQuestion(text, wording);
}
