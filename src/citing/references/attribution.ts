/** Whose words they are, and where they stand: the sentence that `text` and `markdown` share. */
import type { Meeting } from '../../minutes/meeting.js';
import { meetingLabel } from '../../minutes/meeting-label.js';
import { readDay } from './calendar-day.js';
import type { CitedParagraph } from './cited-paragraph.js';
import { oneLine } from './one-line.js';
import type { ReferenceWording } from './wording.js';

export interface Attribution {
  /** The meeting, or the title of a page that is no minutes. */
  label: string;
  /** Date of the meeting and paragraph: behind the label, each after a comma. */
  place: string[];
  /** Who published it and when; absent where neither is known. */
  source?: string;
}

export function attribute(cited: CitedParagraph, wording: ReferenceWording): Attribution {
  const { meeting, paragraph } = cited;
  const date = describeDate(meeting, wording);
  const source = describeSource(meeting, wording);
  return {
    label: oneLine(meetingLabel(meeting)) || meeting.source.path,
    place: [...(date === undefined ? [] : [date]), wording.paragraph(paragraph.number)],
    ...(source !== undefined && { source }),
  };
}

/** The meeting's, said to be inferred where it is; undefined where nothing is known. */
export function describeDate(
  { date, dateBasis, monthDay }: Pick<Meeting, 'date' | 'dateBasis' | 'monthDay'>,
  wording: ReferenceWording,
): string | undefined {
  const day = readDay(date);
  if (day) {
    const told = wording.day(day);
    return dateBasis === 'published' || dateBasis === 'inferred'
      ? wording.basis[dateBasis](told)
      : told;
  }
  const [month, dayOfMonth] = (monthDay ?? '').split('-').map(Number);
  return month && dayOfMonth ? wording.dayWithoutYear(month, dayOfMonth) : undefined;
}

function describeSource({ source }: Meeting, wording: ReferenceWording): string | undefined {
  const publisher = oneLine(source.publisher ?? '') || undefined;
  const day = readDay(source.publishedAt);
  if (publisher === undefined && day === undefined) return undefined;
  return wording.source(publisher, day && wording.day(day));
}
