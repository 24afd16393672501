/**
 * Owns how characters are read, and how a reading is written in a note: with its tone mark, or
 * without one for the neutral tone.
 */

import { convertibleCharacters, simplifiedOf } from './converted-characters.js';
import { characterOf, LEAD_MIN, pairOf } from './gbk.js';
import { loadPinyin, once } from './load-table.js';

/**
 * Readings that pages carry and pinyin-pro lacks: those of Taiwan's and older dictionaries
 * (審訂 of 1999) for characters whose Simplified form differs.
 */
const OTHER_READINGS: Readonly<Record<string, readonly string[]>> = {
  績: ['jī'],
  蹟: ['jī'],
  擊: ['jí'],
  質: ['zhí'],
  識: ['shì'],
  檔: ['dǎng'],
  髮: ['fǎ'],
  儲: ['chú'],
  擁: ['yǒng'],
  綜: ['zòng'],
  偽: ['wèi'],
  諷: ['fèng'],
  轍: ['chè'],
  夾: ['jiá'],
};

/** Combining macron, acute, caron and grave: the four tones. The diaeresis of ü stays. */
const TONE_MARKS = /[\u0304\u0301\u030C\u0300]/g;

/** A note's syllable in the spelling of the tables: GBK's own ɑ and ɡ are a and g. */
export function normaliseSyllable(syllable: string): string {
  return syllable.normalize('NFC').replaceAll('ɑ', 'a').replaceAll('ɡ', 'g');
}

/** The syllable without its tone: 'lǜ' → 'lü'. */
export function withoutTone(syllable: string): string {
  return syllable.normalize('NFD').replace(TONE_MARKS, '').normalize('NFC');
}

function askReadings(character: string): string[] {
  return loadPinyin().pinyin(character, { multiple: true, type: 'array' });
}

const knownReadings = new Map<string, readonly string[]>();

/** Every reading of one character, with tone marks; those of its Simplified form included. */
export function readingsOf(character: string): readonly string[] {
  let readings = knownReadings.get(character);
  if (readings === undefined) {
    const simple = simplifiedOf(character);
    readings = [
      ...new Set([
        ...askReadings(character),
        ...(simple === undefined ? [] : askReadings(simple)),
        ...(OTHER_READINGS[character] ?? []),
      ]),
    ];
    knownReadings.set(character, readings);
  }
  return readings;
}

/** Whether the syllable, its tone left aside, is a reading of the character. */
export function isReadAs(character: string, syllable: string): boolean {
  const wanted = withoutTone(syllable);
  return readingsOf(character).some((reading) => withoutTone(reading) === wanted);
}

/**
 * Whether the proxy could have put the syllable behind these two bytes, `first << 8 | second`: a
 * Traditional character whose Simplified form differs and which is read so, in whatever tone.
 */
export function isAnnotated(pair: number, syllable: string): boolean {
  const character = characterOf(pair >> 8, pair & 0xff);
  return simplifiedOf(character) !== undefined && isReadAs(character, syllable);
}

/** 'first byte of the pair' and syllable → second bytes. */
const secondBytes = once((): Map<string, number[]> => {
  const index = new Map<string, number[]>();
  const add = (key: string, byte: number): void => {
    const bytes = index.get(key);
    if (bytes === undefined) index.set(key, [byte]);
    else if (!bytes.includes(byte)) bytes.push(byte);
  };
  for (const character of convertibleCharacters()) {
    const pair = pairOf(character);
    if (pair === undefined || (pair & 0xff) < LEAD_MIN) continue;
    for (const reading of readingsOf(character)) {
      add(`${pair >> 8} ${reading}`, pair & 0xff);
      add(`${pair >> 8} ${withoutTone(reading)}`, pair & 0xff);
    }
  }
  return index;
});

/**
 * Second bytes, in the range of leading bytes, with which `firstByte` makes a Traditional
 * character whose Simplified form differs and which is read so. A syllable without tone mark
 * fits a reading of any tone. Empty where none does.
 */
export function secondBytesReadAs(firstByte: number, syllable: string): readonly number[] {
  return secondBytes().get(`${firstByte} ${syllable}`) ?? [];
}
