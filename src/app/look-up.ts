/** Looking up what the index holds: meetings, paragraphs, and which of them words mean. */
import type {
  CallerFilters,
  Counts,
  Meeting,
  MeetingsPage,
  ReadFilters,
  Shown,
} from '../app-types.js';
import { isParagraphId, meetingIdOf } from '../minutes/ids.js';
import { understandQuery } from '../retrieval/understanding/understand-query.js';
import type { AppParts } from './parts.js';

/** Paragraphs shown on either side of one that is looked up. */
const NEIGHBOURS = 1;

export async function meetings(
  parts: AppParts,
  filters: CallerFilters,
  page: MeetingsPage | undefined,
): Promise<Meeting[]> {
  const store = await parts.store();
  return store.meetings(filters, page?.limit, page?.offset);
}

export async function counts(parts: AppParts, filters: CallerFilters | undefined): Promise<Counts> {
  return (await parts.store()).counts(filters);
}

export async function show(parts: AppParts, id: string): Promise<Shown | undefined> {
  const store = await parts.store();
  const meeting = store.meeting(meetingIdOf(id));
  if (!meeting) return undefined;
  const paragraphs = store.paragraphsOf(meeting.id);
  if (!isParagraphId(id)) return { type: 'meeting', meeting, paragraphs };
  const at = paragraphs.findIndex((paragraph) => paragraph.id === id);
  const paragraph = paragraphs[at];
  if (!paragraph) return undefined;
  return {
    type: 'paragraph',
    meeting,
    paragraph,
    before: paragraphs.slice(Math.max(0, at - NEIGHBOURS), at),
    after: paragraphs.slice(at + 1, at + 1 + NEIGHBOURS),
  };
}

/** What may stand between words that name limits, and says nothing: '楚雄市, 2021年的'. */
const BETWEEN = /[\s\p{P}的和与及]+/gu;

/** Reads limits as a question's are read. Two of a kind ('楚雄市 雅安市'): the first, the rest is unread. */
export async function readFilters(parts: AppParts, text: string): Promise<ReadFilters> {
  const store = await parts.store();
  const { detections } = understandQuery(text, { store, today: new Date() });
  const filters: CallerFilters = {};
  let unread = '';
  let end = 0;
  for (const detection of detections) {
    const { anyOf: _anyOf, order: _order, ...limits } = detection.filters;
    const isNew =
      Object.keys(limits).length > 0 && !Object.keys(limits).some((key) => key in filters);
    if (!isNew) continue;
    Object.assign(filters, limits);
    unread += `${text.slice(end, detection.start)} `;
    end = Math.max(end, detection.end);
  }
  unread += text.slice(end);
  return { filters, unread: unread.replace(BETWEEN, ' ').trim() };
}
