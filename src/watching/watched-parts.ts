/**
 * The words of a watch → its parts, each of which must stand in a paragraph: as it is written or,
 * where it is of several words, all of them in one sentence. Cuts only; word-search.ts looks.
 */
import { tagWords } from '../text/jieba.js';
import { STOP_WORDS } from '../text/stop-words.js';

export interface WatchedPart {
  /** As written, without blanks and quotation marks; folded. */
  phrase: string;
  /** Its words where they may stand apart; empty where only the phrase will do. */
  words: string[];
}

/** '(送审稿)' of a title: the paper is the same before and after. */
const STAGE = /[(](?:送审稿|草案|征求意见稿|讨论稿|审议稿|修订稿)[)]/g;

/** Of a document. Folded. */
export const TITLE = /《([^《》]{2,100})》/g;

/** Punctuation at which a watch falls into parts; '·' stands inside names, '.' and ',' in numbers. */
const BETWEEN = /(?:[\s;?!。、;…|/+&()《》"'“”‘’「」『』【】[\]<>-]|(?<!\d)[.,:]|[.,:](?!\d))+/;

/** In order; empty where nothing but punctuation was written. `folded` is a folded text. */
export function watchedParts(folded: string): WatchedPart[] {
  const text = folded.replace(STAGE, '');
  const titles = [...text.matchAll(TITLE)].map(([, title = '']) => wholePart(title));
  const others = text.replace(TITLE, ' ').split(BETWEEN).filter(isContent).map(partOf);
  const parts = [...titles, ...others].filter(({ phrase }) => phrase !== '');
  return parts.length > 0
    ? parts
    : text
        .split(BETWEEN)
        .filter((part) => part !== '')
        .map(wholePart);
}

/** '关于', '的' alone are no part. */
function isContent(part: string): boolean {
  return part !== '' && !STOP_WORDS.has(part);
}

function wholePart(text: string): WatchedPart {
  return { phrase: withoutMarks(text), words: [] };
}

function partOf(phrase: string): WatchedPart {
  const words = wordsOf(phrase);
  return { phrase, words: words.length > 1 || words[0] !== phrase ? words : [] };
}

/**
 * Dictionary words without particles. Characters that are no words belong together where they are
 * neighbours ('彝绣'), or to the word before them ('子午镇').
 */
function wordsOf(phrase: string): string[] {
  const words: string[] = [];
  let joins = false;
  for (const { word } of tagWords(phrase)) {
    if (STOP_WORDS.has(word)) joins = false;
    else if (word.length === 1 && joins) words.push(`${words.pop()}${word}`);
    else {
      words.push(word);
      joins = true;
    }
  }
  return withoutLoneCharacters(words);
}

/** One character at the beginning belongs to the word after it. */
function withoutLoneCharacters(words: readonly string[]): string[] {
  const [first = '', second, ...others] = words;
  return first.length === 1 && second !== undefined ? [first + second, ...others] : [...words];
}

/** Marks and blanks that may stand in one spelling of a title and not in another. */
export function withoutMarks(text: string): string {
  return text.replace(/[\s"'“”‘’「」『』《》〈〉()【】]/g, '');
}
