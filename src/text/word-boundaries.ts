/** Where words begin and end, so that a name is found as whole words only. */
import { tagWords } from './jieba.js';

/** Offsets in a folded text between which its words stand, 0 and its length among them; ascending. */
export function wordBoundaries(folded: string): Set<number> {
  const boundaries = new Set([0]);
  let at = 0;
  for (const { word } of tagWords(folded)) {
    at += word.length;
    boundaries.add(at);
  }
  return boundaries;
}
