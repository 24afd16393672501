/** Meetings for tests, as a parser would make them: ids follow the text. */
import { createHash } from 'node:crypto';
import type { Meeting, ParsedMeeting } from '../../src/minutes/meeting.js';

const NOTHING_KNOWN = {
  documentType: 'minutes',
  parentPlace: null,
  term: null,
  kind: null,
  dateReason: null,
  monthDay: null,
  venue: null,
  chair: null,
  attendees: [],
  observers: [],
  agenda: [],
} as const;

/** A meeting of these paragraphs; `fields` override what is made up. */
export function makeMeeting(
  texts: readonly string[],
  fields: Partial<Omit<Meeting, 'source'>> & { source?: Partial<Meeting['source']> } = {},
): ParsedMeeting {
  const hash = createHash('sha256').update(texts.join('\n')).digest('hex');
  const id = `m${hash.slice(0, 12)}`;
  const { source, ...others } = fields;
  const firstLine = source?.line ?? 1;
  return {
    meeting: {
      id,
      ...structuredClone(NOTHING_KNOWN),
      attendees: [],
      observers: [],
      agenda: [],
      title: texts[0] ?? '',
      place: '楚雄市',
      body: '市人民政府',
      sessionNumber: null,
      date: '2022-06-24',
      dateBasis: 'stated',
      ...others,
      source: {
        id: null,
        path: 'a.txt',
        line: 1,
        url: null,
        publisher: null,
        publishedAt: null,
        ...source,
      },
    },
    paragraphs: texts.map((text, index) => ({
      id: `${id}-${index + 1}`,
      meetingId: id,
      number: index + 1,
      text,
      original: text,
      offsets: [{ clean: 0, original: 0 }],
      damaged: false,
      mends: [],
      line: firstLine + index,
    })),
  };
}
