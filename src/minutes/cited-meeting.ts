/**
 * What of a meeting and its source stands beside words of it, wherever they are shown: in answers,
 * in lists, in look-ups of quotes. It locates nothing.
 */
import type { Meeting, Paragraph, Person } from './meeting.js';

/** The meeting as it stands beside a quote. */
export interface CitedMeeting
  extends Pick<
    Meeting,
    | 'id'
    | 'title'
    | 'place'
    | 'body'
    | 'term'
    | 'sessionNumber'
    | 'kind'
    | 'date'
    | 'dateBasis'
    | 'monthDay'
  > {
  chair: Person | null;
}

export interface CitedSource {
  id: string | null;
  path: string;
  /** Line of the cited paragraph in the file, from 1. */
  line: number;
  url: string | null;
}

export function citedMeeting(meeting: Meeting): CitedMeeting {
  const { id, title, place, body, term, sessionNumber, kind, chair } = meeting;
  const { date, dateBasis, monthDay } = meeting;
  return { id, title, place, body, term, sessionNumber, kind, date, dateBasis, monthDay, chair };
}

export function citedSource({ source }: Meeting, paragraph: Paragraph): CitedSource {
  return { id: source.id, path: source.path, line: paragraph.line, url: source.url };
}
