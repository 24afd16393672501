/** Finds where the meeting was held: 在市人民政府六楼大会议室主持召开, 地点：… */
import { findDates } from '../../text/dates.js';
import type { Lead } from './find-lead.js';
import { headerValue } from './header-lines.js';
import { type FoldedText, type MeetingText, sliceFolded, splitFolded } from './meeting-text.js';

/** 在市行政中心九楼常务会议室召开; 在…主持召开; 在…举行 */
const IN_VENUE =
  /(?<![现正存])在(?<venue>[^,。;:在]{2,40}?)(?:召集并)?(?:主持召开|主持|召开|举行|开会)/u;

/** A room or a building; 在北京召开 and 在全省率先召开 name none. */
const ROOM =
  /(?:室|厅|楼|中心|礼堂|会堂|宾馆|酒店|饭店|大厦|大院|院|馆|会场|基地|现场|报告厅|学校|党校)$/u;

function readSentence(sentence: FoldedText): string | undefined {
  const match = IN_VENUE.exec(sentence.folded);
  const venue = match?.groups?.venue;
  if (!match || venue === undefined || !ROOM.test(venue)) return undefined;
  const start = match.index + match[0].indexOf(venue, 1);
  return sliceFolded(sentence, start, start + venue.length).text;
}

/** 2020年3月12日上午,县政府常务会议室: what stands behind the date and its hour. */
function behindDate(value: FoldedText): string | undefined {
  const date = findDates(value.folded)[0];
  const rest = sliceFolded(value, date?.end ?? 0);
  const venue = splitFolded(rest, ',; ').find(({ folded }) =>
    ROOM.test(folded.replace(/。$/u, '')),
  );
  return venue?.text.replace(/[。.]$/u, '');
}

/** The venue as published; null where the text names none. */
export function findVenue({ paragraphs }: MeetingText, lead: Lead): string | null {
  // 地点：市府大樓8樓簡報室
  const header = headerValue(paragraphs, 'venue');
  if (header) return header.text.replace(/[。.]$/u, '').trim();
  const both = headerValue(paragraphs, 'timeAndVenue');
  const named = both && behindDate(both);
  if (named) return named;
  for (const sentence of lead.sentences) {
    const venue = readSentence(sentence);
    if (venue !== undefined) return venue;
  }
  return null;
}
