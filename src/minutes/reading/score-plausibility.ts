/**
 * Owns the judgement whether decoded text reads like Chinese. Pure; it decodes nothing.
 */
import { FREQUENT_CHARACTERS } from './frequent-characters.js';

/**
 * Weights per character. Frequent Han is what right decodings are made of (95 %); other Han also
 * come out of wrong decodings, so they prove little; private-use, Hangul, Yi, kana or control
 * characters hardly ever stand in minutes, but are what a wrong decoding is full of.
 */
const WEIGHT = {
  frequent: 1,
  punctuation: 0.8,
  ascii: 0.7,
  otherHan: 0.1,
  foreign: -1,
  broken: -3,
};

/** Signs that stand between Chinese characters: 、。《》,:“”—…· and full-width forms. */
const PUNCTUATION = /[\u00b7\u2010-\u2027\u2030-\u203b\u3000-\u301f\uff00-\uff65\u2460-\u249b]/u;
const HAN = /\p{Script=Han}/u;
/** Pinyin notes and measures: ā é ü °C ± × m². */
const LATIN = /[\u00a0-\u024f\u2103]/u;

function weigh(character: string): number {
  if (FREQUENT_CHARACTERS.has(character)) return WEIGHT.frequent;
  if (character === '\ufffd') return WEIGHT.broken;
  if (PUNCTUATION.test(character)) return WEIGHT.punctuation;
  if (HAN.test(character)) return WEIGHT.otherHan;
  if (LATIN.test(character)) return 0;
  return WEIGHT.foreign;
}

function isPlainAscii(code: number): boolean {
  return (code >= 0x20 && code < 0x7f) || code === 9 || code === 10 || code === 13 || code === 12;
}

/**
 * How much a decoded text looks like Chinese: the mean weight of its characters that are not
 * ASCII, from -3 to 1; right decodings give 0.7 and more, wrong ones under 0.4. Text that is ASCII
 * only gives 0.7, an empty text 0.
 */
export function scorePlausibility(text: string): number {
  if (text === '') return 0;
  let sum = 0;
  let count = 0;
  for (const character of text) {
    if (isPlainAscii(character.codePointAt(0) ?? 0)) continue;
    sum += weigh(character);
    count += 1;
  }
  return count === 0 ? WEIGHT.ascii : sum / count;
}
