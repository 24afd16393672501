/**
 * Finds words verbatim, whatever script, width and white space they are written with. Quotation marks
 * and brackets may be left out; a pause or a full stop may be written as another one, but stands where
 * the record has one: 'A,B' is not 'AB'.
 */
import { fold } from '../../../text/fold.js';
import type { Span } from '../../../text/sentences.js';

/** A mark that is no part of a number: '4.5' and '70%' are not '45' and '70'. */
const MARK = /(?!(?<=[0-9])[.,](?=[0-9])|(?<=[0-9])%)[\p{P}\p{S}\p{Z}\s]/u;

const PAUSE = /[,、;:。.!?]/u;

/** What every pause is written as here; no text of the record holds it. */
const ANY_PAUSE = '\u0001';

/** What is left out of a quote, openly. */
const ELISION = /…+|\.{3,}|⋯+/u;

/** Where `words` stand in `text`; parts around an ellipsis one behind the other. */
export function locateVerbatim(text: string, words: string): Span | undefined {
  const { stripped, offsets } = stripOnce(text);
  let from = 0;
  let span: Span | undefined;
  for (const part of words.split(ELISION)) {
    const wanted = trimPauses(strip(fold(part)).stripped);
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

/** A quote may end with its own full stop. */
function trimPauses(stripped: string): string {
  const isPause = (at: number) => stripped.charAt(at) === ANY_PAUSE;
  let start = 0;
  let end = stripped.length;
  while (start < end && isPause(start)) start++;
  while (end > start && isPause(end - 1)) end--;
  return stripped.slice(start, end);
}

interface Stripped {
  stripped: string;
  /** Of each character that is left, in the folded text. */
  offsets: number[];
}

const strippedTexts = new Map<string, Stripped>();
const MAX_KEPT = 64;

function stripOnce(text: string): Stripped {
  const known = strippedTexts.get(text);
  if (known) return known;
  const result = strip(fold(text));
  if (strippedTexts.size >= MAX_KEPT) strippedTexts.clear();
  strippedTexts.set(text, result);
  return result;
}

/** The folded text without its marks but for one pause where there are any. */
function strip(folded: string): Stripped {
  const marks = new Set([...folded.matchAll(new RegExp(MARK, 'gu'))].map(({ index }) => index));
  let stripped = '';
  const offsets: number[] = [];
  for (let at = 0; at < folded.length; at++) {
    const character = folded.charAt(at);
    const isMark = marks.has(at);
    if (isMark && (!PAUSE.test(character) || stripped.endsWith(ANY_PAUSE))) continue;
    stripped += isMark ? ANY_PAUSE : character;
    offsets.push(at);
  }
  return { stripped, offsets };
}
