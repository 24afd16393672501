/** Finds names that the index holds in a question, by looking its n-grams up. */
import type { MinutesStore, NameField } from '../../store/store.js';

export interface NameSpan {
  start: number;
  end: number;
  name: string;
}

/** Shortest and longest name looked for, in characters: '楚雄' … '新疆维吾尔自治区', '阿卜杜拉·买买提'. */
const MIN_LENGTH = 2;
const MAX_LENGTH = 12;

/** Questions longer than this are not scanned beyond it: bounds the number of n-grams. */
const MAX_SCANNED = 300;

/** Held names in `folded`, longest first where they overlap, in order of appearance. */
export function findHeldNames(
  store: Pick<MinutesStore, 'heldNames'>,
  field: NameField,
  folded: string,
): NameSpan[] {
  const text = folded.slice(0, MAX_SCANNED);
  const held = new Set(store.heldNames(field, [...candidates(text)]));
  const found: NameSpan[] = [];
  for (let start = 0; start < text.length; start++) {
    for (let end = Math.min(text.length, start + MAX_LENGTH); end - start >= MIN_LENGTH; end--) {
      const name = text.slice(start, end);
      if (!held.has(name)) continue;
      found.push({ start, end, name });
      start = end - 1;
      break;
    }
  }
  return found;
}

/** Han characters and the dot of minority names. */
const NAME = /^[\u3400-\u9fff·]+$/;

function candidates(text: string): Set<string> {
  const grams = new Set<string>();
  for (let start = 0; start < text.length; start++) {
    for (let length = MIN_LENGTH; length <= MAX_LENGTH; length++) {
      const gram = text.slice(start, start + length);
      if (gram.length < length || !NAME.test(gram)) break;
      grams.add(gram);
    }
  }
  return grams;
}
