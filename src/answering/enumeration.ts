/**
 * Finds the enumerations of a paragraph: '…以下措施:一是…。二是…。', '(一)…(二)…', 'A;B;C。', '要…。要…。',
 * each with the words that say what is listed. Offsets only; works on clean text in either script.
 */
import { fold } from '../text/fold.js';
import { parseChineseNumber } from '../text/numbers.js';
import { type Span, splitSentences } from '../text/sentences.js';

export interface Enumeration {
  /** The words before the first item that say what is listed; null where there are none. */
  lead: Span | null;
  /** In order, at least two. */
  items: readonly Span[];
  /** Whether the items are counted ('一是…二是…'); else they only stand side by side. */
  numbered: boolean;
}

/** A paragraph's text cut for finding enumerations in it. */
interface CutText {
  folded: string;
  sentences: readonly Span[];
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

interface Mark {
  at: number;
  ordinal: number;
}

/** All of a text, the widest first where one lies in another. */
export function enumerationsIn(text: string): Enumeration[] {
  const cut: CutText = { folded: fold(text), sentences: splitSentences(text) };
  const numbered = [
    ...SERIES.map((series) => marksOf(cut.folded, series)),
    circled(text),
    wordMarks(cut),
  ];
  const found = [
    ...numbered.flatMap((marks) => runsOf(marks).map((run) => enumerationOf(run, cut))),
    ...semicolonRuns(cut),
    ...demandRuns(cut),
  ];
  return found.sort((a, b) => lengthOf(b) - lengthOf(a));
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

/** Those whose items are counted. */
export function numberedIn(text: string): Enumeration[] {
  return enumerationsIn(text).filter(({ numbered }) => numbered);
}

/** From the first item's beginning to the last one's end, with what leads it in. */
export function spanOf({ lead, items }: Enumeration): Span {
  const [first] = items;
  return { start: (lead ?? first)?.start ?? 0, end: items.at(-1)?.end ?? 0 };
}

/** Whether a sentence leads the enumeration or stands in it. */
export function isPart({ start, end }: Span, enumeration: Enumeration): boolean {
  const span = spanOf(enumeration);
  return start < span.end && span.start < end;
}

function lengthOf(enumeration: Enumeration): number {
  const { start, end } = spanOf(enumeration);
  return end - start;
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

function wordMarks({ folded }: CutText): Mark[] {
  return NAMED_ORDINALS.flatMap(([word, ordinal]) =>
    [...folded.matchAll(new RegExp(`(?<=^|[:,;。])${word}`, 'g'))].map(({ index }) => ({
      at: index,
      ordinal,
    })),
  ).sort((a, b) => a.at - b.at);
}

/** Runs that count 1, 2, 3 …; a number out of turn belongs to none. */
function runsOf(marks: readonly Mark[]): Mark[][] {
  const runs: Mark[][] = [];
  for (const mark of marks) {
    const run = runs.at(-1);
    if (mark.ordinal === 1) runs.push([mark]);
    else if (run && mark.ordinal === (run.at(-1)?.ordinal ?? 0) + 1) run.push(mark);
  }
  return runs.filter(({ length }) => length > 1);
}

function enumerationOf(run: readonly Mark[], cut: CutText): Enumeration {
  const items = run.map(({ at }, index) => {
    const next = run[index + 1];
    return trimmed(cut.folded, at, next ? next.at : endOfLast(at, run, cut));
  });
  return { lead: leadOf(run[0]?.at ?? 0, cut), items, numbered: true };
}

/** How a sentence begins that is no part of the last item any more. Folded. */
export const NEW_THOUGHT = /^(?:会议|与会|此外|另外|最后|同时|他|她|李|国务院)/;

/**
 * The last item ends with its sentence; where the others have several it goes on until something
 * new begins.
 */
function endOfLast(at: number, run: readonly Mark[], { folded, sentences }: CutText): number {
  const first = run[0]?.at ?? 0;
  const stops = folded.slice(first, at).split('。').length - 1;
  const several = stops > run.length - 1;
  let end = at;
  for (const sentence of sentences) {
    if (sentence.end <= at) continue;
    if (sentence.start > at && NEW_THOUGHT.test(folded.slice(sentence.start, sentence.end))) break;
    end = sentence.end;
    if (!several && /[。!?]["'』」)]*$/.test(folded.slice(sentence.start, sentence.end))) break;
  }
  return end;
}

/** The part of its sentence before the first item, or the sentence before where that is empty. */
function leadOf(at: number, { folded, sentences }: CutText): Span | null {
  const index = sentences.findIndex(({ start, end }) => start <= at && at < end);
  const own = sentences[index];
  if (!own) return null;
  if (own.start < at) return trimmed(folded, own.start, at);
  return sentences[index - 1] ?? null;
}

function trimmed(text: string, from: number, to: number): Span {
  const slice = text.slice(from, to);
  return {
    start: from + (slice.length - slice.trimStart().length),
    end: to - (slice.length - slice.trimEnd().length),
  };
}

/** 'A;B;C。': the parts of one full sentence; what stands before a colon in the first leads them. */
function semicolonRuns({ folded, sentences }: CutText): Enumeration[] {
  return runsWhere(sentences, (_, before) =>
    /[;]$/.test(folded.slice(before.start, before.end)),
  ).map((parts) => {
    const [first, ...others] = parts;
    const colon = first ? folded.slice(first.start, first.end).indexOf(':') : -1;
    if (!first || colon < 0) return { lead: null, items: parts, numbered: false };
    const at = first.start + colon + 1;
    return {
      lead: { start: first.start, end: at },
      items: [trimmed(folded, at, first.end), ...others],
      numbered: false,
    };
  });
}

/** '会议强调,要…。要…。必须…。' */
const DEMAND = /^(?:要|必须|务必)/;
const FIRST_DEMAND = /^(?:要|必须|务必)|^[^,:。]{2,12}[,:]要/;

function demandRuns({ folded, sentences }: CutText): Enumeration[] {
  const demands = (sentence: Span, pattern: RegExp) =>
    pattern.test(folded.slice(sentence.start, sentence.end));
  return runsWhere(
    sentences,
    (sentence, before) => demands(sentence, DEMAND) && demands(before, FIRST_DEMAND),
  ).map((items) => ({ lead: null, items, numbered: false }));
}

/** Runs of two and more neighbouring sentences, each of which goes on with the one before. */
function runsWhere(
  sentences: readonly Span[],
  goesOn: (sentence: Span, before: Span) => boolean,
): Span[][] {
  const runs: Span[][] = [];
  for (const [index, sentence] of sentences.entries()) {
    const before = sentences[index - 1];
    if (before && goesOn(sentence, before)) runs.at(-1)?.push(sentence);
    else runs.push([sentence]);
  }
  return runs.filter(({ length }) => length > 1);
}
