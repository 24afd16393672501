/** Finds words verbatim, whatever script, width, punctuation and white space they are written with. */
import { fold } from '../../../text/fold.js';
import type { Span } from '../../../text/sentences.js';

/** A mark that is no part of a number: '4.5' and '70%' are not '45' and '70'. */
const PUNCTUATION = /(?!(?<=[0-9])[.,](?=[0-9])|(?<=[0-9])%)[\p{P}\p{S}\p{Z}\s]/gu;

/** What is left out of a quote, openly. */
const ELISION = /…+|\.{3,}|⋯+/u;

/** Where `words` stand in `text`; parts around an ellipsis one behind the other. */
export function locateVerbatim(text: string, words: string): Span | undefined {
  const { stripped, offsets } = strip(text);
  let from = 0;
  let span: Span | undefined;
  for (const part of words.split(ELISION)) {
    const wanted = fold(part).replace(PUNCTUATION, '');
    if (wanted === '') continue;
    const at = stripped.indexOf(wanted, from);
    if (at < 0) return undefined;
    from = at + wanted.length;
    span = {
      start: span?.start ?? (offsets[at] as number),
      end: (offsets[from - 1] as number) + 1,
    };
  }
  return span;
}

const strippedTexts = new Map<string, { stripped: string; offsets: number[] }>();
const MAX_KEPT = 64;

/** The folded text without its marks, with the offset of each character that is left. */
function strip(text: string): { stripped: string; offsets: number[] } {
  const known = strippedTexts.get(text);
  if (known) return known;
  const folded = fold(text);
  const removed = new Set([...folded.matchAll(PUNCTUATION)].map(({ index }) => index));
  const kept = Array.from({ length: folded.length }, (_, at) => at).filter(
    (at) => !removed.has(at),
  );
  const result = { stripped: kept.map((at) => folded.charAt(at)).join(''), offsets: kept };
  if (strippedTexts.size >= MAX_KEPT) strippedTexts.clear();
  strippedTexts.set(text, result);
  return result;
}
