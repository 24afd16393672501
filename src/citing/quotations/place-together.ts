/**
 * Chooses one place for each part of a quote, so that as much of it as can stands in one meeting.
 * What the places say of the quote is decided by judge.ts.
 */
import type { FoundPart, Place } from './find-parts.js';
import { exactPlacement } from './placement.js';
import type { QuoteRange } from './quote-text.js';
import type { RecordSearch } from './record-search.js';

/** A part with the one place of it that is shown. */
export interface PlacedPart extends QuoteRange {
  changes: number;
  place: Place;
}

/** Of each part the place in the meeting that holds most of the quote, else its first. */
export function placeTogether(parts: readonly FoundPart[], search: RecordSearch): PlacedPart[] {
  const held = heldByMeeting(parts);
  const weight = ({ passage }: Place) => held.get(passage.meetingId) ?? 0;
  return parts.flatMap((part) => {
    const places = [...part.places, ...(part.more ? placesBeyond(part, held, search) : [])];
    const [place] = places.sort((one, other) => weight(other) - weight(one));
    return place ? [{ from: part.from, to: part.to, changes: part.changes, place }] : [];
  });
}

/** Characters of the quote that each meeting holds. */
function heldByMeeting(parts: readonly FoundPart[]): Map<string, number> {
  const held = new Map<string, number>();
  for (const part of parts) {
    for (const id of new Set(part.places.map(({ passage }) => passage.meetingId))) {
      held.set(id, (held.get(id) ?? 0) + part.to - part.from);
    }
  }
  return held;
}

/** A place that was not named of a part that stands in many: where most of the rest stands. */
function placesBeyond(
  { from, changes, places }: FoundPart,
  held: ReadonlyMap<string, number>,
  search: RecordSearch,
): Place[] {
  const named = new Set(places.map(({ passage }) => passage.meetingId));
  const [most] = [...held].sort(([, one], [, other]) => other - one);
  if (!most || named.has(most[0]) || changes > 0 || !places[0]) return [];
  const characters = wordsAt(places[0]);
  const passage = search.wholeMeeting(most[0]);
  const at = passage.characters.indexOf(characters);
  if (at < 0) return [];
  const { steps } = exactPlacement(passage, characters.length, at);
  return [{ passage, steps: steps.map((step) => ({ ...step, quote: (step.quote ?? 0) + from })) }];
}

function wordsAt({ passage, steps }: Place): string {
  const positions = steps.flatMap(({ record }) => record ?? []);
  return passage.characters.slice(positions[0], (positions.at(-1) ?? 0) + 1);
}
