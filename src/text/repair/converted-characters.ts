/**
 * Owns which characters a page converted from Simplified to Traditional holds. Damage is mended
 * only with such characters: a character that every converter replaces (国), or a rare GBK
 * extension character that is neither a Traditional form nor in GB 2312 (骪), does not fit.
 */

import { dictionaryEntries, traditionalCharacters } from '../opencc.js';
import { pairOf } from './gbk.js';
import { once } from './load-table.js';

/** GB 2312 lies in GBK where both bytes are at least A1, its Han from row B0 to F7. */
const GB2312_MIN = 0xa1;
const GB2312_HAN_FIRST = 0xb0;
const GB2312_HAN_LAST = 0xf7;

interface ConversionTables {
  /** What some converter writes in some phrase: 後, 眾, 裡, but also 皇后's 后 and 公里's 里. */
  produced: Set<string>;
  /** What every converter replaces wherever it stands: 国. */
  replaced: Set<string>;
}

const conversionTables = once((): ConversionTables => {
  const produced = new Set<string>();
  const replaced = new Set<string>();
  for (const [simple, traditional] of dictionaryEntries('STCharacters')) {
    produced.add(traditional);
    if (simple !== traditional) replaced.add(simple);
  }
  const phrases = ['STPhrases', 'TWVariants', 'HKVariants'] as const;
  for (const name of phrases) {
    for (const [, text] of dictionaryEntries(name)) {
      for (const character of text) produced.add(character);
    }
  }
  for (const character of produced) replaced.delete(character);
  return { produced, replaced };
});

/** The Simplified form of a Traditional character whose Simplified form differs; else undefined. */
export function simplifiedOf(character: string): string | undefined {
  return traditionalCharacters().get(character);
}

/** All Traditional characters whose Simplified form differs. */
export function convertibleCharacters(): Iterable<string> {
  return traditionalCharacters().keys();
}

function isSimplifiedHan(pair: number): boolean {
  const lead = pair >> 8;
  return lead >= GB2312_HAN_FIRST && lead <= GB2312_HAN_LAST && (pair & 0xff) >= GB2312_MIN;
}

/** Signs of rows A1 and A3 that no sentence holds: accents (ˉˇ¨〃), mathematics (∧…≌), ＾＿｀｛｜｝￣. */
const NO_PUNCTUATION: readonly (readonly [first: number, last: number])[] = [
  [0xa1a5, 0xa1a8],
  [0xa1c4, 0xa1dc],
  [0xa3de, 0xa3e0],
  [0xa3fb, 0xa3fe],
];

/** Punctuation (row A1), numerals (row A2) and full-width forms (row A3) of GB 2312. */
function isPunctuation(pair: number): boolean {
  const lead = pair >> 8;
  if (lead < 0xa1 || lead > 0xa3 || (pair & 0xff) < GB2312_MIN) return false;
  return !NO_PUNCTUATION.some(([first, last]) => pair >= first && pair <= last);
}

/** Whether a converted page may hold this GBK character: Han that a converter leaves or makes, or punctuation. */
export function isLegitimate(character: string): boolean {
  const pair = pairOf(character);
  if (pair === undefined) return false;
  if (isPunctuation(pair)) return true;
  if (simplifiedOf(character) !== undefined) return true;
  const { produced, replaced } = conversionTables();
  if (replaced.has(character)) return false;
  return isSimplifiedHan(pair) || (produced.has(character) && /\p{Script=Han}/u.test(character));
}
