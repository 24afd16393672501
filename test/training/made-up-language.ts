/**
 * Documents in a made-up language: words of one matter stand together, so that a text is to be found
 * by words that it does not hold.
 */
import type { TrainingDocument } from '../../src/training/corpus/training-document.js';
import { type Random, randomAt } from '../../src/training/random.js';

export const MATTERS = 97;
const WORDS = 12;

const word = (matter: number, index: number) =>
  String.fromCharCode(0x5000 + 40 * matter + 2 * index, 0x5001 + 40 * matter + 2 * index);

/** Titles use the first half of a matter's words, paragraphs the second. */
export function sentence(matter: number, half: 0 | 1, random: Random): string {
  const words = Array.from({ length: 7 }, () =>
    word(matter, (half * WORDS) / 2 + random.below(WORDS / 2)),
  );
  return `${words.join('')}。`;
}

/** Of three paragraphs each; the same ones for the same numbers. */
export function documents(count: number): TrainingDocument[] {
  return Array.from({ length: count }, (_, index) => {
    const random = randomAt(99, index);
    const matter = index % MATTERS;
    const text = () => Array.from({ length: 4 }, () => sentence(matter, 1, random)).join('');
    return { title: sentence(matter, 0, random), paragraphs: [text(), text(), text()] };
  });
}
