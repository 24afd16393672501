/** Which meetings the index holds, and which of them words mean. */
import type { CallerFilters, Counts, Meeting, MeetingsPage, ReadFilters } from '../app-types.js';
import { understandQuery } from '../retrieval/understanding/understand-query.js';
import { fold } from '../text/fold.js';
import type { AppParts } from './parts.js';

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

export async function heldBeginning(
  parts: AppParts,
  kind: 'place' | 'meeting',
  beginning: string,
  limit: number,
): Promise<string[]> {
  const store = await parts.store();
  return store.heldBeginning(kind, kind === 'place' ? fold(beginning) : beginning, limit);
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
