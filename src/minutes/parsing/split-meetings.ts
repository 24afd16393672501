/**
 * Cuts a page that reports two meetings or more. A meeting begins at a title of its own, or at a
 * sentence that opens a meeting with another number than the one before.
 */
import { findDates } from '../../text/dates.js';
import { parseChineseNumber } from '../../text/numbers.js';
import { isHeaderLine } from './classify-lines.js';
import type { PageLine } from './page-line.js';

/** The lines of one meeting of a page. */
export interface MeetingLines {
  headings: PageLine[];
  body: PageLine[];
}

/** Titles are shorter than this; longer lines are text. */
const MAX_TITLE = 60;

/** 市政府第二十九次常务会议; 区六届人民政府召开第10次常务会议; 镇长办公会议纪要 */
const TITLE_OF_MEETING =
  /第\s*[0-9〇零一二三四五六七八九十百]+\s*次.{0,16}会议?|会议(?:纪要|纪录|记录)|召开.{0,24}会议?|会议?召开/u;

/** 2021年9月8日,…主持召开…会议; …会议在…召开 */
const OPENING = /主持召开|召开.{0,40}会议?|会议?.{0,40}召开|主持会议/u;

const SESSION = /第\s*([0-9〇零一二三四五六七八九十百]+)\s*次/u;

/** How far into a line its opening sentence is looked for. */
const OPENING_WINDOW = 160;

function opensMeeting(line: PageLine | undefined): boolean {
  if (line === undefined) return false;
  const opening = line.folded.trim().slice(0, OPENING_WINDOW);
  if (isHeaderLine(opening)) return true;
  return OPENING.test(opening) && findDates(opening).length > 0;
}

function isTitle(folded: string): boolean {
  const text = folded.trim();
  return text.length <= MAX_TITLE && !/[。,;:]$|。/u.test(text) && TITLE_OF_MEETING.test(text);
}

/** Number of the meeting that a line opens at its very beginning, after a date. */
function openedSession(line: PageLine): number | undefined {
  const opening = line.folded.trim().slice(0, OPENING_WINDOW);
  const sentence = opening.split('。')[0] as string;
  const date = findDates(sentence)[0];
  if (date === undefined || date.start > 2 || !/主持召开|召开/u.test(sentence)) return undefined;
  const session = SESSION.exec(sentence)?.[1];
  return session === undefined ? undefined : parseChineseNumber(session);
}

/**
 * One element a meeting, at least one. `headings` are those of the page for the first meeting,
 * and its own title line for each further one.
 */
export function splitMeetings(
  headings: readonly PageLine[],
  body: readonly PageLine[],
): MeetingLines[] {
  const first: MeetingLines = { headings: [...headings], body: [] };
  const meetings = [first];
  let current = first;
  let session: number | undefined;
  body.forEach((line, at) => {
    const opened = openedSession(line);
    const titled = current.body.length > 0 && isTitle(line.folded) && opensMeeting(body[at + 1]);
    const renumbered = opened !== undefined && session !== undefined && opened !== session;
    if (titled || renumbered) {
      current = { headings: titled ? [line] : [], body: titled ? [] : [line] };
      meetings.push(current);
      session = opened;
      return;
    }
    session ??= opened;
    current.body.push(line);
  });
  return meetings;
}
