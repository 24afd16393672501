/**
 * How much of a quote may differ from the record, and how much of it must stand there, for the
 * record to be named as its place. Measured on quotes and inventions; only the numbers and the
 * rules that use them.
 */
import type { Placement } from './placement.js';

/** One character is no quote. */
export const SHORTEST_QUOTE = 2;

/** Shorter quotes must stand word for word: with a character changed they are anybody's words. */
const SHORTEST_ALTERED = 7;

/** Equal characters for each change, and beyond these; so many changes are few in any quote. */
const EQUAL_PER_CHANGE = 3;
const EQUAL_ANYHOW = 2;

/** Beyond those, where each change is of one character by itself: other words differ by the word. */
const EQUAL_IF_SCATTERED = 1;
export const FEW_CHANGES = 3;

/** More changes are those of another text, until they are this share of a long quote. */
const SHARE_OF_CHANGES = 0.12;

/** What is changed, left out or put in at once is no slip of single characters beyond this. */
export const LONGEST_SLIP = 8;

/** Changes that a quote of so many characters can have at most. */
export function mostChanges(characters: number): number {
  return Math.max(FEW_CHANGES, Math.floor(characters * SHARE_OF_CHANGES));
}

/** Whether the whole quote, of so many characters, stands there but for slips. */
export function isSlip({ changes, steps }: Placement, characters: number): boolean {
  if (changes === 0) return true;
  if (characters < SHORTEST_ALTERED || changes > mostChanges(characters)) return false;
  const equal = steps.filter((step) => step.equal).length;
  const beyond = areScattered(steps) ? EQUAL_IF_SCATTERED : EQUAL_ANYHOW;
  return equal >= EQUAL_PER_CHANGE * changes + beyond && longestRun(steps) <= LONGEST_SLIP;
}

/** Whether only single characters are changed, none next to another, none dropped or added. */
function areScattered(steps: Placement['steps']): boolean {
  return (
    longestRun(steps) <= 1 && steps.every(({ quote, record }) => quote !== null && record !== null)
  );
}

/** A shorter quote with a word changed is like many sentences: if equally like two, it is neither. */
const SHORTEST_AMBIGUOUS = 16;

/** Whether equally good placements of a quote leave open what it was taken from. */
export function isAmbiguous(placements: readonly Placement[], characters: number): boolean {
  const texts = placements.map(({ passage, steps }) => {
    const positions = steps.flatMap(({ record }) => record ?? []);
    return passage.characters.slice(positions[0], (positions.at(-1) ?? 0) + 1);
  });
  const isWordChanged = (placements[0]?.changes ?? 0) > 1;
  return characters < SHORTEST_AMBIGUOUS && isWordChanged && new Set(texts).size > 1;
}

function longestRun(steps: Placement['steps']): number {
  let longest = 0;
  let current = 0;
  for (const { equal } of steps) {
    current = equal ? 0 : current + 1;
    longest = Math.max(longest, current);
  }
  return longest;
}

/** A part of a quote that is looked for by itself has so many characters. */
export const SHORTEST_PART = 8;

/** Of a quote that is put together, one part has so many, and this share of it is found. */
const LONGEST_JOINED = 12;
const SHARE_OF_JOINED = 0.85;

/** What stands in more meetings is a phrase of the language of minutes … */
const FEW_MEETINGS = 3;

/** … which has so many characters at most. */
export const LONGEST_PHRASE = 40;

/** A quote of which only a part stands in the record has so many characters of it there … */
const SHORTEST_PARTIAL = 24;

/** … and this share of them. */
const SHARE_OF_PARTIAL = 0.5;

/** A part as it is judged here. */
interface Part {
  from: number;
  to: number;
  places: readonly Pick<Placement, 'passage'>[];
  more: boolean;
}

function lengthOf({ from, to }: Pick<Part, 'from' | 'to'>): number {
  return to - from;
}

/** Whether the part was taken from the record, and not from what everybody writes. */
export function isTelling(part: Part): boolean {
  const meetings = new Set(part.places.map(({ passage }) => passage.meetingId));
  return lengthOf(part) > LONGEST_PHRASE || (!part.more && meetings.size <= FEW_MEETINGS);
}

/** Whether telling parts make up a quote of so many characters. */
export function isJoined(telling: readonly Part[], characters: number): boolean {
  const found = telling.reduce((sum, part) => sum + lengthOf(part), 0);
  const longest = Math.max(0, ...telling.map(lengthOf));
  return telling.length > 1 && longest >= LONGEST_JOINED && found >= SHARE_OF_JOINED * characters;
}

/** Whether a telling part is a substantial part of a quote of so many characters. */
export function isPartial(part: Part, characters: number): boolean {
  return (
    isTelling(part) &&
    lengthOf(part) >= SHORTEST_PARTIAL &&
    lengthOf(part) >= SHARE_OF_PARTIAL * characters
  );
}

/** What a changed character within a part weighs against equal ones: parts end where it is dear. */
export const WEIGHT_OF_CHANGE = 3;
