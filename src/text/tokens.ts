/**
 * The terms under which a text is indexed and searched: words and character pairs together, Latin
 * words and numbers as wholes. It weighs nothing and leaves nothing out (stop-words.ts is for
 * questions). A change here needs a new TOKENS_VERSION: old indices hold the old terms.
 */
import { fold } from './fold.js';
import { cutForSearch } from './jieba.js';
import { CHINESE_NUMERALS, parseChineseNumber } from './numbers.js';

/** Goes into the index's manifest, so that a question is never cut otherwise than the index. */
export const TOKENS_VERSION = 1;

/** What a term is: a dictionary word, two neighbouring characters that are none, or else. */
export type TokenKind = 'word' | 'bigram' | 'latin' | 'number';

/** One term. The same text may come several times: how often it occurs counts. */
export interface Token {
  /** Folded; numbers normalised ('七十' → '70'). Never holds a blank or a quotation mark. */
  text: string;
  kind: TokenKind;
}

/** Han runs; numbers with thousands, decimals and percent; Latin words; letters of elsewhere. */
const RUNS =
  /(?<han>\p{Script=Han}+)|(?<number>\d+(?:,\d{3})+(?:\.\d+)?%?|\d+(?:\.\d+)?%?(?![a-z\d]))|(?<latin>[a-z0-9]+(?:\.\d+)?)|(?<other>\p{L}+)/gu;

const NUMERALS = new RegExp(`[${CHINESE_NUMERALS}]+`, 'gu');

/** What a single numeral must stand before to be a number: 一 alone is in 一是, 一些, 统一. */
const COUNTED = new Set('次届年月日号项条个期批章节款级位名人元亩家件户所场天周季');

const HAN_AT_END = /\p{Script=Han}$/u;
const HAN_AT_START = /^\p{Script=Han}/u;

/** Words of one character, or of three and more: those of two are among the pairs. */
function pushWords(folded: string, tokens: Token[], pairs: Set<string>): void {
  for (const word of cutForSearch(folded)) {
    if (!HAN_AT_START.test(word)) continue;
    if (word.length === 2) pairs.add(word);
    else tokens.push({ text: word, kind: 'word' });
  }
}

function pushPairs(run: string, tokens: Token[], pairs: ReadonlySet<string>): void {
  const characters = [...run];
  for (let index = 1; index < characters.length; index++) {
    const text = `${characters[index - 1]}${characters[index]}`;
    tokens.push({ text, kind: pairs.has(text) ? 'word' : 'bigram' });
  }
}

/**
 * A number, and joined with what stands beside it: '70', '第70', '70次'. The joined ones tell the
 * 70th session from 70 million.
 */
function pushNumber(text: string, before: string, after: string, tokens: Token[]): void {
  tokens.push({ text, kind: 'number' });
  if (before === '第') tokens.push({ text: `第${text}`, kind: 'number' });
  if (!text.endsWith('%') && HAN_AT_START.test(after))
    tokens.push({ text: `${text}${after}`, kind: 'number' });
}

function pushNumerals(run: string, tokens: Token[]): void {
  for (const match of run.matchAll(NUMERALS)) {
    const before = run.charAt(match.index - 1);
    const after = run.charAt(match.index + match[0].length);
    if (match[0].length === 1 && before !== '第' && !COUNTED.has(after)) continue;
    const value = parseChineseNumber(match[0]);
    if (value !== undefined) pushNumber(String(value), before, after, tokens);
  }
}

/** '1,234' → '1234', '070' → '70', '6.50%' stays as written but for its zeros in front. */
function normaliseDigits(digits: string): string {
  return digits.replaceAll(',', '').replace(/^0+(?=\d)/u, '');
}

function pushRun(match: RegExpMatchArray, folded: string, pairs: Set<string>, tokens: Token[]) {
  const { han, number, latin, other } = match.groups ?? {};
  const start = match.index ?? 0;
  if (han !== undefined) {
    pushPairs(han, tokens, pairs);
    pushNumerals(han, tokens);
  } else if (number !== undefined) {
    const after = folded.charAt(start + number.length);
    const before = HAN_AT_END.test(folded.charAt(start - 1)) ? folded.charAt(start - 1) : '';
    pushNumber(normaliseDigits(number), before, after, tokens);
  } else {
    tokens.push({ text: latin ?? other ?? '', kind: 'latin' });
  }
}

/**
 * All terms of a text in either script, words first, then the rest from left to right. A pair of
 * characters that is a dictionary word here comes once for each place, as 'word'. 第七十次 and
 * 第70次 share '70', '第70' and '70次'.
 */
export function tokenise(text: string): Token[] {
  const folded = fold(text);
  const tokens: Token[] = [];
  const pairs = new Set<string>();
  pushWords(folded, tokens, pairs);
  for (const match of folded.matchAll(RUNS)) pushRun(match, folded, pairs, tokens);
  return tokens;
}

/** The numbers and the Latin words among them: needs no dictionary, which takes time to load. */
export function tokeniseNumbers(text: string): Token[] {
  const folded = fold(text);
  const tokens: Token[] = [];
  for (const match of folded.matchAll(RUNS)) pushRun(match, folded, new Set(), tokens);
  return tokens.filter(({ kind }) => kind === 'number' || kind === 'latin');
}
