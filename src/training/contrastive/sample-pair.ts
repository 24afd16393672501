/**
 * Draws what belongs together from the corpus: a title and a paragraph of its document, a sentence
 * and the rest of its paragraph, two neighbouring paragraphs. The model learns to tell each from
 * the pairs that others drew.
 */
import { JiyaoError } from '../../errors.js';
import type { Corpus } from '../corpus/corpus-buffer.js';
import type { Random } from '../random.js';

/** A stretch of `corpus.units`, end exclusive; with `without`, all of it but that part. */
export interface Passage {
  start: number;
  end: number;
  without?: { start: number; end: number };
}

export interface Pair {
  /** The shorter side, which stands for a question. */
  query: Passage;
  passage: Passage;
}

/** Shares of the kinds of pairs (retrieval study: 40, 40, 20). What a document lacks is redrawn. */
const TITLE_SHARE = 0.4;
const SENTENCE_SHARE = 0.4;

/** A question may repeat the record: in one of ten the sentence stays in its paragraph. */
const KEPT_SENTENCE_SHARE = 0.1;

/** Shorter texts say too little to be told apart, in UTF-16 units. */
const MIN_TEXT = 12;
const MIN_PASSAGE = 24;

/** Long passages are cut to a random window, as the minutes' paragraphs are shorter. */
const MAX_PASSAGE = 600;

const SENTENCE_ENDS = new Set([...'。！？!?；;\n'].map((character) => character.charCodeAt(0)));

/** Most draws for one pair: a corpus that gives none in so many has none to give. */
const MAX_DRAWS = 10_000;

/**
 * One pair of the corpus; texts too short for one are passed over.
 * @throws JiyaoError usage where the corpus has no pairs
 */
export function samplePair(corpus: Corpus, random: Random): Pair {
  for (let draw = 0; draw < MAX_DRAWS; draw++) {
    const pair = tryPair(corpus, random);
    if (pair) return pair;
  }
  throw new JiyaoError('usage', 'There is too little text to learn from.', {
    hint: 'Give more documents: each with a title, several sentences or several paragraphs.',
  });
}

function tryPair(corpus: Corpus, random: Random): Pair | undefined {
  const { documentStarts } = corpus;
  const text = drawParagraph(corpus, random);
  const document = lastAtMost(documentStarts, text);
  const title = documentStarts[document] ?? 0;
  if (text === title) return undefined;
  const passage = passageOf(corpus, text, random);
  if (passage.end - passage.start < MIN_PASSAGE) return undefined;
  const kind = random.next();
  if (kind < TITLE_SHARE) return withQuery(textAt(corpus, title), passage);
  if (kind < TITLE_SHARE + SENTENCE_SHARE) return sentencePair(corpus.units, passage, random);
  if (text + 1 >= (documentStarts[document + 1] ?? 0)) return undefined;
  return withQuery(passageOf(corpus, text + 1, random), passage);
}

function withQuery(query: Passage, passage: Passage): Pair | undefined {
  return query.end - query.start < MIN_TEXT / 2 ? undefined : { query, passage };
}

/** A text of a source drawn by weight; each of its texts as often as any other. */
function drawParagraph(corpus: Corpus, random: Random): number {
  const { sourceWeights, sourceStarts, documentStarts } = corpus;
  let left = random.next() * sourceWeights.reduce((sum, weight) => sum + weight, 0);
  let source = 0;
  while (source + 1 < sourceWeights.length && left >= (sourceWeights[source] ?? 0)) {
    left -= sourceWeights[source++] ?? 0;
  }
  const first = documentStarts[sourceStarts[source] ?? 0] ?? 0;
  const end = documentStarts[sourceStarts[source + 1] ?? 0] ?? 0;
  return first + random.below(end - first);
}

function textAt({ textStarts }: Corpus, text: number): Passage {
  return { start: textStarts[text] ?? 0, end: textStarts[text + 1] ?? 0 };
}

function passageOf(corpus: Corpus, text: number, random: Random): Passage {
  const { start, end } = textAt(corpus, text);
  if (end - start <= MAX_PASSAGE) return { start, end };
  const from = start + random.below(end - start - MAX_PASSAGE);
  return { start: from, end: from + MAX_PASSAGE };
}

function sentencePair(units: Uint16Array, passage: Passage, random: Random): Pair | undefined {
  const middle = passage.start + random.below(passage.end - passage.start);
  let start = middle;
  while (start > passage.start && !SENTENCE_ENDS.has(units[start - 1] ?? 0)) start--;
  let end = middle;
  while (end < passage.end && !SENTENCE_ENDS.has(units[end] ?? 0)) end++;
  const rest = passage.end - passage.start - (end - start);
  if (end - start < MIN_TEXT || rest < MIN_PASSAGE) return undefined;
  const query = { start, end };
  const kept = random.next() < KEPT_SENTENCE_SHARE;
  return { query, passage: kept ? passage : { ...passage, without: query } };
}

/** Index of the last element ≤ value, by bisection. */
function lastAtMost(sorted: Uint32Array, value: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sorted[middle] ?? 0) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}
