/** Where words begin and end for one who edits: Chinese is written without blanks, so a dictionary tells. */

const SEGMENTER = new Intl.Segmenter('zh', { granularity: 'word' });

/** Beginning of the word at or before `index`, over what stands between; 0 where there is none. */
export function wordStart(text: string, index: number): number {
  let start = 0;
  for (const { segment, index: begins, isWordLike } of SEGMENTER.segment(text.slice(0, index))) {
    if (isWordLike && segment !== '') start = begins;
  }
  return start;
}

/** End of the word at or behind `index`, likewise. */
export function wordEnd(text: string, index: number): number {
  for (const { segment, index: begins, isWordLike } of SEGMENTER.segment(text.slice(index))) {
    if (isWordLike) return index + begins + segment.length;
  }
  return text.length;
}
