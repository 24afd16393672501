/**
 * Finds the pieces of a quote from which something was left out with an ellipsis: word for word in
 * their order in one meeting, else each by itself.
 */
import { type FoundPart, findExactParts, findParts, type Place } from './find-parts.js';
import type { Passage } from './passage.js';
import { exactPlacement } from './placement.js';
import { charactersOf, type QuoteRange, type QuoteText } from './quote-text.js';
import type { RecordSearch } from './record-search.js';

/** Pieces that are looked for by themselves; the others are looked for around them. */
const MAX_ANCHORS = 6;

/** Parts of a quote of two pieces at least, in order. */
export function findPieces(quote: QuoteText, search: RecordSearch): FoundPart[] {
  const { pieces } = quote;
  const whole = { from: 0, to: quote.content.characters.length };
  const asOne = findExactParts(quote, whole, search);
  if (asOne.length > 0) return asOne;
  return (
    findInOrder(quote, pieces, search) ?? pieces.flatMap((piece) => findParts(quote, piece, search))
  );
}

/** All pieces in one meeting, around the place of the one that stands in fewest. */
function findInOrder(
  quote: QuoteText,
  pieces: readonly QuoteRange[],
  search: RecordSearch,
): FoundPart[] | undefined {
  const found = pieces.slice(0, MAX_ANCHORS).flatMap((piece, anchor) => {
    return findExactParts(quote, piece, search).map((part) => ({ anchor, part }));
  });
  const [rarest] = found.sort((one, other) => placesOf(one.part) - placesOf(other.part));
  if (!rarest) return undefined;
  const meetings = new Set(rarest.part.places.map(({ passage }) => passage.meetingId));
  for (const meetingId of meetings) {
    const passage = search.wholeMeeting(meetingId);
    const characters = pieces.map((piece) => charactersOf(quote, piece));
    const starts = placeInOrder(characters, rarest.anchor, passage.characters);
    if (starts) return pieces.map((piece, index) => exactPart(passage, piece, starts[index] ?? 0));
  }
  return undefined;
}

function placesOf({ places, more }: FoundPart): number {
  return more ? Number.POSITIVE_INFINITY : places.length;
}

/** Where each piece begins: nearest before and behind the anchor. Undefined where one is missing. */
function placeInOrder(
  pieces: readonly string[],
  anchor: number,
  record: string,
): number[] | undefined {
  const starts: number[] = [];
  starts[anchor] = record.indexOf(pieces[anchor] ?? '');
  for (let index = anchor - 1, end = starts[anchor] ?? 0; index >= 0; index--) {
    const piece = pieces[index] ?? '';
    const start = end < piece.length ? -1 : record.lastIndexOf(piece, end - piece.length);
    starts[index] = start;
    end = Math.max(0, start);
  }
  for (let index = anchor + 1; index < pieces.length; index++) {
    const previous = (starts[index - 1] ?? 0) + (pieces[index - 1] ?? '').length;
    starts[index] = record.indexOf(pieces[index] ?? '', previous);
    if (starts[index] === -1) break;
  }
  return starts.length === pieces.length && starts.every((start) => start >= 0)
    ? starts
    : undefined;
}

function exactPart(passage: Passage, { from, to }: QuoteRange, at: number): FoundPart {
  const { steps } = exactPlacement(passage, to - from, at);
  const place: Place = {
    passage,
    steps: steps.map((step) => ({ ...step, quote: (step.quote ?? 0) + from })),
  };
  return { from, to, changes: 0, places: [place], more: false };
}
