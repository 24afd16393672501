/**
 * Which tokens the embedding knows: those in the most texts. Counts document frequencies over the
 * whole corpus in one open-addressing table.
 */
import { readTokenKeys } from '../../embedding/static/token-keys.js';
import type { Corpus } from './corpus-buffer.js';

/** At most half full; a corpus with more distinct tokens doubles it. */
const FIRST_BITS = 20;

/** A token with fewer texts is learned from too little. */
export interface VocabularyLimits {
  maxTokens: number;
  minTexts: number;
}

/** Counters by key; a text counts a key once. */
class TextFrequencies {
  #keys = new Uint32Array(1 << FIRST_BITS);
  #counts = new Uint32Array(1 << FIRST_BITS);
  #lastText = new Uint32Array(1 << FIRST_BITS);
  #used = 0;

  /** `text` from 1. */
  count(key: number, text: number): void {
    const slot = this.#slotOf(key);
    if (this.#counts[slot] === 0) {
      this.#keys[slot] = key;
      this.#used++;
    }
    if (this.#lastText[slot] === text) return;
    this.#lastText[slot] = text;
    this.#counts[slot] = (this.#counts[slot] ?? 0) + 1;
    if (2 * this.#used > this.#keys.length) this.#grow();
  }

  *entries(): Generator<[key: number, texts: number]> {
    for (const [slot, key] of this.#keys.entries()) {
      if (this.#counts[slot]) yield [key, this.#counts[slot]];
    }
  }

  #slotOf(key: number): number {
    const mask = this.#keys.length - 1;
    let slot = (Math.imul(key, 0x9e3779b1) >>> 7) & mask;
    while (this.#counts[slot] !== 0 && this.#keys[slot] !== key) slot = (slot + 1) & mask;
    return slot;
  }

  #grow(): void {
    const [keys, counts, lastText] = [this.#keys, this.#counts, this.#lastText];
    this.#keys = new Uint32Array(2 * keys.length);
    this.#counts = new Uint32Array(2 * keys.length);
    this.#lastText = new Uint32Array(2 * keys.length);
    for (const [old, key] of keys.entries()) {
      if (!counts[old]) continue;
      const slot = this.#slotOf(key);
      this.#keys[slot] = key;
      this.#counts[slot] = counts[old];
      this.#lastText[slot] = lastText[old] ?? 0;
    }
  }
}

/** Keys by falling frequency, then by key, so that the same corpus gives the same table. */
export function chooseTokens(
  corpus: Corpus,
  { maxTokens, minTexts }: VocabularyLimits,
): Uint32Array {
  const frequencies = new TextFrequencies();
  const { units, textStarts } = corpus;
  let keys = new Uint32Array(1 << 16);
  for (let text = 0; text + 1 < textStarts.length; text++) {
    const [start, end] = [textStarts[text] ?? 0, textStarts[text + 1] ?? 0];
    if (2 * (end - start) > keys.length) keys = new Uint32Array(2 * (end - start));
    const count = readTokenKeys(units, start, end, keys);
    for (let index = 0; index < count; index++) frequencies.count(keys[index] ?? 0, text + 1);
  }
  const known = [...frequencies.entries()].filter(([, texts]) => texts >= minTexts);
  known.sort(([a, inA], [b, inB]) => inB - inA || a - b);
  return Uint32Array.from(known.slice(0, maxTokens), ([key]) => key);
}
