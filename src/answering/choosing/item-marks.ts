/** Where the items of numbered lists begin: '一是', '(二)', '③', '其次', each way to number a series. */
import { fold } from '../../text/fold.js';
import { parseChineseNumber } from '../../text/numbers.js';

/** The head of an item. */
export interface Mark {
  /** Offset in the text. */
  at: number;
  ordinal: number;
}

const ORDINAL = '十[一二三四五]?|[一二三四五六七八九]';

/** Each way to number items, by what stands at their head. Folded. */
const SERIES: readonly RegExp[] = [
  // 一是…;二是…; 一要…。二要…。
  new RegExp(`(?<=^|[:,;。!、"\\s])(?<ordinal>${ORDINAL})是`, 'g'),
  new RegExp(`(?<=^|[:,;。!"\\s])(?<ordinal>${ORDINAL})要`, 'g'),
  // (一)…(二)…; (1)…(2)…
  new RegExp(`\\((?<ordinal>${ORDINAL}|[0-9]{1,2})\\)`, 'g'),
  // 一、…。二、…。 at the head of a sentence: '二、三产业' numbers nothing
  new RegExp(`(?<=^|[:;。!\\s])(?<ordinal>${ORDINAL})、`, 'g'),
  // 1.…。2.…。
  /(?<=^|[:;。!\s])(?<ordinal>[0-9]{1,2})[.、](?![0-9])/g,
  // 第一,…。第二,…。
  new RegExp(`(?<=^|[:,;。!\\s])(?:第|其)(?<ordinal>${ORDINAL})[,、:是]`, 'g'),
];

/** 首先…其次…再次…; 最后 closes other things too. */
const NAMED_ORDINALS: readonly [string, number][] = [
  ['首先', 1],
  ['其次', 2],
  ['再次', 3],
];

/** Looked for in the text as it is: folded, ① is a plain 1. */
const CIRCLED = /[①-⑳]/gu;

/** The marks of each series in a text, by offset. */
export function marksIn(text: string): Mark[][] {
  const folded = fold(text);
  return [...SERIES.map((series) => marksOf(folded, series)), circled(text), wordMarks(folded)];
}

/** A number at the head of a text, as one way to number counts it. */
export interface LeadingOrdinal {
  /** Numbers of one series count one list. */
  series: number;
  ordinal: number;
}

/** '(二)构建…', '二是…', '2.…'; undefined where the text begins otherwise. */
export function leadingOrdinal(text: string): LeadingOrdinal | undefined {
  const folded = fold(text);
  for (const [series, pattern] of SERIES.entries()) {
    const [first] = marksOf(folded, pattern);
    if (first?.at === 0) return { series, ordinal: first.ordinal };
  }
  return undefined;
}

function marksOf(folded: string, series: RegExp): Mark[] {
  return [...folded.matchAll(series)].map((match) => ({
    at: match.index,
    ordinal: parseChineseNumber(match.groups?.ordinal ?? '') ?? Number.NaN,
  }));
}

function circled(text: string): Mark[] {
  const first = '①'.charCodeAt(0);
  return [...text.matchAll(CIRCLED)].map((match) => ({
    at: match.index,
    ordinal: match[0].charCodeAt(0) - first + 1,
  }));
}

function wordMarks(folded: string): Mark[] {
  return NAMED_ORDINALS.flatMap(([word, ordinal]) =>
    [...folded.matchAll(new RegExp(`(?<=^|[:,;。])${word}`, 'g'))].map(({ index }) => ({
      at: index,
      ordinal,
    })),
  ).sort((a, b) => a.at - b.at);
}
