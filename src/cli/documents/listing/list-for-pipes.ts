/**
 * A list of meetings for other programs: a line for each, its fields parted by tabs, no heading and
 * no sum, so that cut, sort, awk and wc take it as it is.
 */
import type { ListedMeeting, ListWriter } from './listed-meeting.js';

export function listForPipes(): ListWriter {
  return { head: '', rows: (listed) => listed.map(tabbedLine).join(''), foot: '' };
}

/** Day (empty where it is not known), name, paragraphs, documents, id. */
function tabbedLine({ meeting, label, paragraphs, documents }: ListedMeeting): string {
  const fields = [meeting.date ?? '', label, paragraphs, documents, meeting.id];
  return `${fields.map((value) => String(value).replace(/\s+/g, ' ')).join('\t')}\n`;
}
