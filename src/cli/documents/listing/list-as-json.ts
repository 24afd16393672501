/** A list of meetings as one line of JSON: an array of all parsed fields, with their paragraphs counted. */
import { jsonLine } from '../../rendering/printable.js';
import type { ListWriter } from './listed-meeting.js';

export function listAsJson(): ListWriter {
  return {
    head: '[',
    rows: (listed, isFirst) =>
      listed
        .map(({ meeting, paragraphs }) => jsonLine({ ...meeting, paragraphs }).trimEnd())
        .map((text, at) => (isFirst && at === 0 ? text : `,${text}`))
        .join(''),
    foot: ']\n',
  };
}
