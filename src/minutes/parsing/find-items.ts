/**
 * Finds where a line of text must be cut into paragraphs: at numbered items, and, where a page
 * lost its line breaks, at the sentences with which minutes open a matter. Offsets only.
 */
import { parseChineseNumber } from '../../text/numbers.js';

/** Styles of numbering; each counts from 1 in its own right. */
const ITEM_STYLES: readonly RegExp[] = [
  // 一、爱国卫生…
  /(?<=^\s{0,8}|[。;:]\s{0,8})(?<number>[一二三四五六七八九十]{1,3})、/gu,
  // (一)综合考核…
  /(?<=^\s{0,8}|[。;:]\s{0,8})\((?<number>[一二三四五六七八九十]{1,3})\)/gu,
  // 1.村级小微权力… ; never 1.5 and 1.1
  /(?<=^\s{0,8}|[。;:]\s{0,8})(?<number>\d{1,2})[.、](?!\d)/gu,
  // (1)减少和下放…
  /(?<=^\s{0,8}|[。;:]\s{0,8})\((?<number>\d{1,2})\)/gu,
];

/** Below this an 'item' is a word of a list: 1.总则;2.附则 */
const MIN_ITEM_CHARS = 12;

/**
 * Sentences with which minutes open a matter: 会议指出, 会议还听取了…
 * A flattened page has them in the middle of its only line.
 */
const MATTER_OPENING =
  /(?<=[。!?]["']?\s*)会议(?:还|同时|分别|首先|最后|原则)?(?:指出|强调|要求|认为|听取|审议|讨论|传达|学习|决定|研究|通过|通报|明确|确定|议定|同意|部署)/gu;

/** Offsets where the items of one style begin; empty unless they count 1, 2 … up to the end. */
function itemsOfStyle(folded: string, style: RegExp): number[] {
  const starts: number[] = [];
  for (const match of folded.matchAll(style)) {
    const number = parseChineseNumber(match.groups?.number ?? '');
    if (number === 1) starts.length = 0;
    if (number === starts.length + 1) starts.push(match.index);
  }
  if (starts.length < 2) return [];
  const isLong = starts.every((start, at) => {
    const end = starts[at + 1] ?? folded.length;
    return end - start >= MIN_ITEM_CHARS;
  });
  return isLong ? starts : [];
}

/** Offsets, ascending, at which numbered items begin inside a line (not 一是, 二是). */
export function findItems(folded: string): number[] {
  if (folded.length < 2 * MIN_ITEM_CHARS) return [];
  const starts = new Set(ITEM_STYLES.flatMap((style) => itemsOfStyle(folded, style)));
  return [...starts].sort((left, right) => left - right);
}

/** Offsets, ascending, of the sentences that open a matter in a line without line breaks. */
export function findMatterOpenings(folded: string): number[] {
  return [...folded.matchAll(MATTER_OPENING)].map((match) => match.index);
}
