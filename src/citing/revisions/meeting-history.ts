/** The history of a meeting, revision by revision: what each one changed of the one before. */
import type { Paragraph } from '../../minutes/meeting.js';
import { differenceOf } from '../../text/difference.js';
import { alignParagraphs } from './align-paragraphs.js';
import type { MeetingRevision, ParagraphChange } from './citation-state.js';
import { paragraphsOf, type RevisionStore, revisionLine } from './revision-line.js';

/** Oldest first; one alone where nothing changed, none for an unknown id. */
export function meetingHistory(meetingId: string, store: RevisionStore): MeetingRevision[] {
  let before: Paragraph[] | undefined;
  return revisionLine(store, meetingId).map((revision) => {
    const paragraphs = paragraphsOf(store, revision);
    const changes = before ? changesOf(before, paragraphs) : null;
    before = paragraphs;
    return { meeting: revision.meeting, withdrawnAt: revision.withdrawnAt, changes };
  });
}

/** Later paragraph's id → earlier one; the first where several were joined. */
function earlierOf(before: readonly Paragraph[], aligned: ReadonlyMap<string, Paragraph>) {
  const earlier = new Map<string, Paragraph>();
  for (const old of before) {
    const later = aligned.get(old.id);
    if (later && !earlier.has(later.id)) earlier.set(later.id, old);
  }
  return earlier;
}

/** In order of the later paragraphs, those that were removed first. */
function changesOf(before: readonly Paragraph[], after: readonly Paragraph[]): ParagraphChange[] {
  const aligned = alignParagraphs(before, after);
  const earlier = earlierOf(before, aligned);
  const removed = before
    .filter(({ id }) => !aligned.has(id))
    .map((old): ParagraphChange => ({ kind: 'removed', before: old }));
  const others = after.flatMap((later): ParagraphChange[] => {
    const old = earlier.get(later.id);
    if (!old) return [{ kind: 'added', after: later }];
    if (old.text === later.text) return [];
    const diff = differenceOf(old.text, later.text);
    return [{ kind: 'changed', before: old, after: later, diff }];
  });
  return [...removed, ...others];
}
