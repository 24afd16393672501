/** `jiyao show ID`: a meeting with its paragraphs, or a paragraph with its neighbours. */
import type { Paragraph, Shown } from '../../app-types.js';
import { JiyaoError } from '../../errors.js';
import { usageFault } from '../input/check-question.js';
import { renderMeeting } from '../rendering/meeting.js';
import type { Page } from '../rendering/page.js';
import { renderParagraph, renderParagraphInContext } from '../rendering/paragraph.js';
import { jsonLine, printable, printableText } from '../rendering/printable.js';
import type { Session } from '../session.js';
import { openReadyApp } from './ready-app.js';

/** An id in a message is cut here: ours have at most 40 characters. */
const MAX_ECHO_CHARS = 60;

/** @throws JiyaoError 'idUnknown' (exit status 1), 'usage' for an empty id */
export async function runShow(session: Session, id: string): Promise<number> {
  if (id.trim() === '') throw usageFault(session.wording.faults.emptyOption('ID'));
  const app = await openReadyApp(session);
  const shown = await app.show(id.trim());
  if (shown === undefined) throw unknownId(id, session);
  const { stdout } = session.terminal;
  const text = session.json
    ? jsonLine(shownJson(shown))
    : `${renderShown(printable(shown), session.pageFor(stdout))}\n`;
  await stdout.write(text);
  return 0;
}

function unknownId(id: string, { wording }: Session): JiyaoError {
  const { message, hint } = wording.faults.idUnknown(printableText(id).slice(0, MAX_ECHO_CHARS));
  return new JiyaoError('idUnknown', message, { hint });
}

function renderShown(shown: Shown, page: Page): string {
  if (shown.type === 'paragraph') return renderParagraphInContext(shown, page);
  const paragraphs = shown.paragraphs.map((paragraph) => renderParagraph(paragraph, page));
  return [renderMeeting(shown.meeting, page), '', ...paragraphs].join('\n');
}

/** The contract of `show --json`. */
function shownJson(shown: Shown) {
  if (shown.type === 'meeting') {
    return { meeting: shown.meeting, paragraphs: shown.paragraphs.map(paragraphJson) };
  }
  return {
    meeting: shown.meeting,
    paragraph: paragraphJson(shown.paragraph),
    before: shown.before.map(paragraphJson),
    after: shown.after.map(paragraphJson),
  };
}

function paragraphJson(paragraph: Paragraph) {
  const { id, number, text, original, damaged, mends, line, offsets } = paragraph;
  return { id, paragraph: number, text, original, damaged, mends, line, offsets };
}
