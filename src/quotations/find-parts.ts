/**
 * Finds the places from which a quote was taken: one where it stands as a whole, word for word or
 * with slips; else the stretch of it that stands best in one place, and the rest likewise.
 */
import type { Step } from './align.js';
import {
  isAmbiguous,
  isSlip,
  LONGEST_PHRASE,
  LONGEST_SLIP,
  SHORTEST_PART,
  SHORTEST_QUOTE,
} from './likeness.js';
import { partAt } from './passage.js';
import { isBetter, PlacedQuote, type Placement } from './placement.js';
import {
  charactersOf,
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

/** Parts that a quote may be put together from. */
const MAX_PARTS = 6;

/** Best paragraphs that are read together with their neighbours. */
const MAX_EXTENDED = 2;

/** The range as one part, where it stands word for word within a paragraph; else none. */
export function findExactParts(
  quote: QuoteText,
  range: QuoteRange,
  search: RecordSearch,
): FoundPart[] {
  const placed = new PlacedQuote(charactersOf(quote, range));
  const { places, more } = findExactly(textOf(quote, range), placed, search);
  return places.length > 0 ? [partOf(range, places, more)] : [];
}

/** Parts of a range of the quote, in order; what stands nowhere is in none. */
export function findParts(
  quote: QuoteText,
  range: QuoteRange,
  search: RecordSearch,
  most = MAX_PARTS,
): FoundPart[] {
  if (most <= 0 || range.to - range.from < SHORTEST_QUOTE) return [];
  const exact = findExactParts(quote, range, search);
  if (exact.length > 0) return exact;
  const placed = new PlacedQuote(charactersOf(quote, range));
  const nearest = findNearest(textOf(quote, range), placed, search);
  const [best] = nearest;
  if (!best) return [];
  if (isSlip(best, placed.characters.length)) {
    const alike = nearest.filter(
      (other) => other.changes === best.changes && isSlip(other, placed.characters.length),
    );
    if (isAmbiguous(alike, placed.characters.length)) return [];
    return [partOf(range, alike.slice(0, MAX_PLACES), alike.length > MAX_PLACES)];
  }
  const part = clausesOf(quote, range, best);
  if (!part || part.to - part.from < SHORTEST_PART) return [];
  const rest = (from: number, to: number) =>
    to - from < SHORTEST_PART ? [] : findParts(quote, { from, to }, search, most - 1);
  return [
    ...rest(range.from, part.from),
    ...inAllPlaces(quote, part, search),
    ...rest(part.to, range.to),
  ];
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

/** Placements in the paragraphs that hold some of the text, best first. */
function findNearest(text: string, placed: PlacedQuote, search: RecordSearch): Placement[] {
  const found = search
    .holdingSome(text)
    .slice(0, placed.affordable)
    .flatMap((passage) => placed.nearestIn(passage) ?? []);
  found.sort(byLikeness);
  const extended = found
    .slice(0, MAX_EXTENDED)
    .flatMap((placement) => placeAround(placement, placed, search) ?? []);
  return onceEach([...extended, ...found].sort(byLikeness));
}

function byLikeness(one: Placement, other: Placement): number {
  return other.stretch.score - one.stretch.score || one.changes - other.changes;
}

/** Placed with the neighbours of the paragraph, where the quote may run over its ends. */
function placeAround(
  placement: Placement,
  placed: PlacedQuote,
  search: RecordSearch,
): Placement | undefined {
  const [part] = placement.passage.parts;
  if (!part || !runsOver(placement, placed)) return undefined;
  const passage = search.around(part.paragraph, placed.characters.length);
  const wider = passage.parts.length > 1 ? placed.nearestIn(passage) : undefined;
  return wider && isBetter(wider, placement) ? wider : undefined;
}

/** Whether the stretch reaches an end of the passage, and the quote goes on. */
function runsOver({ passage, steps, stretch }: Placement, { characters }: PlacedQuote): boolean {
  const first = steps[stretch.from];
  const last = steps[stretch.to - 1];
  const atStart = (first?.record ?? 0) <= LONGEST_SLIP && (first?.quote ?? 0) > 0;
  const behind = passage.characters.length - (last?.record ?? 0) - 1;
  const atEnd = behind <= LONGEST_SLIP && (last?.quote ?? 0) < characters.length - 1;
  return atStart || atEnd;
}

/** One of those that begin at the same place of the record. */
function onceEach(placements: readonly Placement[]): Placement[] {
  const seen = new Set<string>();
  return placements.filter((placement) => {
    const key = placeKey(placement);
    return !seen.has(key) && seen.add(key);
  });
}

function placeKey({ passage, steps, stretch }: Placement): string {
  const position = steps[stretch.from]?.record ?? 0;
  const part = partAt(passage, position);
  return `${part?.paragraph.id} ${position - (part?.start ?? 0)}`;
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
