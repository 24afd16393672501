/**
 * Chosen sentences → what is quoted of them: the whole enumeration where a list is asked for, an
 * item with the words that say what is listed, a heading with what stands under it.
 */
import type { Paragraph } from '../minutes/meeting.js';
import { type ContentTerm, coverage } from '../retrieval/coverage.js';
import type { Query } from '../retrieval/query.js';
import { type Span, splitSentences } from '../text/sentences.js';
import type { ChosenSentence } from './choose-sentences.js';
import { endOfContinuation } from './continuation.js';
import { type Enumeration, enumerationsIn, isPart, numberedIn } from './enumeration.js';
import { MAX_QUOTE_CHARS } from './locate.js';

/** Parts of one paragraph that are shown together, in order. */
export interface Passage {
  paragraph: Paragraph;
  spans: readonly Span[];
}

/** A longer enumeration is left to the reader of the paragraph. */
const MAX_ITEMS = 12;

/** A list up to this length is quoted in one piece. */
const MAX_PIECE_CHARS = 300;

/** Words that only say who speaks ('会议确定,') lead to nothing. */
const MIN_LEAD_CHARS = 10;

/**
 * Where an item is nearest to the question but its lead says so much of what it is about, the list
 * is asked for and not the item.
 */
const SHARE_OF_LEAD = 0.6;

/** A heading ends with its sentence and says no more than what it is about. */
const MAX_HEADING_CHARS = 24;
const HEADING = /^[（(]?(?:[一二三四五六七八九十]{1,3}|\d{1,2})[)）、.．]/;

/** In the order in which they are to be shown, the best first. */
export function widenQuotes(
  sentences: readonly ChosenSentence[],
  query: Pick<Query, 'list' | 'aspect'>,
  terms: readonly ContentTerm[],
): Passage[] {
  const [best] = sentences;
  if (!best) return [];
  const list = wantsList(query) ? listAround(best, terms) : undefined;
  if (list) return passagesOfList(best.paragraph, list);
  return withoutRepeats(sentences.map(inContext));
}

/** An item may hold several of the sentences, a lead stand before several items: each once. */
function withoutRepeats(passages: readonly Passage[]): Passage[] {
  return passages.flatMap(({ paragraph, spans }, at) => {
    const shown = passages
      .slice(0, at)
      .filter((before) => before.paragraph.id === paragraph.id)
      .flatMap((before) => before.spans);
    const left = spans.filter(
      ({ start, end }) => !shown.some((span) => span.start <= start && end <= span.end),
    );
    return left.length > 0 ? [{ paragraph, spans: left }] : [];
  });
}

function wantsList({ list, aspect }: Pick<Query, 'list' | 'aspect'>): boolean {
  return list || aspect === 'measure';
}

/** The enumeration that the sentence leads, or only stands for; the narrowest such. */
function listAround(best: ChosenSentence, terms: readonly ContentTerm[]): Enumeration | undefined {
  const { text } = best.paragraph;
  const around = enumerationsIn(text).filter((enumeration) => isPart(best, enumeration));
  return around.findLast(({ lead, items, numbered }) => {
    const [first] = items;
    if (items.length > MAX_ITEMS || !first) return false;
    // '会议强调,发展旅游,要…;要…': what only stands side by side is led by its first part.
    if (best.start < first.start || (!numbered && best.start === first.start)) return true;
    const ofLead = lead ? coverage(terms, text.slice(lead.start, lead.end)) : 0;
    return ofLead > 0 && ofLead >= SHARE_OF_LEAD * best.features.coverage;
  });
}

/** A short list in one piece, a long one item by item, each with its own place. */
function passagesOfList(paragraph: Paragraph, { lead, items }: Enumeration): Passage[] {
  const parts = lead && lead.start < (items[0]?.start ?? 0) ? [lead, ...items] : [...items];
  const start = parts[0]?.start ?? 0;
  const end = parts.at(-1)?.end ?? 0;
  if (end - start <= MAX_PIECE_CHARS) return [{ paragraph, spans: [{ start, end }] }];
  return parts.map((span) => ({ paragraph, spans: [span] }));
}

/** An item with its lead, a heading with the sentence under it, any other sentence as it is. */
function inContext(sentence: ChosenSentence): Passage {
  const { paragraph, start, end, around, features } = sentence;
  const alone = { paragraph, spans: [{ start, end }] };
  const item = itemAround(sentence);
  if (item) {
    const { lead, span } = item;
    // A sentence that begins with the lead goes on to the end of its item.
    const whole = { start: Math.min(start, span.start), end: span.end };
    const shown = whole.end - whole.start <= MAX_QUOTE_CHARS ? whole : { start, end };
    const telling = lead && lead.end - lead.start >= MIN_LEAD_CHARS && lead.end <= shown.start;
    return { paragraph, spans: telling ? [withinLimit(lead), shown] : [shown] };
  }
  const isHeading =
    end - start <= MAX_HEADING_CHARS && HEADING.test(paragraph.text.slice(start, end));
  if (!isHeading) {
    const factBehind = features.fact > 0 && features.fact < 1;
    const whole = { start, end: factBehind ? around.end : endOfContinuation(paragraph.text, end) };
    return whole.end - start <= MAX_QUOTE_CHARS ? { paragraph, spans: [whole] } : alone;
  }
  const under = splitSentences(paragraph.text).find((other) => other.start >= end);
  return under ? { paragraph, spans: [{ start, end: under.end }] } : alone;
}

/** A lead that is a long sentence is cut from the left: what is listed stands at its end. */
function withinLimit({ start, end }: Span): Span {
  return { start: Math.max(start, end - MAX_QUOTE_CHARS), end };
}

/** The item of a numbered enumeration in which a sentence stands; undefined for a mere lead. */
function itemAround({ paragraph, start, end }: ChosenSentence) {
  for (const { lead, items } of numberedIn(paragraph.text).toReversed()) {
    const span = items.find((item) => item.start < end && start < item.end);
    if (span) return { lead, span };
  }
  return undefined;
}
