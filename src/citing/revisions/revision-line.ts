/** The revisions of a meeting as one line, each with its paragraphs. Nothing is compared here. */
import type { Revision } from '../../store/revision.js';
import type { MinutesStore } from '../../store/store.js';

/** What of a store is asked about revisions. */
export type RevisionStore = Pick<
  MinutesStore,
  'meeting' | 'paragraphsOf' | 'meetings' | 'formerParagraphs' | 'revisions'
>;

/** By number, whether the revision is held or was. */
export function paragraphsOf(store: RevisionStore, { meeting, withdrawnAt }: Revision) {
  const { id } = meeting;
  return withdrawnAt === null ? store.paragraphsOf(id) : store.formerParagraphs(id);
}

/**
 * Oldest first: what led to the meeting, itself, and what came of it. Pages can be joined and
 * then have two pasts; of those it is the one that left last. Empty for an unknown id.
 */
export function revisionLine(store: RevisionStore, meetingId: string): Revision[] {
  const all = store.revisions(meetingId);
  const own = all.find(({ meeting }) => meeting.id === meetingId);
  if (!own) return [];
  return [...pastOf(own, all), own, ...futureOf(own, all)];
}

function pastOf(revision: Revision, all: readonly Revision[]): Revision[] {
  const past: Revision[] = [];
  const before = (later: Revision) =>
    all.findLast((other) => other.successor === later.meeting.id && !past.includes(other));
  for (let next = before(revision); next && next !== revision; next = before(next)) {
    past.unshift(next);
  }
  return past;
}

function futureOf(revision: Revision, all: readonly Revision[]): Revision[] {
  const future: Revision[] = [];
  const after = ({ successor }: Revision) =>
    all.find((other) => other.meeting.id === successor && !future.includes(other));
  for (let next = after(revision); next && next !== revision; next = after(next)) future.push(next);
  return future;
}
