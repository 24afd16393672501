/** A meeting or a paragraph in its context, as text. */
import type { WholeMeeting } from '../fields/meeting.js';
import type { FormerFields, ParagraphFields } from '../fields/paragraph.js';
import type { McpTexts } from '../wording.js';
import { dateOf, labelled, renderSource, sections } from './places.js';
import { renderNext, renderRange } from './range.js';

interface ShownFields {
  type: 'meeting' | 'paragraph';
  id: string;
  meeting: WholeMeeting;
  paragraphs: ParagraphFields[];
  former: FormerFields;
  total: number;
  offset: number;
  nextOffset: number | null;
}

/** The heading of a meeting stands on its first page only. */
export function renderShown(shown: ShownFields, texts: McpTexts): string {
  const { meeting, paragraphs, former, offset, nextOffset, type } = shown;
  const isFirst = type === 'meeting' && offset === 0;
  return sections([
    former ? texts.former(former.withdrawnAt, former.now) : '',
    isFirst ? renderWholeMeeting(meeting, texts) : renderHeading(meeting, texts),
    type === 'meeting' ? renderRange(shown, paragraphs.length, texts) : '',
    ...paragraphs.map((paragraph) => renderParagraph(paragraph, shown, texts)),
    renderNext(nextOffset, texts),
  ]);
}

function renderHeading(meeting: WholeMeeting, texts: McpTexts): string {
  const date = dateOf(meeting, texts);
  return `${meeting.label} · ${date}\n${labelled('id', meeting.id, texts)} · ${renderSource(meeting.source, texts)}`;
}

function renderWholeMeeting(meeting: WholeMeeting, texts: McpTexts): string {
  const { title, label, venue, chair, attendees, observers, agenda } = meeting;
  const people = (all: WholeMeeting['attendees']) => all.map(renderPerson).join('、');
  const lines = [
    renderHeading(meeting, texts),
    title === label ? '' : title,
    venue === null ? '' : labelled('venue', venue, texts),
    chair === null ? '' : labelled('chair', renderPerson(chair), texts),
    attendees.length === 0 ? '' : labelled('attendees', people(attendees), texts),
    observers.length === 0 ? '' : labelled('observers', people(observers), texts),
    agenda.length === 0 ? '' : `${texts.fields.agenda}${texts.colon}`.trimEnd(),
    ...agenda.map((item, index) => `${index + 1}. ${renderAgendaItem(item, texts)}`),
  ];
  return lines.filter((line) => line !== '').join('\n');
}

function renderPerson({ name, office }: WholeMeeting['attendees'][number]): string {
  return [office, name].filter((part) => part !== null).join(' ');
}

function renderAgendaItem(item: WholeMeeting['agenda'][number], texts: McpTexts): string {
  const { title, documents, outcome, paragraph } = item;
  const further = documents.filter((document) => !title.includes(document));
  const parts = [
    title,
    ...further,
    outcome === null ? '' : texts.outcome[outcome],
    paragraph === null ? '' : texts.paragraphNumber(paragraph),
  ];
  return parts.filter((part) => part !== '').join(' · ');
}

/** '12. …(m…-12)'; the one that was asked for is marked. */
function renderParagraph(paragraph: ParagraphFields, { id, type }: ShownFields, texts: McpTexts) {
  const mark = type === 'paragraph' && paragraph.id === id ? '→ ' : '';
  const lines = [`${mark}${paragraph.paragraph}. [${paragraph.id}] ${paragraph.text}`];
  if (paragraph.mended) lines.push(texts.mended);
  if (paragraph.damaged) lines.push(texts.damaged);
  return lines.join('\n');
}
