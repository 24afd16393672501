/**
 * Whether all parts of a watch stand near one another in a paragraph, and the sentence that shows
 * it best. Of one paragraph; which of several are told is match-words.ts's.
 */
import { MAX_QUOTE_CHARS, trimmed, widenToClauses } from '../answering/composing/locate.js';
import { fold } from '../text/fold.js';
import { splitSentences } from '../text/sentences.js';
import type { WatchedPart } from './watched-parts.js';
import { type FoundPart, findPart, type ReadSentence, readSentence } from './word-search.js';

/**
 * Parts of a watch that are further apart are no one matter. Paragraphs of minutes are mostly
 * shorter: it is for pages whose line breaks were lost, where one paragraph tells the whole meeting.
 */
const MAX_STRETCH_CHARS = 300;

/** The sentence to quote, by its offsets in the paragraph's text; end exclusive. */
export interface FoundPlace {
  start: number;
  end: number;
  /** How many of the parts the sentence holds, and how many of these as they were written. */
  held: number;
  verbatim: number;
}

interface SearchedSentence {
  sentence: ReadSentence;
  /** What of each part stands in it. */
  parts: (FoundPart | undefined)[];
}

export function findInParagraph(
  parts: readonly WatchedPart[],
  text: string,
): FoundPlace | undefined {
  if (parts.length === 0 || !mayHold(parts, text)) return undefined;
  const sentences = splitSentences(text).map((span): SearchedSentence => {
    const sentence = readSentence(text, span);
    return { sentence, parts: parts.map((part) => findPart(part, sentence)) };
  });
  const telling = sentences
    .map((_, first) => stretchFrom(first, sentences))
    .filter((stretch) => parts.every((_, at) => stretch.some((one) => one.parts[at])))
    .flat();
  const places = telling.map((one) => placeOf(one, text));
  return places.sort((a, b) => b.held - a.held || b.verbatim - a.verbatim)[0];
}

/** Cheap: nearly all paragraphs hold not even the characters. */
function mayHold(parts: readonly WatchedPart[], text: string): boolean {
  const folded = fold(text);
  return parts.every(({ phrase, words }) => {
    const needed = words.length > 0 ? words.join('') : phrase;
    return [...needed].every((character) => folded.includes(character));
  });
}

/** The sentence and those after it that are near enough. */
function stretchFrom(first: number, sentences: readonly SearchedSentence[]): SearchedSentence[] {
  const start = sentences[first]?.sentence.start ?? 0;
  return sentences
    .slice(first)
    .filter(({ sentence }, at) => at === 0 || sentence.end - start <= MAX_STRETCH_CHARS);
}

function placeOf({ sentence, parts }: SearchedSentence, text: string): FoundPlace {
  const found = parts.filter((part) => part !== undefined);
  const verbatim = found.filter((part) => part.verbatim).length;
  const words = found.flatMap((part) => part.words);
  return { ...shown(text, sentence, words), held: found.length, verbatim };
}

/** The sentence, or of one that is too long to be shown the clauses with the words. */
function shown(text: string, sentence: ReadSentence, words: readonly string[]) {
  const { start, end, folded } = sentence;
  if (end - start <= MAX_QUOTE_CHARS) return { start, end };
  const hits = words
    .map((word) => ({ at: folded.indexOf(word), length: word.length }))
    .filter(({ at }) => at >= 0);
  if (hits.length === 0) return trimmed(text, { start, end: start + MAX_QUOTE_CHARS });
  const around = {
    start: start + Math.min(...hits.map(({ at }) => at)),
    end: start + Math.max(...hits.map(({ at, length }) => at + length)),
  };
  return trimmed(text, widenToClauses(text, around, sentence));
}
