/** What both sides of a check are read into: folded text, its parts, and the bigrams of a stretch. */
import { fold } from '../../../text/fold.js';
import type { Span } from '../../../text/sentences.js';

/** Ends an item of a list, a clause or a sentence. */
const ITEM_END = /[、,;:。!?\n]/u;
const SENTENCE_END = /[;。!?\n]/u;

/** Words of nearly every paragraph: they bind a fact to nothing. Folded. */
const COMMON =
  /会议|传达|学习|研究|审议|听取|强调|要求|指出|提出|认为|精神|情况|汇报|工作|进行|开展|重要|讲话|方面|以及|其中|已经|目前|关于|有关|相关|全部|[的了在是为于由和与及等从到将要并对把被就也共有我该本其各这此]/gu;

/** Folded, as compared here: one width, one script, without blanks inside a Han text. */
export function foldCompact(text: string): string {
  return fold(text).replace(/\s+/gu, '');
}

/** The item of a list, or the clause, in which a stretch stands. */
export function itemAround(text: string, span: Span): Span {
  return widen(text, span, ITEM_END);
}

/** The sentence, or the part up to a semicolon, in which a stretch stands. */
export function sentenceAround(text: string, span: Span): Span {
  return widen(text, span, SENTENCE_END);
}

function widen(text: string, { start, end }: Span, boundary: RegExp): Span {
  let from = start;
  while (from > 0 && !boundary.test(text.charAt(from - 1))) from--;
  let to = end;
  while (to < text.length && !boundary.test(text.charAt(to))) to++;
  return { start: from, end: to };
}

/** Pairs of neighbouring Han characters, and Latin words, that say what a text is about. */
export function contentPairs(folded: string): Set<string> {
  const pairs = new Set<string>();
  const telling = folded.replace(COMMON, ' ');
  for (const [run] of telling.matchAll(/\p{Script=Han}+|[a-z]+/gu)) {
    if (/[a-z]/u.test(run)) pairs.add(run);
    for (let at = 1; at < run.length; at++) pairs.add(run.slice(at - 1, at + 1));
  }
  return pairs;
}

/** Share of the pairs that a folded text holds, 0…1; undefined where there are none. */
export function shareOfPairs(pairs: ReadonlySet<string>, folded: string): number | undefined {
  if (pairs.size === 0) return undefined;
  let held = 0;
  for (const pair of pairs) if (folded.includes(pair)) held++;
  return held / pairs.size;
}
