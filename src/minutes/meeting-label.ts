/** How a meeting is called in one line: '楚雄市九届市人民政府第70次常务会议'. In its own script. */
import type { Meeting } from './meeting.js';

type Named = Pick<Meeting, 'title' | 'place' | 'body' | 'term' | 'sessionNumber' | 'kind'>;

/** Built from the parsed fields; the page's title where they do not tell the body. */
export function meetingLabel(meeting: Named): string {
  const { place, body, term, sessionNumber, kind, title } = meeting;
  if (!body) return place && kind ? join(place, kind) : title;
  const who = term ? `${place ?? ''}${term}${body}` : join(place ?? '', body);
  const session = sessionNumber === null ? '' : `第${sessionNumber}次`;
  return join(who, kind ?? '会议', session);
}

/** The body with its place: '楚雄市人民政府', '开封市委常委会'; null where the body is not known. */
export function bodyName({ place, body }: Pick<Meeting, 'place' | 'body'>): string | null {
  return body ? join(place ?? '', body) : null;
}

/** Joins two names without saying twice what ends one and begins the other: 开封市 + 市委 → 开封市委. */
function join(first: string, second: string, between = ''): string {
  for (let length = Math.min(first.length, second.length); length > 0; length--) {
    if (first.endsWith(second.slice(0, length))) return first + between + second.slice(length);
  }
  return first + between + second;
}
