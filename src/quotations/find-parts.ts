/**
 * Finds the places from which a quote was taken: one where it stands as a whole, word for word or
 * with slips; else the stretch of it that stands best in one place, and the rest likewise.
 */
import { type Content, endOfCharacter } from './content.js';
import { changesAllowed, LONGEST_SLIP, SHORTEST_PART } from './likeness.js';
import { partAt } from './passage.js';
import { isBetter, PlacedQuote, type Placement } from './placement.js';
import type { RecordSearch } from './record-search.js';

/** A text with its content. */
export interface QuoteText {
  text: string;
  content: Content;
}

/** A range of positions in the content of the quote, end exclusive. */
export interface QuoteRange {
  from: number;
  to: number;
}

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
const MAX_PARTS = 8;

/** Best paragraphs that are read together with their neighbours. */
const MAX_EXTENDED = 2;

/** Text of a range of the quote. */
export function textOf({ text, content }: QuoteText, { from, to }: QuoteRange): string {
  const last = content.offsets[to - 1];
  return last === undefined ? '' : text.slice(content.offsets[from], endOfCharacter(text, last));
}

/** The range as one part, where it stands word for word within a paragraph; else none. */
export function findExactParts(
  quote: QuoteText,
  range: QuoteRange,
  search: RecordSearch,
): FoundPart[] {
  const placed = new PlacedQuote(quote.content.characters.slice(range.from, range.to));
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
  if (most <= 0 || range.to - range.from < 2) return [];
  const exact = findExactParts(quote, range, search);
  if (exact.length > 0) return exact;
  const placed = new PlacedQuote(quote.content.characters.slice(range.from, range.to));
  const nearest = findNearest(textOf(quote, range), placed, search);
  const [best] = nearest;
  if (!best) return [];
  if (isSlip(best, placed)) {
    const alike = nearest.filter(
      (other) => other.changes === best.changes && isSlip(other, placed),
    );
    return [partOf(range, alike.slice(0, MAX_PLACES), alike.length > MAX_PLACES)];
  }
  const part = partOf(range, [
    { ...best, steps: best.steps.slice(best.stretch.from, best.stretch.to) },
  ]);
  if (part.to - part.from < SHORTEST_PART) return [];
  return [
    ...findParts(quote, { from: range.from, to: part.from }, search, most - 1),
    part,
    ...findParts(quote, { from: part.to, to: range.to }, search, most - 1),
  ];
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
  const found = search.holdingSome(text).flatMap((passage) => placed.nearestIn(passage) ?? []);
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

/** Whether the whole quote stands there but for slips. */
function isSlip({ changes, steps }: Placement, { characters }: PlacedQuote): boolean {
  return changes <= changesAllowed(characters.length) && longestOneSided(steps) <= LONGEST_SLIP;
}

function longestOneSided(steps: Placement['steps']): number {
  let longest = 0;
  let current = 0;
  for (const { quote, record } of steps) {
    current = quote === null || record === null ? current + 1 : 0;
    longest = Math.max(longest, current);
  }
  return longest;
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
