/** One meeting of a list, and what writes a list stretch by stretch: none is held whole. */
import type { Meeting } from '../../../app-types.js';
import { meetingLabel } from '../../../minutes/meeting-label.js';

export interface ListedMeeting {
  meeting: Meeting;
  /** '楚雄市九届市人民政府第70次常务会议' */
  label: string;
  /** How many paragraphs it has. */
  paragraphs: number;
  /** How many documents are on its agenda. */
  documents: number;
}

export interface ListWriter {
  /** Before the first meeting. */
  head: string;
  /** `isFirst`: none was written before. */
  rows(listed: readonly ListedMeeting[], isFirst: boolean): string;
  /** Behind the last one. */
  foot: string;
}

export function listedMeeting(meeting: Meeting, paragraphs: number): ListedMeeting {
  const documents = new Set(meeting.agenda.flatMap((item) => item.documents)).size;
  return { meeting, label: meetingLabel(meeting), paragraphs, documents };
}

/** '2023-05-16', with '~' where the text does not state it; the day alone where no year is known. */
export function dayOf({ date, dateBasis, monthDay }: Meeting): string {
  if (date === null) return monthDay ?? '';
  return dateBasis === 'stated' ? date : `${date}~`;
}
