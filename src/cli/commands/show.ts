/** `jiyao show ID`: a meeting with its paragraphs, a paragraph with its neighbours, or their history. */
import type { App, Shown } from '../../app-types.js';
import { usageFault } from '../input/check-question.js';
import { renderFormer } from '../rendering/former.js';
import { historyJson, renderHistory } from '../rendering/history.js';
import { renderMeeting } from '../rendering/meeting.js';
import type { Page } from '../rendering/page.js';
import { renderParagraph, renderParagraphInContext } from '../rendering/paragraph.js';
import { paragraphJson } from '../rendering/paragraph-json.js';
import { jsonLine, printable } from '../rendering/printable.js';
import type { Session } from '../session.js';
import { openReadyApp } from './ready-app.js';
import { unknownId } from './unknown-id.js';

/** Flags as commander hands them over. */
export interface ShowFlags {
  json?: boolean;
  history?: boolean;
}

/** @throws JiyaoError 'idUnknown' (exit status 1), 'usage' for an empty id */
export async function runShow(session: Session, id: string, flags: ShowFlags): Promise<number> {
  const name = id.trim();
  if (name === '') throw usageFault(session.wording.faults.emptyOption('ID'));
  const app = await openReadyApp(session);
  const text = await (flags.history ? historyText : shownText)(session, app, name);
  await session.terminal.stdout.write(text);
  return 0;
}

async function shownText(session: Session, app: App, id: string): Promise<string> {
  const shown = await app.show(id);
  if (shown === undefined) throw unknownId(id, session);
  if (session.json) return jsonLine(shownJson(shown));
  return `${renderShown(printable(shown), session.pageFor(session.terminal.stdout))}\n`;
}

async function historyText(session: Session, app: App, id: string): Promise<string> {
  const history = await app.history(id);
  if (history === undefined) throw unknownId(id, session);
  if (session.json) return jsonLine(historyJson(id, history));
  return `${renderHistory(printable(history), session.pageFor(session.terminal.stdout))}\n`;
}

function renderShown(shown: Shown, page: Page): string {
  const former = shown.former ? [renderFormer(shown.former, page)] : [];
  if (shown.type === 'paragraph')
    return [...former, renderParagraphInContext(shown, page)].join('\n');
  const paragraphs = shown.paragraphs.map((paragraph) => renderParagraph(paragraph, page));
  return [...former, renderMeeting(shown.meeting, page), '', ...paragraphs].join('\n');
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
