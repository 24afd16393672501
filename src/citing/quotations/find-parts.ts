/**
 * Finds the places from which a quote was taken: one where it stands as a whole, word for word or
 * with slips; else the stretch of it that stands best in one place, and the rest likewise.
 */
import type { Step } from './align.js';
import { findNearest } from './find-nearest.js';
import {
  FEW_CHANGES,
  isAmbiguous,
  isSlip,
  LONGEST_PHRASE,
  SHORTEST_PART,
  SHORTEST_QUOTE,
} from './likeness.js';
import { LookUpLimit } from './look-up-limit.js';
import { PlacedQuote, type Placement } from './placement.js';
import {
  charactersOf,
  marksOf,
  type QuoteRange,
  type QuoteText,
  textOf,
  wholeClauses,
} from './quote-text.js';
import type { RecordSearch } from './record-search.js';

/** A part of a quote and the places where it stands, all equally like it. */
export interface FoundPart extends QuoteRange {
  /** Characters changed, dropped and added, the same at each place. */
  changes: number;
  /** One at least; their steps are of this part only. */
  places: Place[];
  /** Whether it stands in more places than are named. */
  more: boolean;
}

/** Where a part stands; positions of the quote are those of the whole quote. */
export type Place = Pick<Placement, 'passage' | 'steps'>;

/** Places named of a quote that stands in many. */
const MAX_PLACES = 10;

/** The range as one part, where it stands word for word within a paragraph; else none. */
export function findExactParts(
  quote: QuoteText,
  range: QuoteRange,
  search: RecordSearch,
): FoundPart[] {
  const { places, more } = findExactly(textOf(quote, range), placedQuote(quote, range), search);
  return places.length > 0 ? [partOf(range, places, more)] : [];
}

function placedQuote(quote: QuoteText, range: QuoteRange): PlacedQuote {
  return new PlacedQuote(charactersOf(quote, range), (position) => {
    return marksOf(quote, range.from + position);
  });
}

/** Parts of a range of the quote, in order; what stands nowhere is in none. */
export function findParts(
  quote: QuoteText,
  range: QuoteRange,
  search: RecordSearch,
  limit = new LookUpLimit(),
): FoundPart[] {
  if (range.to - range.from < SHORTEST_QUOTE || !limit.takeSearch()) return [];
  const exact = findExactParts(quote, range, search);
  if (exact.length > 0) return exact;
  const placed = placedQuote(quote, range);
  const nearest = findNearest(textOf(quote, range), placed, search, limit);
  const [best] = nearest;
  if (!best) return [];
  const part = clausesOf(quote, range, best);
  if (isSlip(best, placed.characters.length) && !(part && leavesClause(range, best, part))) {
    return asWhole(range, nearest);
  }
  if (!part || part.to - part.from < SHORTEST_PART) return [];
  const rest = (from: number, to: number) =>
    to - from < SHORTEST_PART ? [] : findParts(quote, { from, to }, search, limit);
  return [
    ...rest(range.from, part.from),
    ...inAllPlaces(quote, part, search),
    ...rest(part.to, range.to),
  ];
}

/** The whole range with its slips, in all places that are equally like it; none if they differ. */
function asWhole(range: QuoteRange, nearest: readonly Placement[]): FoundPart[] {
  const characters = range.to - range.from;
  const alike = nearest.filter(
    (other) => other.changes === nearest[0]?.changes && isSlip(other, characters),
  );
  if (isAmbiguous(alike, characters)) return [];
  return [partOf(range, alike.slice(0, MAX_PLACES), alike.length > MAX_PLACES)];
}

/** Whether what the part leaves of the range at either end is another text, and no slip. */
function leavesClause({ from }: QuoteRange, { steps }: Placement, part: QuoteRange): boolean {
  const isOther = (lies: (position: number) => boolean) => {
    const left = steps.filter(({ quote }) => quote !== null && lies(quote + from));
    const changed = left.filter(({ equal }) => !equal).length;
    return changed > FEW_CHANGES && changed > left.length / 2;
  };
  return isOther((position) => position < part.from) || isOther((position) => position >= part.to);
}

/** The clauses of the quote that stand at a place; undefined where it is but a piece of a phrase. */
function clausesOf(
  quote: QuoteText,
  range: QuoteRange,
  { passage, steps, stretch }: Placement,
): FoundPart | undefined {
  const part = partOf(range, [{ passage, steps: steps.slice(stretch.from, stretch.to) }]);
  const clauses = wholeClauses(quote, part);
  if (!clauses) return part.to - part.from > LONGEST_PHRASE ? part : undefined;
  const within = ({ quote: at }: Step) => {
    return at === null || (at + range.from >= clauses.from && at + range.from < clauses.to);
  };
  const first = steps.findIndex((step) => step.quote !== null && within(step));
  const last = steps.findLastIndex((step) => step.quote !== null && within(step));
  const of = { from: Math.max(first, stretch.from), to: Math.min(last + 1, stretch.to) };
  return partOf(range, [{ passage, steps: steps.slice(of.from, of.to) }]);
}

/** A part that was found in one place, in all where it stands word for word. */
function inAllPlaces(quote: QuoteText, part: FoundPart, search: RecordSearch): FoundPart[] {
  const exact = part.changes === 0 ? findExactParts(quote, part, search) : [];
  return exact.length > 0 ? exact : [part];
}

/** Everywhere the text stands word for word within one paragraph. */
function findExactly(
  text: string,
  placed: PlacedQuote,
  search: RecordSearch,
): { places: Placement[]; more: boolean } {
  const places: Placement[] = [];
  for (const passages of search.holdingAll(text)) {
    for (const passage of passages) {
      const place = placed.exactlyIn(passage);
      if (place && places.length === MAX_PLACES) return { places, more: true };
      if (place) places.push(place);
    }
  }
  return { places, more: false };
}

/** Steps of a piece of the quote that begins at `from`, as steps of the quote. */
function partOf({ from }: QuoteRange, placements: readonly Place[], more = false): FoundPart {
  const places = placements.map(({ passage, steps }) => ({
    passage,
    steps: steps.map((step) => ({
      ...step,
      quote: step.quote === null ? null : step.quote + from,
    })),
  }));
  const steps = places[0]?.steps ?? [];
  const positions = steps.flatMap(({ quote }) => quote ?? []);
  return {
    from: positions[0] ?? from,
    to: (positions.at(-1) ?? from - 1) + 1,
    changes: steps.filter(({ equal }) => !equal).length,
    places,
    more,
  };
}
