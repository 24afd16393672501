/** The revisions of a meeting, or the wordings of a paragraph, for a person and as JSON. */
import type {
  History,
  Meeting,
  MeetingRevision,
  ParagraphChange,
  ParagraphWording,
} from '../../app-types.js';
import { renderDifference, renderDifferenceKey } from './difference.js';
import type { Page } from './page.js';
import { renderParagraph } from './paragraph.js';
import { paragraphJson } from './paragraph-json.js';
import { describeMoment } from './when.js';
import { wrapText } from './wrap-text.js';

const INDENT = '      ';

/** Oldest first, without a line break at its end. Texts must be printable. */
export function renderHistory(history: History, page: Page): string {
  const { wording, style } = page;
  const isOfMeeting = history.type === 'meeting';
  const number = isOfMeeting ? history.revisions.length : history.wordings.length;
  const heading = wording.history[isOfMeeting ? 'revisions' : 'wordings'](number);
  const sections = isOfMeeting
    ? history.revisions.map((revision) => renderRevision(revision, page))
    : history.wordings.map((one) => renderWording(one, page));
  const key = renderDifferenceKey(wording.history.before, wording.history.after, page);
  return [style.bold(heading), ...sections, ...(number > 1 ? [style.dim(key)] : [])].join('\n');
}

/** 'm… · withdrawn 2026-11-22 08:05 UTC · minutes/a.txt' */
function renderHeading(
  { id, title, source }: Meeting,
  withdrawnAt: string | null,
  page: Page,
): string[] {
  const { history } = page.wording;
  const when = withdrawnAt === null ? history.held : history.left(describeMoment(withdrawnAt));
  return [
    '',
    ...wrapText(`${id} · ${when} · ${source.path}`, page.columns).map((line) =>
      page.style.cyan(line),
    ),
    ...wrapText(title, page.columns),
  ];
}

function renderRevision({ meeting, withdrawnAt, changes }: MeetingRevision, page: Page): string {
  const { history } = page.wording;
  const told = (text: string) => page.style.dim(`  ${text}`);
  const lines = () => {
    if (changes === null) return [told(history.first)];
    if (changes.length === 0) return [told(history.nothingChanged)];
    return changes.map((change) => renderChange(change, page));
  };
  return [...renderHeading(meeting, withdrawnAt, page), ...lines()].join('\n');
}

/** 'changed paragraph 3' and the difference below it. */
function renderChange(change: ParagraphChange, page: Page): string {
  const { wording, style } = page;
  const { number, text } = change.kind === 'removed' ? change.before : change.after;
  const label = `  ${wording.history.change[change.kind]} ${wording.answer.paragraphNumber(number)}`;
  const parts =
    change.kind === 'changed'
      ? change.diff
      : [{ op: change.kind === 'added' ? ('insert' as const) : ('delete' as const), text }];
  return `${style.bold(label)}\n${renderDifference(parts, INDENT, page)}`;
}

function renderWording({ meeting, withdrawnAt, paragraph, diff }: ParagraphWording, page: Page) {
  const text =
    diff === null
      ? renderParagraph(paragraph, page)
      : `${page.style.cyan(`${paragraph.number}`.padStart(4))}\n${renderDifference(diff, INDENT, page)}`;
  return [...renderHeading(meeting, withdrawnAt, page), text].join('\n');
}

/** The contract of `show --history --json`. */
export function historyJson(id: string, history: History) {
  if (history.type === 'meeting') {
    const revisions = history.revisions.map(({ meeting, withdrawnAt, changes }) => ({
      meeting,
      withdrawnAt,
      changes: changes?.map(changeJson) ?? null,
    }));
    return { id, revisions };
  }
  const wordings = history.wordings.map(({ meeting, withdrawnAt, paragraph, diff }) => ({
    meeting,
    withdrawnAt,
    paragraph: paragraphJson(paragraph),
    diff,
  }));
  return { id, wordings };
}

function changeJson(change: ParagraphChange) {
  const { kind } = change;
  if (kind === 'added') return { kind, after: paragraphJson(change.after) };
  const before = paragraphJson(change.before);
  if (kind === 'removed') return { kind, before };
  return { kind, before, after: paragraphJson(change.after), diff: change.diff };
}
