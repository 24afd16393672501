/** A meeting's record for a person: what was parsed, field by field, and the list of meetings. */
import type { AgendaItem, Meeting, Person } from '../../app-types.js';
import { type LabelledLine, renderLabelledLines } from './labelled-lines.js';
import type { Page } from './page.js';
import { renderTable } from './table.js';
import { wrapText } from './wrap-text.js';

/** Title and fields. Fields that the text does not give are left out, not shown as empty. */
export function renderMeeting(meeting: Meeting, page: Page): string {
  const title = wrapText(meeting.title, page.columns).map((line) => page.style.bold(line));
  return [...title, renderLabelledLines(meetingLines(meeting, page), page)].join('\n');
}

/** One meeting a line: id, date, title. */
export function renderMeetings(meetings: readonly Meeting[], page: Page): string {
  const { columns, total, none, noDate } = page.wording.meetings;
  if (meetings.length === 0) return none;
  const rows = meetings.map((meeting) => [
    meeting.id,
    // '~': not stated in the text; `show` tells its basis.
    `${meeting.date ?? noDate}${meeting.dateBasis === 'stated' || !meeting.date ? '' : '~'}`,
    meeting.title,
  ]);
  const table = renderTable([columns.id, columns.date, columns.title], rows, page);
  return `${table}\n${page.style.dim(total(meetings.length))}`;
}

function meetingLines(meeting: Meeting, page: Page): LabelledLine[] {
  const { fields, answer, plainDocument } = page.wording;
  const { source } = meeting;
  const candidates: [string, string | null][] = [
    [fields.id, meeting.id],
    [fields.kind, meeting.documentType === 'document' ? plainDocument : meeting.kind],
    [fields.place, meeting.place],
    [fields.parentPlace, meeting.parentPlace],
    [fields.body, meeting.body],
    [fields.term, meeting.term],
    [
      fields.session,
      meeting.sessionNumber === null ? null : answer.sessionNumber(meeting.sessionNumber),
    ],
    [fields.date, describeFullDate(meeting, page)],
    [fields.venue, meeting.venue],
    [fields.chair, meeting.chair && describePerson(meeting.chair)],
    [fields.attendees, describePersons(meeting.attendees)],
    [fields.observers, describePersons(meeting.observers)],
    [fields.agenda, describeAgenda(meeting.agenda, page)],
    [fields.source, `${source.path}:${source.line}`],
    [fields.publisher, joined([source.publisher, source.publishedAt])],
    [fields.url, source.url],
  ];
  return candidates.flatMap(([label, value]) => (value ? [{ label, value }] : []));
}

function describeFullDate({ date, dateBasis, dateReason }: Meeting, page: Page): string | null {
  if (date === null || dateBasis === null) return date;
  const reason = joined([page.wording.dateBasis[dateBasis], dateReason && `“${dateReason}”`]);
  return `${date} (${reason})`;
}

function describePerson({ name, office }: Person): string | null {
  return joined([office, name]);
}

function describePersons(persons: readonly Person[]): string | null {
  return persons.length === 0 ? null : persons.map(describePerson).join('；');
}

function describeAgenda(agenda: readonly AgendaItem[], page: Page): string | null {
  if (agenda.length === 0) return null;
  return agenda
    .map((item, index) => {
      const outcome = item.outcome === null ? '' : ` [${page.wording.outcome[item.outcome]}]`;
      const number =
        item.paragraph === null ? '' : ` ${page.wording.answer.paragraphNumber(item.paragraph)}`;
      const documents = item.documents
        .filter((document) => !item.title.includes(document))
        .map((document) => `\n   ${document}`);
      return `${index + 1}. ${item.title}${outcome}${number}${documents.join('')}`;
    })
    .join('\n');
}

function joined(parts: readonly (string | null)[]): string | null {
  const given = parts.filter((part) => part !== null && part !== '');
  return given.length === 0 ? null : given.join(' ');
}
