/**
 * The only importer of opencc-js: its character table for folding, and phrase-level conversion
 * between the scripts. It does not decide when to convert (see script.ts). The dictionaries load
 * on first use: 1 MB of phrases is of no use to a question in Simplified script.
 */
import { createRequire } from 'node:module';
import type { DictGroup, DictLike } from 'opencc-js';

const require = createRequire(import.meta.url);

interface Dictionaries {
  Locale: { from: Record<string, DictGroup[]>; to: Record<string, DictGroup[]> };
}

/** Pairs of one dictionary: source and its first replacement. */
function* pairsOf(dictionary: DictLike): Iterable<readonly [string, string]> {
  if (typeof dictionary !== 'string') {
    yield* dictionary;
    return;
  }
  for (let start = 0; start < dictionary.length; ) {
    const bar = dictionary.indexOf('|', start);
    const end = bar < 0 ? dictionary.length : bar;
    const space = dictionary.indexOf(' ', start);
    yield [dictionary.slice(start, space), dictionary.slice(space + 1, end)];
    start = end + 1;
  }
}

/** Replaces from left to right whatever is longest in the group, as OpenCC does. */
function buildConverter(group: DictGroup): (text: string) => string {
  const replacements = new Map<string, string>();
  // Longest key by first character: most characters begin no phrase, and need one look-up.
  const longest = new Map<string, number>();
  for (const dictionary of [...group].reverse()) {
    for (const [source, target] of pairsOf(dictionary)) {
      replacements.set(source, target);
      const first = source.charAt(0);
      longest.set(first, Math.max(longest.get(first) ?? 0, source.length));
    }
  }
  return (text) => {
    let result = '';
    for (let start = 0; start < text.length; ) {
      let length = Math.min(longest.get(text.charAt(start)) ?? 0, text.length - start);
      while (length > 0 && !replacements.has(text.slice(start, start + length))) length--;
      const source = text.slice(start, start + Math.max(length, 1));
      result += length > 0 ? replacements.get(source) : source;
      start += source.length;
    }
    return result;
  };
}

function buildChain(groups: readonly DictGroup[]): (text: string) => string {
  const converters = groups.map(buildConverter);
  return (text) => converters.reduce((converted, convert) => convert(converted), text);
}

/**
 * The entries of one dictionary: source and its first replacement. STPhrases is 1 MB: only for
 * who needs all of it.
 */
export function dictionaryEntries(
  name: 'STCharacters' | 'STPhrases' | 'TWVariants' | 'HKVariants',
): Iterable<readonly [string, string]> {
  return pairsOf((require(`opencc-js/dict/${name}`) as { default: DictLike }).default);
}

let simplifiedOf: Map<string, string> | undefined;
let convertToTraditional: ((text: string) => string) | undefined;
let convertToSimplified: ((text: string) => string) | undefined;

/** Traditional → Simplified for single characters that differ, opencc's first choice each. */
export function traditionalCharacters(): ReadonlyMap<string, string> {
  if (!simplifiedOf) {
    const { Locale } = require('opencc-js/t2cn') as Dictionaries;
    const dictionaries = (Locale.to.cn ?? []).flat();
    simplifiedOf = new Map();
    for (const dictionary of dictionaries) {
      for (const [source, target] of pairsOf(dictionary)) {
        if ([...source].length === 1 && source !== target) simplifiedOf.set(source, target);
      }
    }
  }
  return simplifiedOf;
}

/**
 * Simplified → Traditional as written in Taiwan, phrase by phrase (皇后 stays, 之后 → 之後), with
 * no vocabulary swapped: names and official terms stay as they are. Loads 1 MB on first use.
 */
export function toTraditional(text: string): string {
  if (!convertToTraditional) {
    const { Locale } = require('opencc-js/cn2t') as Dictionaries;
    convertToTraditional = buildChain([...(Locale.from.cn ?? []), ...(Locale.to.tw ?? [])]);
  }
  return convertToTraditional(text);
}

/** Traditional → Simplified, phrase by phrase, with no vocabulary swapped. */
export function toSimplified(text: string): string {
  if (!convertToSimplified) {
    const { Locale } = require('opencc-js/t2cn') as Dictionaries;
    convertToSimplified = buildChain(Locale.to.cn ?? []);
  }
  return convertToSimplified(text);
}
