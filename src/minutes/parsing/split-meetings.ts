/**
 * Cuts a page that reports two meetings or more. A meeting begins at a title of its own, or at a
 * sentence that opens a meeting with another number than the one before.
 */
import { findDates } from '../../text/dates.js';
import { parseChineseNumber } from '../../text/numbers.js';
import { isHeaderLine } from './header-lines.js';
import type { PageLine } from './page-line.js';

/** The lines of one meeting of a page. */
export interface MeetingLines {
  headings: PageLine[];
  /** The page's headings, for a further meeting that has no title line of its own; else empty. */
  sharedHeadings: readonly PageLine[];
  body: PageLine[];
  /** True where the text says 随后, 会后: held on the day of the meeting before it. */
  follows: boolean;
}

/** Titles are shorter than this; longer lines are text. */
const MAX_TITLE = 60;

/** 市政府第二十九次常务会议; 区六届人民政府召开第10次常务会议; 镇长办公会议纪要; 市政府党组会议 */
const TITLE_OF_MEETING =
  /第\s*[0-9〇零一二三四五六七八九十百]+\s*次.{0,16}会议?|会议(?:纪要|纪录|记录)|召开.{0,24}会议?|会议?召开|(?:党组|常务|常委会?|全体|专题|办公|党委)(?:\(扩大\))?会议?$/u;

/** 2021年9月8日,…主持召开…会议; …会议在…召开 */
const OPENING = /主持召开|召开.{0,40}会议?|会议?.{0,40}召开|主持会议/u;

const SESSION = /第\s*([0-9〇零一二三四五六七八九十百]+)\s*次/u;

/** 随后,…主持召开市政府第32次常务会议; 党组会议后,…; 同日,… */
const FOLLOWING =
  /^(?:随后|会后|接着|紧接着|同日|同天|当日|当天|当天下午|[^,。]{2,16}会议?(?:结束)?(?:之)?后)[^,。]{0,8},/u;

/** How far into a line its opening sentence is looked for. */
const OPENING_WINDOW = 160;

function follows(line: PageLine | undefined): boolean {
  return line !== undefined && FOLLOWING.test(line.folded.trim().slice(0, OPENING_WINDOW));
}

function opensMeeting(line: PageLine | undefined): boolean {
  if (line === undefined) return false;
  const opening = line.folded.trim().slice(0, OPENING_WINDOW);
  if (isHeaderLine(line)) return true;
  return OPENING.test(opening) && (findDates(opening).length > 0 || FOLLOWING.test(opening));
}

function isTitle(folded: string): boolean {
  const text = folded.trim();
  return text.length <= MAX_TITLE && !/[。,;:]$|。/u.test(text) && TITLE_OF_MEETING.test(text);
}

/** What tells two meetings apart: their number and their kind. */
interface Opened {
  session: number | undefined;
  kind: string | undefined;
}

const KIND = /常务会议|党组|常委会|全体会议|专题会议|办公会/u;

/** The meeting that a line opens at its very beginning, after a date or 随后. */
function readOpening(line: PageLine): Opened | undefined {
  const opening = line.folded.trim().slice(0, OPENING_WINDOW);
  const sentence = opening.split('。')[0] as string;
  const date = findDates(sentence)[0];
  const isDated = date !== undefined && date.start <= 2;
  if (!isDated && !FOLLOWING.test(sentence)) return undefined;
  const held = /(?:主持召开|召开|举行)(?<meeting>[^,。;]*)/u.exec(sentence)?.groups?.meeting;
  if (held === undefined) return undefined;
  const session = SESSION.exec(held)?.[1];
  return {
    session: session === undefined ? undefined : parseChineseNumber(session),
    kind: KIND.exec(held)?.[0],
  };
}

function isAnother(before: Opened, now: Opened): boolean {
  if (now.session !== undefined && before.session !== undefined && now.session !== before.session) {
    return true;
  }
  return now.kind !== undefined && before.kind !== undefined && now.kind !== before.kind;
}

/**
 * One element a meeting, at least one. `headings` are those of the page for the first meeting,
 * and its own title line for each further one.
 */
export function splitMeetings(
  headings: readonly PageLine[],
  body: readonly PageLine[],
): MeetingLines[] {
  const first: MeetingLines = {
    headings: [...headings],
    sharedHeadings: [],
    body: [],
    follows: false,
  };
  const meetings = [first];
  let current = first;
  let known: Opened | undefined;
  body.forEach((line, at) => {
    const opened = readOpening(line);
    const titled = current.body.length > 0 && isTitle(line.folded) && opensMeeting(body[at + 1]);
    const changed = opened !== undefined && known !== undefined && isAnother(known, opened);
    if (titled || changed) {
      current = titled
        ? { headings: [line], sharedHeadings: [], body: [], follows: follows(body[at + 1]) }
        : { headings: [], sharedHeadings: headings, body: [line], follows: follows(line) };
      meetings.push(current);
      known = opened;
      return;
    }
    known ??= opened;
    current.body.push(line);
  });
  return meetings;
}
