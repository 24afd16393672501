/**
 * Whether words stand in a sentence of the record. Compared folded; blanks and quotation marks in
 * the record part no words. Knows nothing of paragraphs and watches.
 */
import { fold } from '../text/fold.js';
import type { Span } from '../text/sentences.js';
import { wordBoundaries } from '../text/word-boundaries.js';
import { type WatchedPart, withoutMarks } from './watched-parts.js';

/** A sentence made ready to be searched, once for all watches. */
export interface ReadSentence {
  /** Of the paragraph's text, UTF-16 units, end exclusive. */
  start: number;
  end: number;
  /** Folded, without blanks and marks. */
  compact: string;
  /** Folded, for words of Latin letters, which blanks part. */
  folded: string;
}

export function readSentence(text: string, { start, end }: Span): ReadSentence {
  const folded = fold(text.slice(start, end));
  return { start, end, folded, compact: withoutMarks(folded) };
}

/** What of a part stands in a sentence. */
export interface FoundPart {
  /** The phrase, or its words. */
  words: string[];
  /** Whether it is the phrase. */
  verbatim: boolean;
}

/** The phrase, or all of its words near one another; undefined where neither stands there. */
export function findPart(
  { phrase, words }: WatchedPart,
  sentence: ReadSentence,
): FoundPart | undefined {
  if (standsIn(phrase, sentence)) return { words: [phrase], verbatim: true };
  if (words.length === 0 || !words.every((word) => standsIn(word, sentence))) return undefined;
  return isNear(words, phrase.length, sentence) ? { words, verbatim: false } : undefined;
}

/**
 * How many characters more than the phrase itself its words may span: '教师(队伍的工资)待遇'.
 * Words further apart mostly belong to different matters of one long sentence.
 */
const MAX_BETWEEN = 8;

/** Whether some stretch of the sentence that is hardly longer than the phrase holds all words. */
function isNear(words: readonly string[], length: number, { compact }: ReadSentence): boolean {
  const span = length + MAX_BETWEEN;
  const starts = words.flatMap((word) => occurrences(compact, word));
  return starts.some((start) => {
    const stretch = compact.slice(start, start + span);
    return words.every((word) => stretch.includes(word));
  });
}

const LATIN_OR_DIGIT = /[a-z0-9]/;

/** What makes of a word or number a part of another one: letters, digits, a decimal point. */
const OPENS = /[a-z0-9]$|\d\.$/;
const GOES_ON = /^[a-z0-9]|^\.\d/;

function standsIn(word: string, { compact, folded }: ReadSentence): boolean {
  if (LATIN_OR_DIGIT.test(word)) return standsAlone(word, folded) || standsAlone(word, compact);
  const at = occurrences(compact, word);
  if (at.length === 0 || word.length > 2) return at.length > 0;
  const boundaries = wordBoundaries(compact);
  return at.some((start) => !isAccident(start, start + word.length, boundaries));
}

/** 'ai' does not stand in 'aids', nor '70' in '170' or '70.5'. */
function standsAlone(word: string, text: string): boolean {
  return occurrences(text, word).some((start) => {
    const opens = LATIN_OR_DIGIT.test(word.charAt(0)) && OPENS.test(text.slice(0, start));
    const after = text.slice(start + word.length, start + word.length + 2);
    const goesOn = LATIN_OR_DIGIT.test(word.charAt(word.length - 1)) && GOES_ON.test(after);
    return !opens && !goesOn;
  });
}

/**
 * Two characters that belong to different words: '王强' in '王|强调'. That is, an edge lies inside a
 * word that reaches out of them while the other edge does not lie in that same word.
 */
function isAccident(start: number, end: number, boundaries: ReadonlySet<number>): boolean {
  return boundaries.has(start + 1) && !(boundaries.has(start) && boundaries.has(end));
}

function occurrences(text: string, word: string): number[] {
  const found: number[] = [];
  if (word === '') return found;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) found.push(at);
  return found;
}
