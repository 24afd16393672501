/**
 * Names in a question that the minutes themselves define as short for, or as the full name of,
 * others ('经适房' by '经济适用住房(以下简称“经适房”)'). Mined by the store; here they are found in a topic
 * and judged.
 */
import type { HeldAlias, MinutesStore } from '../../store/store.js';
import { wordBoundaries } from '../../text/word-boundaries.js';
import type { Alias } from './aliases.js';

/** Shortest short name and longest full name that are mined, in characters. */
const MIN_LENGTH = 2;
const MAX_LENGTH = 40;

/** Stands in no name: a topic has blanks where its question words were. */
const BREAK = /[\s,。;:!?、"《》]/;

/** Topics are not scanned beyond it: bounds the number of names looked up. */
const MAX_SCANNED = 150;

/** Short names taken of one full name. */
const MAX_SHORT_NAMES = 3;

/** What several full names share must say so many characters more than the short one. */
const MIN_MORE = 2;

export type AliasStore = Pick<MinutesStore, 'heldAliases'>;

/** Longest first where they overlap, in order of appearance. `topic` is folded. */
export function definedAliasesIn(topic: string, store: AliasStore): Alias[] {
  const spans = wordSpans(topic.slice(0, MAX_SCANNED));
  if (spans.length === 0) return [];
  const held = new Map(
    store.heldAliases([...new Set(spans.map(({ text }) => text))]).map((one) => [one.name, one]),
  );
  const found: Alias[] = [];
  let end = 0;
  for (const span of spans) {
    const alias = span.start < end ? undefined : held.get(span.text);
    const wordings = alias === undefined ? [] : wordingsFor(alias);
    if (wordings.length === 0) continue;
    found.push({ said: span.text, wordings, origin: 'corpus' });
    end = span.start + span.text.length;
  }
  return found;
}

/** Whole words in a row without a break, by their beginning, the longest first. */
function wordSpans(text: string): { start: number; text: string }[] {
  const boundaries = [...wordBoundaries(text)];
  return boundaries.flatMap((start) => {
    const breakAt = text.slice(start).search(BREAK);
    const last = Math.min(start + MAX_LENGTH, breakAt < 0 ? text.length : start + breakAt);
    return boundaries
      .filter((end) => end - start >= MIN_LENGTH && end <= last)
      .reverse()
      .map((end) => ({ start, text: text.slice(start, end) }));
  });
}

/**
 * A short name of several is taken for what they share ('省人大常委会' in several provinces), or for
 * none of them where they share too little: it means another thing in every document.
 */
function wordingsFor({ name, kind, others }: HeldAlias): string[] {
  if (kind === 'full') return others.slice(0, MAX_SHORT_NAMES);
  const [only] = others;
  if (only !== undefined && others.length === 1) return [only];
  const shared = longestShared(others);
  return shared.length >= name.length + MIN_MORE ? [shared] : [];
}

/** The longest string that all hold. */
function longestShared([first = '', ...others]: readonly string[]): string {
  for (let length = first.length; length > 0; length--) {
    for (let start = 0; start + length <= first.length; start++) {
      const part = first.slice(start, start + length);
      if (others.every((other) => other.includes(part))) return part;
    }
  }
  return '';
}
