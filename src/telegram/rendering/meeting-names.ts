/**
 * How meetings are called in a few words, in the script in which they were published: on buttons
 * and above quotes. Full headings are the views' own.
 */
import type { CitedMeeting } from '../../app-types.js';
import { meetingLabel } from '../../minutes/meeting-label.js';
import { displayWidth, truncateToWidth } from '../../text/display-width.js';
import type { RenderingTexts } from '../wording/rendering.js';
import { plainLine } from './plain-text.js';

/** Wider texts are cut by clients in the middle of what tells buttons apart. */
export const MAX_BUTTON_WIDTH = 60;

type Dated = Pick<CitedMeeting, 'date' | 'dateBasis' | 'monthDay'>;

/** '楚雄市第70次', else '开封市委常委会会议 2021-04-27', else the page's title. */
export function shortName({ place, sessionNumber, ...meeting }: CitedMeeting): string {
  if (place !== null && sessionNumber !== null) return plainLine(`${place}第${sessionNumber}次`);
  return longName({ place, sessionNumber, ...meeting });
}

/** '楚雄市九届市人民政府第70次常务会议 2021-09-08' */
export function longName(meeting: CitedMeeting): string {
  const day = meeting.date ?? meeting.monthDay;
  return plainLine([meetingLabel(meeting), ...(day === null ? [] : [day])].join(' '));
}

/** Of each meeting, by its id, the shortest name that none of the others has too. */
export function distinctNames(meetings: readonly CitedMeeting[]): ReadonlyMap<string, string> {
  const byId = new Map(meetings.map((meeting) => [meeting.id, meeting]));
  const taken = new Map<string, number>();
  for (const meeting of byId.values()) {
    const name = shortName(meeting);
    taken.set(name, (taken.get(name) ?? 0) + 1);
  }
  return new Map(
    [...byId].map(([id, meeting]) => {
      const name = shortName(meeting);
      return [id, (taken.get(name) ?? 0) > 1 ? longName(meeting) : name];
    }),
  );
}

/** '[1] 楚雄市第70次 · 第12段', the name cut so that all of it fits on a button. */
export function buttonLabel(before: string, name: string, after: string): string {
  const width = MAX_BUTTON_WIDTH - displayWidth(before) - displayWidth(after);
  return `${before}${truncateToWidth(name, Math.max(1, width))}${after}`;
}

/** '2021-04-27（推定）'; its basis is left out where the text states it. Empty without a date. */
export function describeDate({ date, dateBasis, monthDay }: Dated, texts: RenderingTexts): string {
  if (date === null) return monthDay ?? '';
  if (dateBasis === null || dateBasis === 'stated') return date;
  return date + texts.remark(texts.dateBasis[dateBasis]);
}
