/**
 * Where the line of revisions ends in a withdrawal: whether the meeting is told in another place
 * all the same, because its file was moved and edited at once, or the index was made anew.
 */
import type { Meeting, Paragraph } from '../../minutes/meeting.js';
import { fold } from '../../text/fold.js';
import { bigramsOf, likeness } from '../../text/likeness.js';
import type { RevisionStore } from './revision-line.js';

/** Different meetings are alike by 0.46 at most (store/local/revisions/find-successors.ts). */
const LEAST_LIKENESS = 0.5;

/** One body meets once or twice a day. */
const MAX_CANDIDATES = 12;

/**
 * The meeting held that has the same place, body, term, number and date, and is most like it, if
 * any is like enough. A meeting of which neither number nor date is known is not looked for.
 */
export function findRetelling(
  store: RevisionStore,
  former: Meeting,
  paragraphs: readonly Paragraph[],
): Meeting | undefined {
  if (former.date === null && former.sessionNumber === null) return undefined;
  const own = bigramsOf(textOf(paragraphs));
  let best: { meeting: Meeting; alike: number } | undefined;
  for (const meeting of candidates(store, former)) {
    const alike = likeness(own, bigramsOf(textOf(store.paragraphsOf(meeting.id))));
    if (alike >= LEAST_LIKENESS && alike > (best?.alike ?? 0)) best = { meeting, alike };
  }
  return best?.meeting;
}

function candidates(store: RevisionStore, former: Meeting): Meeting[] {
  const { place, body, term, sessionNumber, date } = former;
  const same = store.meetings(
    {
      ...(place === null ? {} : { place }),
      ...(body === null ? {} : { body }),
      ...(sessionNumber === null ? {} : { sessionNumber }),
      ...(date === null ? {} : { from: date, to: date }),
    },
    MAX_CANDIDATES,
  );
  return same.filter((meeting) => meeting.term === term && meeting.place === place);
}

function textOf(paragraphs: readonly Paragraph[]): string {
  return fold(paragraphs.map(({ text }) => text).join('\n'));
}
