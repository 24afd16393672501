/**
 * How far back the full name of an abbreviation reaches: to its title marks or quotation marks, or
 * else to where the characters of the abbreviation and the nouns before them begin. Folded text.
 */
import { tagWords } from '../jieba.js';

/** '《…》', '“…”' at the end of what stands before. */
const MARKED = /(?:《(?<title>(?:[^《》\n]|《[^《》\n]*》)+)》|"(?<quoted>[^"\n]+)")$/u;

/** The clause at the end, with short insertions in brackets: '中国(上海)自由贸易试验区'. */
const CLAUSE = /(?:[^,。;:!?、"《》()[\]\s…-]|(?<=\S)\([^()\s]{1,8}\))+$/u;

/** Sentences with these are descriptions, not names: '一方是独生子女的夫妇…' */
const DESCRIBES = /[的了是将把被]/;

/** ICTCLAS tags of words that names begin with: nouns, attributes, abbreviations, Latin. */
const IN_NAMES = /^(?:n[rstzg]?|b|j|eng)$/;

/** Tagged as nouns, but they stand before a name and are none of it. */
const BESIDE_NAMES = new Set('记者 规范 监督 有关 相关'.split(' '));

/** '市', '原': such words of one character begin names; '经', '报', '内' do not. */
const LEVEL = /^[省市州县区旗镇乡村原]$/;

const MAX_FULL = 40;

/**
 * A longer name for so short a one has its characters by chance: '“八五”普法' and a title of thirty
 * characters. '威马' for 威宁草海高原半程马拉松 is 5.5.
 */
const MAX_RATIO = 6;

/**
 * The full name without marks; undefined where the text does not tell it surely: an abbreviation is
 * made of characters of the full name, in their order.
 */
export function findFullName(before: string, short: string): string | undefined {
  const marked = MARKED.exec(before)?.groups;
  const clause = marked?.title ?? marked?.quoted ?? CLAUSE.exec(before)?.[0] ?? '';
  const aligned = alignmentStart(clause, short);
  if (aligned === undefined) return undefined;
  const full = marked ? clause : clause.slice(nameStart(clause, aligned));
  const described = !marked && DESCRIBES.test(full);
  const tooLong = full.length > Math.min(MAX_FULL, MAX_RATIO * short.length);
  return described || tooLong ? undefined : full;
}

/** The latest place from which the characters of `short` follow one another in `text`. */
function alignmentStart(text: string, short: string): number | undefined {
  let at = text.length;
  for (const character of [...short].reverse()) {
    at = at === 0 ? -1 : text.lastIndexOf(character, at - 1);
    if (at < 0) return undefined;
  }
  return at;
}

/** Brackets that opened before: '(杭州)跨境电子商务综合试验区' begins with the word before them. */
function nameStart(clause: string, aligned: number): number {
  const start = nounStart(clause, aligned);
  const close = clause.indexOf(')', start);
  const open = close < 0 ? -1 : clause.lastIndexOf('(', close);
  return open > 0 && open < start ? nounStart(clause, open - 1) : start;
}

/**
 * Where the name begins that holds the character at `aligned`: with its word or with nouns before
 * it, with a place where there is one among them ('监督管理机构' is no part of '中国证监会').
 */
function nounStart(clause: string, aligned: number): number {
  let start = 0;
  let place: number | undefined;
  let end = 0;
  for (const { word, tag } of tagWords(clause)) {
    const begin = end;
    end += word.length;
    if (tag === 'ns' || tag === 'nt') place ??= begin;
    if (end > aligned) break;
    if (isInName(word, tag)) continue;
    start = end;
    place = undefined;
  }
  return place ?? start;
}

function isInName(word: string, tag: string): boolean {
  if (word.length === 1) return LEVEL.test(word);
  return IN_NAMES.test(tag) && !BESIDE_NAMES.has(word);
}
