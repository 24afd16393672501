/** A paragraph's id → all that is told of a citation of it. It reads the store and writes nothing. */
import type { Meeting, Paragraph } from '../minutes/meeting.js';
import { meetingLabel } from '../minutes/meeting-label.js';
import type { MinutesStore } from '../store/store.js';
import { lineBreaksIn } from '../text/line-breaks.js';
import type { CitationOutcome, CitationRecord, CitedFile, CitedPlace } from './citation-record.js';
import type { CitationState, ParagraphInMeeting } from './revisions/citation-state.js';
import { resolveCitation } from './revisions/resolve-citation.js';

/** `context`: so many neighbours on either side, 0 for none. Undefined for an id never held. */
export function citeParagraph(
  id: string,
  store: MinutesStore,
  context: number,
): CitationRecord | undefined {
  const state = resolveCitation(id, store);
  if (state.status === 'unknown') return undefined;
  const isHeld = state.status === 'current';
  return {
    id,
    cited: isHeld ? heldPlace(state.cited, store) : placeOf(state.cited, state.cited.sourceSha256),
    ...neighboursOf(state.cited, store, context),
    ...outcomeOf(state, store),
  };
}

function outcomeOf(
  state: Exclude<CitationState, { status: 'unknown' }>,
  store: MinutesStore,
): CitationOutcome {
  const { status } = state;
  if (status === 'current') return { status };
  const { withdrawnAt } = state;
  if (status === 'withdrawn') return { status, withdrawnAt, meetingNow: state.meetingNow };
  const now = heldPlace(state.now, store);
  if (status === 'moved') return { status, withdrawnAt, now };
  return { status, withdrawnAt, now, diff: state.diff };
}

function heldPlace(held: ParagraphInMeeting, store: MinutesStore): CitedPlace {
  return placeOf(held, sha256Of(held.meeting, store));
}

function placeOf({ meeting, paragraph }: ParagraphInMeeting, sha256: string | null): CitedPlace {
  const file = citedFile(meeting, paragraph, sha256);
  return { meeting, label: meetingLabel(meeting), paragraph, file };
}

function citedFile({ source }: Meeting, paragraph: Paragraph, sha256: string | null): CitedFile {
  const { line, original } = paragraph;
  const lastLine = line + lineBreaksIn(original);
  return { path: source.path, firstLine: line, lastLine, url: source.url, sha256 };
}

function sha256Of({ source }: Meeting, store: MinutesStore): string | null {
  for (const record of store.sourcesUnder(source.path)) {
    // While a source is being read anew its record has no hash.
    if (record.path === source.path) return record.sha256 || null;
  }
  return null;
}

function neighboursOf(
  { meeting, paragraph }: ParagraphInMeeting,
  store: MinutesStore,
  count: number,
) {
  if (count <= 0) return { before: [], after: [] };
  const held = store.paragraphsOf(meeting.id);
  const all = held.length > 0 ? held : store.formerParagraphs(meeting.id);
  const at = all.findIndex(({ id }) => id === paragraph.id);
  return {
    before: all.slice(Math.max(0, at - count), at),
    after: all.slice(at + 1, at + 1 + count),
  };
}
