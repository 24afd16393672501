/**
 * Cuts evidence to a budget of tokens: whole passages as long as they fit, then single paragraphs,
 * then the sentences around the best one. Never cuts inside a sentence.
 */
import type { Meeting, Paragraph } from '../../minutes/meeting.js';
import { splitSentences } from '../../text/sentences.js';
import type { Place } from '../choosing/passage.js';
import { estimateTokens } from './estimate-tokens.js';
import type { EvidencePassage } from './select-passages.js';

/** A paragraph as far as it fits. */
export interface FittedParagraph {
  paragraph: Paragraph;
  /** Its clean text, or with '…' where it is cut the sentences around the best one. */
  text: string;
}

export interface FittedPassage {
  meeting: Meeting;
  /** In reading order, at least one. */
  paragraphs: readonly FittedParagraph[];
}

/** Tokens for the marker before a paragraph and the line break behind it. */
const TOKENS_BESIDE_TEXT = 5;

/** Where there is more than one passage none takes more than this share: others are heard too. */
const MAX_SHARE_OF_ONE = 0.5;

const ELLIPSIS = '…';

/**
 * In the given order, best first; what does not fit is left out.
 * @param budget tokens, headings included; nothing fits where it is not positive
 * @param headingOf what stands once above the paragraphs of a meeting
 */
export function fitBudget(
  passages: readonly EvidencePassage[],
  budget: number,
  headingOf: (meeting: Meeting) => string,
): FittedPassage[] {
  const share = passages.length > 1 ? MAX_SHARE_OF_ONE : 1;
  const headed = new Set<string>();
  let left = budget;
  return passages.flatMap(({ meeting, paragraphs, best }) => {
    const heading = headed.has(meeting.id) ? 0 : estimateTokens(headingOf(meeting));
    const fitted = fitPassage(paragraphs, best, Math.min(left, budget * share) - heading);
    if (!fitted) return [];
    headed.add(meeting.id);
    left -= heading + tokensOf(fitted);
    return [{ meeting, paragraphs: fitted }];
  });
}

/** The passage, its best paragraph, or an excerpt of that; undefined where none fits. */
function fitPassage(
  paragraphs: readonly Paragraph[],
  best: Place,
  room: number,
): FittedParagraph[] | undefined {
  const { paragraph } = best;
  const whole = paragraphs.map((one) => ({ paragraph: one, text: one.text }));
  const alone = [{ paragraph, text: paragraph.text }];
  const fitting = [whole, alone].find((one) => tokensOf(one) <= room);
  if (fitting) return fitting;
  const text = excerptAround(best, room - TOKENS_BESIDE_TEXT);
  return text === undefined ? undefined : [{ paragraph, text }];
}

function tokensOf(paragraphs: readonly FittedParagraph[]): number {
  return paragraphs.reduce((sum, { text }) => sum + estimateTokens(text) + TOKENS_BESIDE_TEXT, 0);
}

/** The best sentence and as many on either side as fit, those behind it first. */
function excerptAround(
  { paragraph: { text }, start, end }: Place,
  room: number,
): string | undefined {
  const sentences = splitSentences(text);
  const isBest = (one: { start: number; end: number }) => one.start < end && start < one.end;
  let first = sentences.findIndex(isBest);
  let last = sentences.findLastIndex(isBest);
  const written = (from: number, to: number) => {
    const stretch = text.slice(sentences[from]?.start, sentences[to]?.end);
    const before = from > 0 ? ELLIPSIS : '';
    return `${before}${stretch}${to < sentences.length - 1 ? ELLIPSIS : ''}`;
  };
  const fits = (from: number, to: number) =>
    from >= 0 && to < sentences.length && estimateTokens(written(from, to)) <= room;
  if (!fits(first, last)) return undefined;
  for (let grew = true; grew; ) {
    grew = false;
    if (fits(first, last + 1)) [last, grew] = [last + 1, true];
    if (fits(first - 1, last)) [first, grew] = [first - 1, true];
  }
  return written(first, last);
}
