/**
 * Decides the verdict on a quote from the parts of it that were found, and which of them are
 * shown. It searches for nothing.
 */
import { byDate } from '../../minutes/meeting-order.js';
import { describePlace } from './describe-match.js';
import type { FoundPart } from './find-parts.js';
import { isJoined, isPartial, isTelling } from './likeness.js';
import { type PassageParagraph, partAt } from './passage.js';
import { type PlacedPart, placeTogether } from './place-together.js';
import type { QuoteFinding, QuoteJoin, QuoteMatch, QuoteVerdict } from './quote-finding.js';
import type { QuoteRange, QuoteText } from './quote-text.js';
import type { RecordSearch } from './record-search.js';

/** `parts`: those found, in order. */
export function judge(
  quote: QuoteText,
  parts: readonly FoundPart[],
  search: RecordSearch,
): QuoteFinding {
  const length = quote.content.characters.length;
  const [only] = parts;
  if (only && parts.length === 1 && lengthOf(only) === length) {
    return showPlaces(quote, only, only.changes === 0 ? 'exact' : 'altered', search);
  }
  const placed = placeTogether(parts, search);
  const complete = sumOf(placed) === length;
  const cuts = new Set(quote.pieces.map(({ from }) => from));
  if (complete && placed.length > 0 && areOneRun(placed, cuts)) {
    const changed = placed.some(({ changes }) => changes > 0);
    return show(quote, placed, changed ? 'altered' : 'exact', search);
  }
  const telling = parts.filter(isTelling);
  const [longest] = telling.toSorted((one, other) => lengthOf(other) - lengthOf(one));
  const substantial = longest && isPartial(longest, length) ? longest : undefined;
  // A phrase that stands everywhere tells nothing by itself, but where it stands is known.
  const joinable = substantial ? parts : telling;
  if (isJoined(joinable, length)) {
    const joined = placeTogether(joinable, search);
    return { ...show(quote, joined, 'joined', search), joins: joinOf(joined) };
  }
  if (substantial) return showPlaces(quote, substantial, 'partial', search);
  return { quote: quote.text, verdict: 'notFound', matches: [], more: false };
}

function lengthOf({ from, to }: QuoteRange): number {
  return to - from;
}

function sumOf(parts: readonly QuoteRange[]): number {
  return parts.reduce((sum, part) => sum + lengthOf(part), 0);
}

interface Position {
  part: PassageParagraph;
  /** In the content of the paragraph. */
  at: number;
}

function positionOf({ place }: PlacedPart, which: 'first' | 'last'): Position | undefined {
  const { passage, steps } = place;
  const hasPlace = ({ record }: { record: number | null }) => record !== null;
  const step = which === 'first' ? steps.find(hasPlace) : steps.findLast(hasPlace);
  const record = step?.record ?? 0;
  const part = partAt(passage, record);
  return part && { part, at: record - part.start };
}

/** Whether each part goes on where the one before ended, or behind that after an ellipsis. */
function areOneRun(parts: readonly PlacedPart[], cuts: ReadonlySet<number>): boolean {
  return parts.every((part, index) => {
    const before = parts[index - 1];
    if (!before) return true;
    const end = positionOf(before, 'last');
    const start = positionOf(part, 'first');
    if (!end || !start || before.place.passage.meetingId !== part.place.passage.meetingId)
      return false;
    return cuts.has(part.from) ? comesBehind(start, end) : follows(start, end);
  });
}

function comesBehind(position: Position, other: Position): boolean {
  const paragraphs = position.part.paragraph.number - other.part.paragraph.number;
  return paragraphs > 0 || (paragraphs === 0 && position.at > other.at);
}

function follows(position: Position, other: Position): boolean {
  const paragraphs = position.part.paragraph.number - other.part.paragraph.number;
  if (paragraphs === 0) return position.at === other.at + 1;
  const atEnd = other.at === other.part.content.characters.length - 1;
  return paragraphs === 1 && position.at === 0 && atEnd;
}

function joinOf(parts: readonly PlacedPart[]): QuoteJoin {
  const meetings = new Set(parts.map(({ place }) => place.passage.meetingId));
  if (meetings.size > 1) return 'meetings';
  const ids = parts.flatMap((part) => [positionOf(part, 'first'), positionOf(part, 'last')]);
  const paragraphs = new Set(ids.map((position) => position?.part.paragraph.id));
  return paragraphs.size > 1 ? 'meeting' : 'paragraph';
}

/** One part in all its places, by date; the rest of the quote is told as standing nowhere. */
function showPlaces(
  quote: QuoteText,
  { places, more }: FoundPart,
  verdict: QuoteVerdict,
  search: RecordSearch,
): QuoteFinding {
  const span = { start: 0, end: quote.text.length };
  const matches = places
    .flatMap((place) => {
      const meeting = search.meeting(place.passage.meetingId);
      return meeting ? [{ meeting, matches: describePlace(quote, place, span, meeting) }] : [];
    })
    .sort(
      (one, other) => byDate(one.meeting, other.meeting) || byNumber(one.matches, other.matches),
    )
    .flatMap((described) => described.matches);
  return { quote: quote.text, verdict, matches, more };
}

function byNumber(one: readonly QuoteMatch[], other: readonly QuoteMatch[]): number {
  return (one[0]?.paragraph ?? 0) - (other[0]?.paragraph ?? 0);
}

/** Each part in its place; what lies between two parts is told with the one before. */
function show(
  quote: QuoteText,
  parts: readonly PlacedPart[],
  verdict: QuoteVerdict,
  search: RecordSearch,
): QuoteFinding {
  const starts = parts.map(({ from }, index) => {
    return index === 0 ? 0 : (quote.content.offsets[from] ?? 0);
  });
  const matches = parts.flatMap(({ place }, index) => {
    const meeting = search.meeting(place.passage.meetingId);
    const span = { start: starts[index] ?? 0, end: starts[index + 1] ?? quote.text.length };
    return meeting ? describePlace(quote, place, span, meeting) : [];
  });
  return { quote: quote.text, verdict, matches, more: false };
}
