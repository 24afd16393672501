/**
 * Owns which characters a page converted from Simplified to Traditional holds. Damage is mended
 * only with such characters: a character that every converter replaces (国), or a rare GBK
 * extension character that is neither a Traditional form nor in GB 2312 (骪), does not fit.
 */

import { pairOf } from './gbk.js';
import { loadDictionary, once } from './load-table.js';

/** GB 2312 lies in GBK where both bytes are at least A1, its Han from row B0 to F7. */
const GB2312_MIN = 0xa1;
const GB2312_HAN_FIRST = 0xb0;
const GB2312_HAN_LAST = 0xf7;

interface ScriptTables {
  simplified: Map<string, string>;
  legitimate: Set<string>;
  replaced: Set<string>;
}

const scriptTables = once((): ScriptTables => {
  const simplified = new Map<string, string>();
  for (const [traditional, simple] of loadDictionary('TSCharacters')) {
    if (traditional !== simple) simplified.set(traditional, simple);
  }
  const produced = new Set<string>();
  const replaced = new Set<string>();
  for (const [simple, traditional] of loadDictionary('STCharacters')) {
    for (const character of traditional) produced.add(character);
    if (simple !== traditional) replaced.add(simple);
  }
  // 皇后, 公里, 台州: phrases in which a converter leaves the character as it is.
  for (const [, phrase] of loadDictionary('STPhrases')) {
    for (const character of phrase) produced.add(character);
  }
  for (const character of produced) replaced.delete(character);
  return { simplified, legitimate: produced, replaced };
});

/** The Simplified form of a Traditional character whose Simplified form differs; else undefined. */
export function simplifiedOf(character: string): string | undefined {
  return scriptTables().simplified.get(character);
}

/** All Traditional characters whose Simplified form differs. */
export function convertibleCharacters(): Iterable<string> {
  return scriptTables().simplified.keys();
}

function isSimplifiedHan(pair: number): boolean {
  const lead = pair >> 8;
  return lead >= GB2312_HAN_FIRST && lead <= GB2312_HAN_LAST && (pair & 0xff) >= GB2312_MIN;
}

/** Punctuation (row A1), numerals (row A2) and full-width forms (row A3) of GB 2312. */
function isPunctuation(pair: number): boolean {
  const lead = pair >> 8;
  return lead >= 0xa1 && lead <= 0xa3 && (pair & 0xff) >= GB2312_MIN;
}

/** Whether a converted page may hold this GBK character: Han that a converter leaves or makes, or punctuation. */
export function isLegitimate(character: string): boolean {
  const pair = pairOf(character);
  if (pair === undefined) return false;
  if (isPunctuation(pair)) return true;
  const { simplified, legitimate, replaced } = scriptTables();
  if (simplified.has(character)) return true;
  if (replaced.has(character)) return false;
  return isSimplifiedHan(pair) || (legitimate.has(character) && /\p{Script=Han}/u.test(character));
}
