/** What an id stands for, as text: what became of it first, then its words as they were cited. */
import type { CitedParagraphFields } from '../fields/cited-paragraph.js';
import type { ParagraphFields, PublishedParagraphFields } from '../fields/paragraph.js';
import type { McpTexts } from '../wording.js';
import { renderDifference } from './difference.js';
import { dateOf, labelled, renderPlace, sections } from './places.js';

export function renderCited(citation: CitedParagraphFields, texts: McpTexts): string {
  const { status, withdrawnAt, paragraph, before, after, reference } = citation;
  return sections([
    `${status}${texts.colon}${texts.status[status]}`,
    withdrawnAt === undefined ? '' : texts.withdrawnAt(withdrawnAt),
    `${renderPlaceOf(citation, texts)}\n${renderFile(citation, texts)}`,
    renderNeighbours('before', before, texts),
    renderText(paragraph, texts),
    renderNeighbours('after', after, texts),
    renderSince(citation, texts),
    labelled('reference', reference, texts),
  ]);
}

type Place = Pick<CitedParagraphFields, 'paragraph' | 'meeting' | 'file'>;

function renderPlaceOf({ paragraph, meeting, file }: Place, texts: McpTexts): string {
  const source = { path: file.path, line: file.firstLine, url: file.url };
  return renderPlace({ id: paragraph.id, paragraph: paragraph.paragraph, meeting, source }, texts);
}

/** '行：5–7 · SHA-256：…' */
function renderFile({ file }: Place, texts: McpTexts): string {
  const { firstLine, lastLine, sha256 } = file;
  const lines = firstLine === lastLine ? `${firstLine}` : `${firstLine}–${lastLine}`;
  const parts = [labelled('line', lines, texts)];
  if (sha256 !== null) parts.push(labelled('sha256', sha256, texts));
  return parts.join(' · ');
}

function renderText(paragraph: PublishedParagraphFields, texts: McpTexts): string {
  const lines = [`“${paragraph.text}”`];
  if (paragraph.published !== null) {
    lines.push(labelled('published', `“${paragraph.published}”`, texts));
  }
  if (paragraph.damaged) lines.push(texts.damaged);
  return lines.join('\n');
}

function renderNeighbours(
  side: 'before' | 'after',
  paragraphs: readonly ParagraphFields[],
  texts: McpTexts,
): string {
  if (paragraphs.length === 0) return '';
  const lines = paragraphs.map(({ id, paragraph, text }) => `${paragraph}. [${id}] ${text}`);
  return [`${texts.fields[side]}${texts.colon}`.trimEnd(), ...lines].join('\n');
}

/** What stands there now. */
function renderSince({ now, diff, meetingNow }: CitedParagraphFields, texts: McpTexts): string {
  return sections([
    diff ? `${labelled('difference', renderDifference(diff), texts)}\n${texts.changeKey}` : '',
    now ? labelled('standsNow', renderPlaceOf(now, texts), texts) : '',
    meetingNow
      ? `${texts.meetingNow}${texts.colon}${meetingNow.label} · ${dateOf(meetingNow, texts)} · ${meetingNow.id}`
      : '',
  ]);
}
