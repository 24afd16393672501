/**
 * The whole list where one is asked for: the enumeration that the best sentence leads or stands for,
 * within its paragraph or as paragraphs of its own.
 */
import type { Paragraph } from '../../minutes/meeting.js';
import { type ContentTerm, coverage } from '../../retrieval/terms/coverage.js';
import type { Span } from '../../text/sentences.js';
import type { ChosenSentence } from './choose-sentences.js';
import { type Enumeration, enumerationsIn, isPart } from './enumeration.js';
import { beginningOf, leadOf, listOfParagraphs } from './paragraph-list.js';
import type { Passage, Place } from './passage.js';

/** A longer enumeration is left to the reader of the paragraph. */
const MAX_ITEMS = 12;

/** A list up to this length is quoted in one piece. */
const MAX_PIECE_CHARS = 300;

/**
 * Where an item is nearest to the question but its lead says so much of what it is about, the list
 * is asked for and not the item.
 */
const SHARE_OF_LEAD = 0.6;

/** Undefined where the sentence has no part in a list, or only an item of one is meant. */
export function quoteList(
  best: ChosenSentence,
  terms: readonly ContentTerm[],
  paragraphs: readonly Paragraph[],
): Passage[] | undefined {
  const list = enumerationAround(best, terms, paragraphs);
  if (!list) return quoteParagraphList(best, terms, paragraphs);
  return passagesOf(list.items, leadOf(list, best.paragraph, paragraphs), best.paragraph);
}

/** The narrowest that the sentence leads or only stands for. */
function enumerationAround(
  best: ChosenSentence,
  terms: readonly ContentTerm[],
  paragraphs: readonly Paragraph[],
): Enumeration | undefined {
  const { paragraph } = best;
  const around = enumerationsIn(paragraph.text).filter((one) => isPart(best, one));
  return around.findLast((enumeration) => {
    const { items, numbered } = enumeration;
    const [first] = items;
    if (items.length > MAX_ITEMS || !first) return false;
    // '会议强调,发展旅游,要…;要…': what only stands side by side is led by its first part.
    if (best.start < first.start || (!numbered && best.start === first.start)) return true;
    const lead = leadOf(enumeration, paragraph, paragraphs);
    return lead !== null && isAskedBy(lead, best, terms);
  });
}

function isAskedBy(lead: Place, best: ChosenSentence, terms: readonly ContentTerm[]): boolean {
  const ofLead = coverage(terms, lead.paragraph.text.slice(lead.start, lead.end));
  return ofLead > 0 && ofLead >= SHARE_OF_LEAD * best.features.coverage;
}

/** A short list in one piece, a long one item by item, each with its own place. */
function passagesOf(items: readonly Span[], lead: Place | null, paragraph: Paragraph): Passage[] {
  const places = items.map((item): Place => ({ paragraph, ...item }));
  const first = places[0]?.start ?? 0;
  const end = places.at(-1)?.end ?? 0;
  const joined = lead?.paragraph.id === paragraph.id && lead.start < first;
  const start = joined ? lead.start : first;
  const apart = lead && !joined && lead.paragraph.id !== paragraph.id ? [[lead]] : [];
  if (end - start <= MAX_PIECE_CHARS) return [...apart, [{ paragraph, start, end }]];
  return [...(joined ? [[lead]] : apart), ...places.map((place) => [place])];
}

function quoteParagraphList(
  best: ChosenSentence,
  terms: readonly ContentTerm[],
  paragraphs: readonly Paragraph[],
): Passage[] | undefined {
  const index = paragraphs.findIndex(({ id }) => id === best.paragraph.id);
  const list = listOfParagraphs(paragraphs, index);
  if (!list?.lead || list.items.length > MAX_ITEMS) return undefined;
  const { lead, items } = list;
  const isLead = lead.paragraph.id === best.paragraph.id && best.end >= lead.end;
  const isItem = items.some(({ id }) => id === best.paragraph.id);
  if (!isLead && !(isItem && isAskedBy(lead, best, terms))) return undefined;
  return [[lead], ...items.map((item) => [beginningOf(item)])];
}
