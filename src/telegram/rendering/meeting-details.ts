/** What was parsed of a meeting, line by line; what its text does not tell is left out. */
import type { AgendaItem, Meeting, Person } from '../../app-types.js';
import { meetingLabel } from '../../minutes/meeting-label.js';
import { RENDERING_TEXTS, type RenderingTexts } from '../wording/rendering.js';
import { excerpt } from './excerpt.js';
import { describeDate } from './meeting-names.js';
import { permalink } from './permalink.js';
import { plainLine } from './plain-text.js';
import {
  bold,
  type Content,
  code,
  italic,
  joined,
  link,
  type RichText,
  rich,
} from './rich-text.js';
import type { ViewContext } from './view-context.js';

/** Of a title or an address; what is longer is a page's text and not its name. */
const MAX_LINE_CHARS = 300;

export function renderMeetingDetails(
  meeting: Meeting,
  context: Pick<ViewContext, 'language' | 'me'>,
): RichText {
  const texts = RENDERING_TEXTS[context.language];
  return joined(
    [
      renderHeading(meeting, texts),
      renderPeople(meeting, texts),
      renderAgenda(meeting.agenda, texts),
      renderSource(meeting, context, texts),
    ],
    '\n\n',
  );
}

function renderHeading(meeting: Meeting, texts: RenderingTexts): RichText {
  const title = excerpt(meeting.title, MAX_LINE_CHARS);
  const label = excerpt(meetingLabel(meeting), MAX_LINE_CHARS);
  return joined([
    bold(title),
    title.includes(label) ? '' : label,
    meeting.documentType === 'document' ? italic(texts.document) : '',
    describeDate(meeting, texts),
  ]);
}

/** '主持：市委副书记、市长杨俐昆', '出席：6 人 周德华、李明海…' */
function renderPeople({ chair, venue, attendees, observers }: Meeting, texts: RenderingTexts) {
  const { fields } = texts;
  return joined([
    field(fields.chair, chair === null ? '' : describePerson(chair), texts),
    field(fields.attendees, describePeople(attendees, texts), texts),
    field(fields.observers, describePeople(observers, texts), texts),
    field(fields.venue, venue ?? '', texts),
  ]);
}

function describePeople(people: readonly Person[], texts: RenderingTexts): string {
  if (people.length === 0) return '';
  const names = people.map((person) => person.name ?? person.office ?? '').filter(Boolean);
  return [texts.people(people.length), names.join('、')].filter(Boolean).join(' · ');
}

function describePerson({ name, office }: Person): string {
  return `${office ?? ''}${name ?? ''}`;
}

function renderAgenda(agenda: readonly AgendaItem[], texts: RenderingTexts): RichText {
  if (agenda.length === 0) return rich();
  const items = agenda.map((item, index) => renderItem(item, index + 1, texts));
  return joined([bold(texts.fields.agenda), ...items]);
}

/** '1. 审议《…方案》 通过 · 第3段', and documents that the title does not name. */
function renderItem(item: AgendaItem, number: number, texts: RenderingTexts): RichText {
  const { title, outcome, paragraph } = item;
  const remarks = [
    ...(outcome === null ? [] : [texts.outcome[outcome]]),
    ...(paragraph === null ? [] : [texts.paragraphNumber(paragraph)]),
  ];
  const line: Content[] = [`${number}. ${plainLine(title)}`];
  if (remarks.length > 0) line.push(' ', italic(remarks.join(' · ')));
  const documents = item.documents.filter((document) => !title.includes(document));
  return joined([rich(...line), ...documents.map((document) => `   ${plainLine(document)}`)]);
}

function renderSource(
  { id, source }: Meeting,
  { me }: Pick<ViewContext, 'me'>,
  texts: RenderingTexts,
): RichText {
  const { url, publisher, publishedAt } = source;
  const address = permalink(me, id);
  return joined([
    field(texts.fields.source, `${source.path}:${source.line}`, texts),
    field(texts.fields.publisher, [publisher, publishedAt].filter(Boolean).join(' '), texts),
    url === null ? '' : link(plainLine(url), excerpt(url, MAX_LINE_CHARS)),
    rich(code(id), ' · ', link(address, address)),
  ]);
}

function field(label: string, value: string, texts: RenderingTexts): string {
  return value === '' ? '' : texts.labelled(label, plainLine(value));
}
