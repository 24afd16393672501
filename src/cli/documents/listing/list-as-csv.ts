/** A list of meetings as CSV: a row for each, with what can be sorted and counted. */
import { BYTE_ORDER_MARK, csvRow } from '../csv/csv-row.js';
import { describePerson } from '../meeting-parts.js';
import type { ListedMeeting, ListWriter } from './listed-meeting.js';

/** Columns by the names of the JSON fields, whatever the reader's language. */
const COLUMNS: Readonly<Record<string, (listed: ListedMeeting) => string | number | null>> = {
  id: ({ meeting }) => meeting.id,
  date: ({ meeting }) => meeting.date,
  dateBasis: ({ meeting }) => meeting.dateBasis,
  monthDay: ({ meeting }) => meeting.monthDay,
  name: ({ label }) => label,
  title: ({ meeting }) => meeting.title,
  place: ({ meeting }) => meeting.place,
  body: ({ meeting }) => meeting.body,
  term: ({ meeting }) => meeting.term,
  sessionNumber: ({ meeting }) => meeting.sessionNumber,
  kind: ({ meeting }) => meeting.kind,
  chair: ({ meeting }) => meeting.chair && describePerson(meeting.chair),
  paragraphs: ({ paragraphs }) => paragraphs,
  documents: ({ documents }) => documents,
  path: ({ meeting }) => meeting.source.path,
  line: ({ meeting }) => meeting.source.line,
  url: ({ meeting }) => meeting.source.url,
};

export function listAsCsv(): ListWriter {
  const cells = Object.values(COLUMNS);
  return {
    head: BYTE_ORDER_MARK + csvRow(Object.keys(COLUMNS)),
    rows: (listed) => listed.map((one) => csvRow(cells.map((cell) => cell(one)))).join(''),
    foot: '',
  };
}
