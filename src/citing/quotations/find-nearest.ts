/**
 * Finds where in the record a text stands most nearly: in the paragraphs that hold most of it, and
 * over their ends. Whether that is near enough is decided by find-parts.ts.
 */
import { LONGEST_SLIP } from './likeness.js';
import type { LookUpLimit } from './look-up-limit.js';
import { type Passage, partAt } from './passage.js';
import { isBetter, type PlacedQuote, type Placement } from './placement.js';
import type { RecordSearch } from './record-search.js';

/** Best paragraphs that are read together with their neighbours. */
const MAX_EXTENDED = 2;

/** Placements in the paragraphs that hold some of the text, best first. */
export function findNearest(
  text: string,
  placed: PlacedQuote,
  search: RecordSearch,
  limit: LookUpLimit,
): Placement[] {
  const passages = search.holdingSome(text);
  const exact = exactlyAround(passages, placed, search);
  if (exact) return [exact];
  const found = passages
    .slice(0, limit.takeComparisons(placed.cells))
    .flatMap((passage) => placed.nearestIn(passage) ?? []);
  found.sort(byLikeness);
  const extended = found
    .slice(0, MAX_EXTENDED)
    .flatMap((placement) => placeAround(placement, placed, search) ?? []);
  return onceEach([...extended, ...found].sort(byLikeness));
}

/** Word for word over paragraphs that follow each other. */
function exactlyAround(
  passages: readonly Passage[],
  placed: PlacedQuote,
  search: RecordSearch,
): Placement | undefined {
  for (const { parts } of passages.slice(0, MAX_EXTENDED)) {
    const wider = parts[0] && search.around(parts[0].paragraph, placed.characters.length);
    const exact = wider && placed.exactlyIn(wider);
    if (exact) return exact;
  }
  return undefined;
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
