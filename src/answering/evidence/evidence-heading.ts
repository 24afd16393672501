/** What a chat model is told of the meeting that a paragraph is from: place, body, session, day, chair. */
import type { Meeting } from '../../minutes/meeting.js';
import { describeMeeting } from '../composing/describe-meeting.js';

/** '楚雄市九届市人民政府第70次常务会议(2021年9月8日),主持:市长林远山', in one line. */
export function evidenceHeading(meeting: Meeting): string {
  const { chair, dateBasis, dateReason } = meeting;
  const who = `${chair?.office ?? ''}${chair?.name ?? ''}`;
  const parts = [
    describeMeeting(meeting, 'zh'),
    ...(dateReason && dateBasis !== 'stated' ? [`日期据“${dateReason}”推定`] : []),
    ...(who === '' ? [] : [`主持:${who}`]),
  ];
  return parts.join(',').replace(/\s+/g, ' ');
}
