/** A timeline as CSV: a row for each meeting, undated ones at the end. */
import type { Timeline } from '../../../app-types.js';
import { meetingLabel } from '../../../minutes/meeting-label.js';
import { BYTE_ORDER_MARK, csvRow } from './csv-row.js';

/** The names of the JSON fields, whatever the reader's language. */
const HEAD = [
  'date',
  'dateBasis',
  'meeting',
  'place',
  'body',
  'quote',
  'paragraph',
  'id',
  'path',
  'line',
  'url',
];

export function timelineCsv({ entries, undated }: Timeline): string {
  const rows = [...entries, ...undated].map(({ meeting, quote, paragraph, id, source }) =>
    csvRow([
      meeting.date,
      meeting.dateBasis,
      meetingLabel(meeting),
      meeting.place,
      meeting.body,
      quote,
      paragraph,
      id,
      source.path,
      source.line,
      source.url,
    ]),
  );
  return BYTE_ORDER_MARK + csvRow(HEAD) + rows.join('');
}
