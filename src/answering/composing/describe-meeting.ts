/** What meetings are called in a sentence of ours, with their day, in the meeting's own script. */
import type { Meeting } from '../../minutes/meeting.js';
import { meetingLabel } from '../../minutes/meeting-label.js';
import { type AnswerLanguage, word, wordDate, wordMonthDay } from '../wording.js';

/** More meetings than these are counted, not named. */
export const MAX_NAMED = 5;

/** '楚雄市九届市人民政府第70次常务会议(2021年9月8日)', in the meeting's own script. */
export function describeMeeting(meeting: Meeting, language: AnswerLanguage): string {
  const label = meetingLabel(meeting);
  const { date, monthDay } = meeting;
  if (date) return label.includes(date) ? label : `${label}(${wordDate(language, date)})`;
  if (!monthDay) return label;
  const day = wordMonthDay(language, monthDay);
  return `${label}(${word(language, 'dayWithoutYear', { date: day })})`;
}

/** '…、…、…', and how many there are where not all are named. */
export function nameMeetings(meetings: readonly Meeting[], language: AnswerLanguage): string {
  const names = meetings
    .slice(0, MAX_NAMED)
    .map((meeting) => describeMeeting(meeting, language))
    .join(word(language, 'listSeparator'));
  if (meetings.length <= MAX_NAMED) return names;
  return word(language, 'namedAmong', { names, count: meetings.length });
}
