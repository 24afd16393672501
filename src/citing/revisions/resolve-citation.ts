/**
 * What an id that was copied once stands for today: as it was cited, moved, changed, withdrawn, or
 * never known. It reads the store and writes nothing.
 */
import { isParagraphId, meetingIdOf } from '../../minutes/ids.js';
import type { Meeting, Paragraph } from '../../minutes/meeting.js';
import { asHeld, type Revision } from '../../store/revision.js';
import { differenceOf } from '../../text/difference.js';
import { alignParagraphs } from './align-paragraphs.js';
import type { CitationState, FormerParagraph, MeetingState } from './citation-state.js';
import { findRetelling } from './find-retelling.js';
import { paragraphsOf, type RevisionStore, revisionLine } from './revision-line.js';

/** `id`: of a paragraph; any other text is unknown. */
export function resolveCitation(id: string, store: RevisionStore): CitationState {
  const meetingId = meetingIdOf(id);
  const own = isParagraphId(id) ? ownRevision(store, meetingId) : undefined;
  const paragraphs = own ? paragraphsOf(store, own) : [];
  const paragraph = paragraphs.find((one) => one.id === id);
  if (!own || !paragraph) return { status: 'unknown', id };
  const { meeting, withdrawnAt, sourceSha256 } = own;
  if (withdrawnAt === null) return { status: 'current', id, cited: { meeting, paragraph } };
  return sinceWithdrawn(store, { meeting, paragraph, sourceSha256 }, withdrawnAt, paragraphs);
}

/** `id`: of a meeting; any other text is unknown. */
export function resolveMeeting(id: string, store: RevisionStore): MeetingState {
  const own = ownRevision(store, id);
  if (!own) return { status: 'unknown', id };
  const { meeting, withdrawnAt } = own;
  const paragraphs = paragraphsOf(store, own);
  if (withdrawnAt === null) return { status: 'current', meeting, paragraphs };
  const now = meetingNow(store, meeting, paragraphs);
  return now
    ? { status: 'changed', meeting, paragraphs, withdrawnAt, now }
    : { status: 'withdrawn', meeting, paragraphs, withdrawnAt };
}

/** What is held is looked up without the history, which may be long, or damaged. */
function ownRevision(store: RevisionStore, meetingId: string): Revision | undefined {
  const held = store.meeting(meetingId);
  if (held) return asHeld(held);
  return store.revisions(meetingId).find(({ meeting }) => meeting.id === meetingId);
}

function meetingNow(
  store: RevisionStore,
  former: Meeting,
  paragraphs: readonly Paragraph[],
): Meeting | undefined {
  const last = revisionLine(store, former.id).at(-1);
  if (last?.withdrawnAt === null) return last.meeting;
  return findRetelling(store, former, paragraphs);
}

function sinceWithdrawn(
  store: RevisionStore,
  cited: FormerParagraph,
  withdrawnAt: string,
  paragraphs: readonly Paragraph[],
): CitationState {
  const { id, text } = cited.paragraph;
  const meeting = meetingNow(store, cited.meeting, paragraphs);
  const paragraph = meeting && alignParagraphs(paragraphs, store.paragraphsOf(meeting.id)).get(id);
  if (!paragraph) {
    return { status: 'withdrawn', id, cited, withdrawnAt, meetingNow: meeting ?? null };
  }
  const now = { meeting, paragraph };
  if (paragraph.text === text) return { status: 'moved', id, cited, withdrawnAt, now };
  return {
    status: 'changed',
    id,
    cited,
    withdrawnAt,
    now,
    diff: differenceOf(text, paragraph.text),
  };
}
