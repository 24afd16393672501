/** `jiyao show ID`: a meeting as a page, a paragraph with its neighbours, or their history. */
import type { App, Shown, ShownParagraph } from '../../app-types.js';
import { chooseFormat, type FormatFlags, PAGE_FORMATS } from '../documents/format.js';
import { meetingDocument } from '../documents/meeting-document.js';
import { writeDocument } from '../documents/write-document.js';
import { usageFault } from '../input/check-question.js';
import { renderFormer } from '../rendering/former.js';
import { historyJson, renderHistory } from '../rendering/history.js';
import type { Page } from '../rendering/page.js';
import { renderParagraphInContext } from '../rendering/paragraph.js';
import { paragraphJson } from '../rendering/paragraph-json.js';
import { jsonLine, printable } from '../rendering/printable.js';
import type { Session } from '../session.js';
import { findMeeting } from './find-meeting.js';
import { openReadyApp } from './ready-app.js';
import { unknownId } from './unknown-id.js';

/** Flags as commander hands them over. */
export interface ShowFlags extends FormatFlags {
  history?: boolean;
}

type PageFormat = (typeof PAGE_FORMATS)[number];

/** Words that mean a meeting hold a Han character, ids none. */
const IS_WORDS = /\p{Script=Han}/u;

/** @throws JiyaoError 'idUnknown' (exit status 1), 'usage' for an empty id */
export async function runShow(session: Session, words: string, flags: ShowFlags): Promise<number> {
  const name = words.trim();
  if (name === '') throw usageFault(session.wording.faults.emptyOption('ID'));
  const format = chooseFormat(flags, flags.history ? (['json'] as const) : PAGE_FORMATS, session);
  const app = await openReadyApp(session);
  const id = IS_WORDS.test(name) ? await findMeeting(session, app, name) : name;
  const text = flags.history
    ? await historyText(session, app, id)
    : await shownText(session, app, id, format);
  await session.terminal.stdout.write(text);
  return 0;
}

async function shownText(
  session: Session,
  app: App,
  id: string,
  format: PageFormat | undefined,
): Promise<string> {
  const shown = await app.show(id);
  if (shown === undefined) throw unknownId(id, session);
  if (format === 'json') return jsonLine(shownJson(shown));
  const page = session.pageFor(session.terminal.stdout);
  const told = printable(shown);
  if (format === undefined && told.type === 'paragraph') return `${renderFound(told, page)}\n`;
  return writeDocument(meetingDocument(told, page.wording), format, page);
}

async function historyText(session: Session, app: App, id: string): Promise<string> {
  const history = await app.history(id);
  if (history === undefined) throw unknownId(id, session);
  if (session.json) return jsonLine(historyJson(id, history));
  return `${renderHistory(printable(history), session.pageFor(session.terminal.stdout))}\n`;
}

/** A paragraph at the terminal, with all that is known of how it was published. */
function renderFound(shown: ShownParagraph, page: Page): string {
  const former = shown.former ? [renderFormer(shown.former, page)] : [];
  return [...former, renderParagraphInContext(shown, page)].join('\n');
}

/** The contract of `show --json`; `former` only of an earlier revision. */
function shownJson(shown: Shown) {
  const former = shown.former ? { former: shown.former } : {};
  if (shown.type === 'meeting') {
    const { meeting, paragraphs } = shown;
    return { meeting, paragraphs: paragraphs.map(paragraphJson), ...former };
  }
  return {
    meeting: shown.meeting,
    paragraph: paragraphJson(shown.paragraph),
    before: shown.before.map(paragraphJson),
    after: shown.after.map(paragraphJson),
    ...former,
  };
}
