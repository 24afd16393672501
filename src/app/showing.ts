/** What one id stands for: a meeting with its paragraphs, or a paragraph with its neighbours. */
import type { Shown } from '../app-types.js';
import { isParagraphId } from '../minutes/ids.js';
import type { MinutesStore } from '../store/store.js';
import type { AppParts } from './parts.js';

/** Paragraphs shown on either side of one that is looked up. */
const NEIGHBOURS = 1;

/** Earlier revisions are shown as well, and say so. */
export async function show(parts: AppParts, id: string): Promise<Shown | undefined> {
  const store = await parts.store();
  return isParagraphId(id) ? showParagraph(id, store) : showMeeting(id, store);
}

async function showParagraph(id: string, store: MinutesStore): Promise<Shown | undefined> {
  const { citeParagraph } = await import('../citing/cite-paragraph.js');
  const record = citeParagraph(id, store, NEIGHBOURS);
  if (!record) return undefined;
  const { cited, before, after } = record;
  const { meeting, paragraph } = cited;
  const shown = { type: 'paragraph' as const, meeting, paragraph, before, after };
  if (record.status === 'current') return shown;
  const now = record.status === 'withdrawn' ? null : record.now.paragraph.id;
  return { ...shown, former: { withdrawnAt: record.withdrawnAt, now } };
}

async function showMeeting(id: string, store: MinutesStore): Promise<Shown | undefined> {
  const { resolveMeeting } = await import('../citing/revisions/resolve-citation.js');
  const state = resolveMeeting(id, store);
  if (state.status === 'unknown') return undefined;
  const { meeting, paragraphs } = state;
  const shown = { type: 'meeting' as const, meeting, paragraphs };
  if (state.status === 'current') return shown;
  const now = state.status === 'changed' ? state.now.id : null;
  return { ...shown, former: { withdrawnAt: state.withdrawnAt, now } };
}
