/**
 * Which meetings a question about a meeting is about ('谁主持了研究残联改革的那次会议'): those that its
 * filters left, narrowed by what it says of their matter.
 */
import type { Meeting } from '../../minutes/meeting.js';
import { byDate } from '../../minutes/meeting-order.js';
import { rankParagraphs } from '../../retrieval/ranking/rank-paragraphs.js';
import { contentTerms, coverage } from '../../retrieval/terms/coverage.js';
import type { Task } from '../answering-context.js';
import type { MeetingText } from '../composing/locate.js';

export interface MeetingSelection {
  texts: MeetingText[];
  /** How well the matter that the question names fits, 0…1; 1 where it names none. */
  fit: number;
}

/** More are not answered one by one. */
export const MAX_MEETINGS = 8;

/** A meeting is meant too if its best paragraph covers nearly as much as the best one's. */
const NEARLY_AS_MUCH = 0.85;

/** `topic`: what is left of the question once the words of its kind are taken out. */
export async function selectMeetings(task: Task, topic: string): Promise<MeetingSelection> {
  const { meetings, context } = task;
  if (meetings?.length === 1 || topic === '') {
    const all = meetings ?? context.store.meetings({}, MAX_MEETINGS);
    return { texts: all.slice(-MAX_MEETINGS).map((m) => withText(m, task)), fit: 1 };
  }
  const fits = await fitOfMeetings(task, topic);
  const best = Math.max(0, ...fits.values());
  const chosen = [...fits].filter(([, fit]) => fit >= best * NEARLY_AS_MUCH).map(([id]) => id);
  const texts = chosen
    .flatMap((id) => context.store.meeting(id) ?? [])
    .sort(byDate)
    .slice(0, MAX_MEETINGS)
    .map((meeting) => withText(meeting, task));
  return { texts, fit: best };
}

export function withText(meeting: Meeting, { context }: Pick<Task, 'context'>): MeetingText {
  return { meeting, paragraphs: context.store.paragraphsOf(meeting.id) };
}

/** Best coverage of the topic by one paragraph, by meeting. */
async function fitOfMeetings(task: Task, topic: string): Promise<Map<string, number>> {
  const meetingIds = task.meetings?.map(({ id }) => id) ?? null;
  const terms = contentTerms(topic, task.context.store);
  const { hits } = await rankParagraphs(topic, { limit: 20, meetingIds }, task.context);
  const fits = new Map<string, number>();
  for (const { paragraph } of hits) {
    const fit = coverage(terms, paragraph.text);
    fits.set(paragraph.meetingId, Math.max(fit, fits.get(paragraph.meetingId) ?? 0));
  }
  return fits;
}
