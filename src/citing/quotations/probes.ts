/**
 * What the index is asked for a quote: pairs of characters that stand side by side in it, together
 * as many as tell, or few of them, so that a changed character costs few probes only. The pairs
 * are those of text/tokens.ts, which are indexed.
 */
import type { Probe } from '../../store/store.js';
import { fold } from '../../text/fold.js';
import { tokeniseNumbers } from '../../text/tokens.js';

/** A text with more blanks than this share is spaced out: 会 议 强 调. */
const SPACED_OUT = 0.25;

/** What no punctuation parts; a number within it stands as one token. */
const RUNS = /(?:\p{Script=Han}|[\p{Nd}.%])+/gu;
const HAN_OR_NUMBER = /(?<number>[\p{Nd}.]+%?)(?=(?<after>.?))|\p{Script=Han}/gu;

/** More pairs together find nothing more, and each takes its time. */
const MAX_TOGETHER = 48;

/** Terms of a window: with five characters in a row a hundred thousand paragraphs become a few. */
const WINDOW = 4;
const WINDOW_STEP = 2;

/** So many windows of a long quote, evenly spread. */
const MAX_WINDOWS = 32;

/** A longer text than this is asked for by so many stretches of such a length, in characters. */
const LONGEST_WHOLE = 6_000;
const STRETCHES = 60;
const STRETCH_LENGTH = 50;

/** With so few, three changes may leave no window whole: less is asked for too. */
const FEW_TERMS = 32;

/** Line breaks, and the blanks of a text that is spaced out, part no characters in the record. */
function closeUp(text: string): string {
  const lines = text.replace(/\s*\n\s*/gu, '');
  const blanks = lines.match(/\s/gu)?.length ?? 0;
  return blanks > lines.length * SPACED_OUT ? lines.replace(/\s/gu, '') : lines;
}

interface Term {
  token: string;
  isPair: boolean;
}

/** Pairs of neighbouring Han characters and numbers, in the order of the text. */
function termsOf(run: string): Term[] {
  const terms: Term[] = [];
  let before = '';
  for (const { 0: text, groups } of run.matchAll(HAN_OR_NUMBER)) {
    const number = groups?.number;
    // '26日' is rarer than '26', and indexed as well.
    const token = number && tokeniseNumbers(`${number}${groups?.after ?? ''}`).at(-1)?.text;
    if (token) terms.push({ token, isPair: false });
    else if (!number && before !== '') terms.push({ token: `${before}${text}`, isPair: true });
    before = number ? '' : text;
  }
  return terms;
}

/** Of a text that is longer than is asked for, stretches from all over it, parted by a mark. */
function sample(text: string): string {
  if (text.length <= LONGEST_WHOLE) return text;
  const step = text.length / STRETCHES;
  return Array.from({ length: STRETCHES }, (_, index) => {
    const start = Math.floor(index * step);
    return text.slice(start, start + STRETCH_LENGTH);
  }).join('。');
}

function termsByRun(text: string): Term[][] {
  const runs = Array.from(closeUp(fold(sample(text))).matchAll(RUNS), ([run]) => termsOf(run));
  return runs.filter((terms) => terms.length > 0);
}

function evenly<Item>(items: readonly Item[], most: number): Item[] {
  if (items.length <= most) return [...items];
  return Array.from({ length: most }, (_, index) => {
    return items[Math.floor((index * items.length) / most)] as Item;
  });
}

/** What a text repeats is asked for once. */
function distinct(probes: readonly Probe[]): Probe[] {
  return [...new Map(probes.map((probe) => [probe.join(' '), probe])).values()];
}

function windows(terms: readonly Term[], length: number, step: number): Probe[] {
  const tokens = terms.map(({ token }) => token);
  if (tokens.length <= length) return [tokens];
  const found: Probe[] = [];
  for (let start = 0; start + length <= tokens.length; start += step) {
    found.push(tokens.slice(start, start + length));
  }
  return found;
}

/** Numbers and Latin words: where a text has hardly anything else. */
function otherTokens(text: string): string[] {
  return tokeniseNumbers(text).map((token) => token.text);
}

/** The probe that every paragraph holds in which the text stands word for word. */
export function wholeProbe(text: string): Probe {
  const terms = termsByRun(text).flat();
  // A number may be cut at either end of the text: it is asked for where there is little else.
  const pairs = new Set(terms.flatMap(({ token, isPair }) => (isPair ? token : [])));
  if (pairs.size > 1) return evenly([...pairs], MAX_TOGETHER);
  return [...pairs, ...new Set(otherTokens(text))];
}

/** Probes of which some are held by a paragraph in which a part of the text stands. */
export function partialProbes(text: string): Probe[] {
  const runs = termsByRun(text);
  const wide = distinct(runs.flatMap((terms) => windows(terms, WINDOW, WINDOW_STEP)));
  const terms = runs.flat();
  if (terms.length > FEW_TERMS) return evenly(wide, MAX_WINDOWS);
  const narrow = runs.flatMap((run) => windows(run, 2, 1));
  const single = terms.map(({ token }) => [token]);
  return distinct([...wide, ...narrow, ...single, ...otherTokens(text).map((token) => [token])]);
}
