/**
 * What the index is asked for a quote: pairs of characters that stand side by side in it, together
 * as many as tell, or few of them, so that a changed character costs few probes only. The pairs
 * are those of text/tokens.ts, which are indexed.
 */
import type { Probe } from '../store/store.js';
import { fold } from '../text/fold.js';
import { tokeniseNumbers } from '../text/tokens.js';

/** A text with more blanks than this share is spaced out: 会 议 强 调. */
const SPACED_OUT = 0.25;

const HAN_RUNS = /\p{Script=Han}+/gu;

/** More pairs together find nothing more, and each takes its time. */
const MAX_TOGETHER = 48;

/** Pairs of a window: with five characters in a row a hundred thousand paragraphs become a few. */
const WINDOW = 4;
const WINDOW_STEP = 2;

/** So many windows of a long quote, evenly spread. */
const MAX_WINDOWS = 40;

/** In a quote of so many pairs, three changes may leave no window whole: less is asked for too. */
const FEW_PAIRS = 32;

/** Line breaks, and the blanks of a text that is spaced out, part no characters in the record. */
function closeUp(text: string): string {
  const lines = text.replace(/\s*\n\s*/gu, '');
  const blanks = lines.match(/\s/gu)?.length ?? 0;
  return blanks > lines.length * SPACED_OUT ? lines.replace(/\s/gu, '') : lines;
}

/** Pairs of neighbouring Han characters, by the run of characters that they stand in. */
function pairsByRun(text: string): string[][] {
  return Array.from(closeUp(fold(text)).matchAll(HAN_RUNS), ([run]) => {
    const characters = [...run];
    return characters.slice(1).map((character, index) => `${characters[index]}${character}`);
  }).filter((pairs) => pairs.length > 0);
}

function evenly<Item>(items: readonly Item[], most: number): Item[] {
  if (items.length <= most) return [...items];
  return Array.from({ length: most }, (_, index) => {
    return items[Math.floor((index * items.length) / most)] as Item;
  });
}

function windows(pairs: readonly string[], length: number, step: number): Probe[] {
  if (pairs.length <= length) return [pairs];
  const found: Probe[] = [];
  for (let start = 0; start + length <= pairs.length; start += step) {
    found.push(pairs.slice(start, start + length));
  }
  return found;
}

/** Numbers and Latin words: where a text has hardly anything else. */
function otherTokens(text: string): string[] {
  return tokeniseNumbers(text).map((token) => token.text);
}

/** The probe that every paragraph holds in which the text stands word for word. */
export function wholeProbe(text: string): Probe {
  const pairs = [...new Set(pairsByRun(text).flat())];
  if (pairs.length > 1) return evenly(pairs, MAX_TOGETHER);
  return [...pairs, ...new Set(otherTokens(text))];
}

/** Probes of which some are held by a paragraph in which a part of the text stands. */
export function partialProbes(text: string): Probe[] {
  const runs = pairsByRun(text);
  const wide = runs.flatMap((pairs) => windows(pairs, WINDOW, WINDOW_STEP));
  const pairs = runs.flat();
  if (pairs.length > FEW_PAIRS) return evenly(wide, MAX_WINDOWS);
  const narrow = runs.flatMap((run) => windows(run, 2, 1));
  const single = pairs.map((pair) => [pair]);
  return [...wide, ...narrow, ...single, ...otherTokens(text).map((token) => [token])];
}
