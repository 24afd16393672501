/**
 * '一是…。二是…。三是…。': where the first item of an enumeration is quoted, the others belong to the
 * answer. Finds the sentences that go on with it in the same paragraph.
 */
import type { Paragraph } from '../minutes/meeting.js';
import { splitSentences } from '../text/sentences.js';

/** A longer enumeration is left to the reader of the paragraph. */
const MAX_ITEMS = 10;

const FIRST_ITEM = /(?:^|[:：,，。;；])一[是要]/;

const LATER_ITEM = /^(?:[二三四五六七八九]|十[一二三四五]?)[是要]/;

interface Range {
  start: number;
  end: number;
}

/** The later items, in order; empty where the sentence begins no enumeration. */
export function laterItems({ text }: Paragraph, sentence: Range): Range[] {
  if (!FIRST_ITEM.test(text.slice(sentence.start, sentence.end))) return [];
  return splitSentences(text)
    .filter(({ start }) => start >= sentence.end)
    .filter(({ start, end }) => LATER_ITEM.test(text.slice(start, end)))
    .slice(0, MAX_ITEMS);
}
