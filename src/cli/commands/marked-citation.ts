/** A citation of an answer by its number, as a person writes it. */
import type { Answer, Citation } from '../../app-types.js';

/** '2', '[2]', '［２］' → 2; undefined for what is no number of a citation. */
export function markerOf(words: string): number | undefined {
  const digits = /^\[?(\d{1,3})\]?$/.exec(words.normalize('NFKC').trim())?.[1];
  return digits === undefined ? undefined : Number(digits);
}

/** The first with this number. */
export function citationMarked(answer: Answer | undefined, marker: number): Citation | undefined {
  return answer?.citations.find((citation) => citation.marker === marker);
}
