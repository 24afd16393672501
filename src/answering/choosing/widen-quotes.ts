/**
 * Chosen sentences → what is quoted of them: the whole list where one is asked for, an item with
 * the words that say what is listed, a heading with what stands under it.
 */
import type { Paragraph } from '../../minutes/meeting.js';
import type { Query } from '../../retrieval/query.js';
import type { ContentTerm } from '../../retrieval/terms/coverage.js';
import { type Span, splitSentences } from '../../text/sentences.js';
import { MAX_QUOTE_CHARS } from '../composing/locate.js';
import type { ChosenSentence } from './choose-sentences.js';
import { endOfContinuation } from './continuation.js';
import { numberedIn } from './enumeration.js';
import { leadOf, listOfParagraphs } from './paragraph-list.js';
import type { Passage, Place } from './passage.js';
import { quoteList } from './quote-list.js';

export interface QuoteContext {
  query: Pick<Query, 'list' | 'aspect'>;
  /** Of the topic. */
  terms: readonly ContentTerm[];
  /** All of one meeting, by number. */
  paragraphsOf: (meetingId: string) => readonly Paragraph[];
}

/** Words that only say who speaks ('会议确定,') lead to nothing. */
const MIN_LEAD_CHARS = 10;

/** A heading ends with its sentence and says no more than what it is about. */
const MAX_HEADING_CHARS = 24;
const HEADING = /^[（(]?(?:[一二三四五六七八九十]{1,3}|\d{1,2})[)）、.．]/;

/** In the order in which they are to be shown, the best first. */
export function widenQuotes(
  sentences: readonly ChosenSentence[],
  { query, terms, paragraphsOf }: QuoteContext,
): Passage[] {
  const [best] = sentences;
  if (!best) return [];
  const listAsked = query.list || query.aspect === 'measure';
  const list = listAsked
    ? quoteList(best, terms, paragraphsOf(best.paragraph.meetingId))
    : undefined;
  return list ?? withoutRepeats(sentences.map((sentence) => inContext(sentence, paragraphsOf)));
}

/** An item may hold several of the sentences, a lead stand before several items: each once. */
function withoutRepeats(passages: readonly Passage[]): Passage[] {
  return passages.flatMap((passage, at) => {
    const shown = passages.slice(0, at).flat();
    const left = passage.filter((place) => !shown.some((before) => isWithin(place, before)));
    return left.length > 0 ? [left] : [];
  });
}

function isWithin({ paragraph, start, end }: Place, other: Place): boolean {
  return paragraph.id === other.paragraph.id && other.start <= start && end <= other.end;
}

/** An item with its lead, a heading with the sentence under it, any other sentence as it is. */
function inContext(sentence: ChosenSentence, paragraphsOf: QuoteContext['paragraphsOf']): Passage {
  const { paragraph } = sentence;
  const paragraphs = paragraphsOf(paragraph.meetingId);
  const enumerated = enumeratedIn(sentence, paragraphs);
  if (enumerated) return enumerated;
  const shown: Place = { paragraph, ...shownOf(sentence) };
  const index = paragraphs.findIndex(({ id }) => id === paragraph.id);
  const lead = listOfParagraphs(paragraphs, index)?.lead;
  const isItem = lead && lead.paragraph.id !== paragraph.id && isTelling(lead);
  return isItem ? [withinLimit(lead), shown] : [shown];
}

/** The item of a numbered enumeration in which it stands, with the lead; undefined for others. */
function enumeratedIn(
  { paragraph, start, end }: ChosenSentence,
  paragraphs: readonly Paragraph[],
): Passage | undefined {
  for (const enumeration of numberedIn(paragraph.text).toReversed()) {
    const item = enumeration.items.find((span) => span.start < end && start < span.end);
    if (!item) continue;
    // A sentence that begins with the lead goes on to the end of its item.
    const whole = { start: Math.min(start, item.start), end: item.end };
    const shown = whole.end - whole.start <= MAX_QUOTE_CHARS ? whole : { start, end };
    const place = { paragraph, ...shown };
    const lead = leadOf(enumeration, paragraph, paragraphs);
    const isBefore = lead && (lead.paragraph.id !== paragraph.id || lead.end <= shown.start);
    return isBefore && isTelling(lead) ? [withinLimit(lead), place] : [place];
  }
  return undefined;
}

/** The sentence with what belongs to it: what a heading heads, what goes on with it. */
function shownOf({ paragraph, start, end, around, features }: ChosenSentence): Span {
  const { text } = paragraph;
  if (end - start <= MAX_HEADING_CHARS && HEADING.test(text.slice(start, end))) {
    const under = splitSentences(text).find((other) => other.start >= end);
    return { start, end: under?.end ?? end };
  }
  const factBehind = features.fact > 0 && features.fact < 1;
  const whole = { start, end: factBehind ? around.end : endOfContinuation(text, end) };
  return whole.end - start <= MAX_QUOTE_CHARS ? whole : { start, end };
}

function isTelling({ start, end }: Span): boolean {
  return end - start >= MIN_LEAD_CHARS;
}

/** A lead that is a long sentence is cut from the left: what is listed stands at its end. */
function withinLimit({ paragraph, start, end }: Place): Place {
  return { paragraph, start: Math.max(start, end - MAX_QUOTE_CHARS), end };
}
