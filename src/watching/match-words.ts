/**
 * The paragraphs of a meeting in which all parts of a watch stand near one another, each with the
 * sentence that holds the most of them. Plain comparison: nothing is ranked or guessed.
 */
import { MAX_QUOTE_CHARS, trimmed, widenToClauses } from '../answering/composing/locate.js';
import type { Quote } from '../answering/statement.js';
import type { Paragraph, ParsedMeeting } from '../minutes/meeting.js';
import { fold } from '../text/fold.js';
import { splitSentences } from '../text/sentences.js';
import type { WatchedPart } from './watched-parts.js';
import { findPart, type ReadSentence, readSentence } from './word-search.js';

/**
 * Parts of a watch that are further apart are no one matter. Paragraphs of minutes are mostly
 * shorter: it is for pages whose line breaks were lost, where one paragraph tells the whole meeting.
 */
const MAX_STRETCH_CHARS = 300;

/** Told of one meeting for one watch; the reader finds the others beside them. */
export const MAX_MATCHES = 5;

interface Found {
  quote: Quote;
  /** How many of the parts stand as they were written. */
  verbatim: number;
}

/** At most `MAX_MATCHES`, those with more parts as written first chosen; in reading order. */
export function matchWords(
  parts: readonly WatchedPart[],
  { meeting, paragraphs }: ParsedMeeting,
): Quote[] {
  if (parts.length === 0) return [];
  const found = paragraphs.flatMap((paragraph): Found[] => {
    const place = findIn(parts, paragraph);
    if (!place) return [];
    const { verbatim, ...range } = place;
    return [{ quote: { meeting, paragraph, ...range }, verbatim }];
  });
  return found
    .sort((a, b) => b.verbatim - a.verbatim)
    .slice(0, MAX_MATCHES)
    .map(({ quote }) => quote)
    .sort((a, b) => a.paragraph.number - b.paragraph.number);
}

interface Place {
  start: number;
  end: number;
  verbatim: number;
}

interface HeldBySentence {
  sentence: ReadSentence;
  /** For each part what of it stands in the sentence; undefined where it does not. */
  held: (ReturnType<typeof findPart> | undefined)[];
}

function findIn(parts: readonly WatchedPart[], { text }: Paragraph): Place | undefined {
  if (!mayHold(parts, text)) return undefined;
  const sentences = splitSentences(text).map((span): HeldBySentence => {
    const sentence = readSentence(text, span);
    return { sentence, held: parts.map((part) => findPart(part, sentence)) };
  });
  const places = sentences.flatMap((_, first) => {
    const stretch = stretchFrom(first, sentences);
    const isWhole = parts.every((_, part) => stretch.some(({ held }) => held[part]));
    return isWhole ? [placeOf(stretch, text)] : [];
  });
  return best(places);
}

/** Cheap: nearly all paragraphs hold not even the characters. */
function mayHold(parts: readonly WatchedPart[], text: string): boolean {
  const folded = fold(text);
  return parts.every(({ phrase, words }) =>
    [...(words.length > 0 ? words.join('') : phrase)].every((character) =>
      folded.includes(character),
    ),
  );
}

/** The sentence and those after it that are near enough. */
function stretchFrom(first: number, sentences: readonly HeldBySentence[]): HeldBySentence[] {
  const start = sentences[first]?.sentence.start ?? 0;
  return sentences
    .slice(first)
    .filter(({ sentence }, at) => at === 0 || sentence.end - start <= MAX_STRETCH_CHARS);
}

/** The sentence of the stretch that holds the most, cut where it is too long to be shown. */
function placeOf(stretch: readonly HeldBySentence[], text: string): Place {
  const counts = stretch.map(({ held }) => held.filter((one) => one).length);
  const { sentence, held } = stretch[counts.indexOf(Math.max(...counts))] as HeldBySentence;
  const verbatim = held.filter((one) => one?.verbatim).length;
  return {
    ...cut(
      text,
      sentence,
      held.flatMap((one) => one?.found ?? []),
    ),
    verbatim,
  };
}

function best(places: readonly Place[]): Place | undefined {
  const most = Math.max(...places.map(({ verbatim }) => verbatim));
  return places.find(({ verbatim }) => verbatim === most);
}

function cut(text: string, sentence: ReadSentence, words: readonly string[]) {
  const { start, end, folded } = sentence;
  if (end - start <= MAX_QUOTE_CHARS) return { start, end };
  const hits = words.flatMap((word) => {
    const at = folded.indexOf(word);
    return at < 0 ? [] : [{ start: start + at, end: start + at + word.length }];
  });
  const around = {
    start: Math.min(start + MAX_QUOTE_CHARS, ...hits.map((hit) => hit.start)),
    end: Math.max(start, ...hits.map((hit) => hit.end)),
  };
  const shown = hits.length > 0 ? around : { start, end: start + MAX_QUOTE_CHARS };
  return trimmed(text, widenToClauses(text, shown, sentence));
}
