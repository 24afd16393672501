/**
 * How much of what a question is about a text holds: the share of the weight of the question's
 * content terms. Search ranks by query-terms.ts; this judges what was found.
 */
import type { MinutesStore } from '../../store/store.js';
import { fold } from '../../text/fold.js';
import { tagWords } from '../../text/jieba.js';
import { STOP_WORDS, WEAK_WORDS } from '../../text/stop-words.js';
import { type Token, tokenise } from '../../text/tokens.js';
import { type Alias, aliasesIn } from './aliases.js';
import { type AliasStore, definedAliasesIn } from './defined-aliases.js';
import { inverseDocumentFrequency } from './query-terms.js';

export interface ContentTerm {
  text: string;
  /** Wordings of the record that count for it, folded. */
  alternatives: readonly string[];
  /** Inverse document frequency × how much such a term tells; > 0. */
  weight: number;
  /** In how many paragraphs of the index it occurs; 0 = the index does not know it. */
  documentFrequency: number;
}

/** Words of a question's form: a record that answers it seldom repeats them. Folded. */
const FORM_WORDS = new Set(
  '做法 方式 形式 办法 措施 意义 作用 目的 原因 角色 定位 表述 看法 态度 打算 变化 区别 不同 对比 相同 等次 部门 方面 领域 看重 解决 处理 具体 要求 工作 问题 会议 提出 提到 强调 指出 规定 安排 部署 准备 进行 开展 推进 加强 落实 几个 哪个 一个'.split(
    ' ',
  ),
);

/** Such words count, but little. */
const FORM_WORD_FACTOR = 0.3;

/** Two characters that are no word mostly straddle two: weak evidence where the record has them, */
const PAIR_FACTOR = 0.3;

/** and nearly none where it has not ('育称' of 教育称为). */
const UNKNOWN_PAIR_FACTOR = 0.1;

/** One character alone is ambiguous. */
const CHARACTER_FACTOR = 0.15;

/** Verbs and adjectives are the first words to be put otherwise. */
const VERB_FACTOR = 0.6;

/** '两项', '已经', '期间': how many, how and when it is asked, not what about. */
const FUNCTION_FACTOR = 0.1;

/** A question longer than this is cut: bounds the work. */
const MAX_TERMS = 120;

export type CoverageStore = Pick<MinutesStore, 'documentFrequencies' | 'counts'> & AliasStore;

/** An official wording counts nearly as much as the word itself. */
const ALIAS_FACTOR = 0.9;

/** Distinct content terms of a topic; empty where it has none. */
export function contentTerms(topic: string, store: CoverageStore): ContentTerm[] {
  const folded = fold(topic);
  const aliases = [...aliasesIn(folded), ...shortNamesIn(folded, store)];
  const tokens = new Map<string, Token>();
  for (const token of tokenise(folded)) {
    const ofAlias = aliases.some(({ said }) => said.includes(token.text));
    if (!ofAlias && !STOP_WORDS.has(token.text) && !holdsParticle(token)) {
      tokens.set(token.text, token);
    }
  }
  const kept = [...tokens.values()].slice(0, MAX_TERMS);
  const frequencies = store.documentFrequencies(kept.map(({ text }) => text));
  const { paragraphs } = store.counts();
  const tags = new Map(tagWords(folded).map(({ word, tag }) => [word, tag]));
  const terms = kept.map((token) => {
    const documentFrequency = frequencies.get(token.text) ?? 0;
    const idf = inverseDocumentFrequency(paragraphs, documentFrequency);
    const weight = idf * factorOf(token, documentFrequency, tags);
    return { text: token.text, alternatives: [], documentFrequency, weight };
  });
  return [...terms, ...aliases.map((alias) => aliasTerm(alias, paragraphs, store))];
}

/** Of a full name every word counts by itself: the record may leave out some. */
function shortNamesIn(folded: string, store: CoverageStore): Alias[] {
  return definedAliasesIn(folded, store).filter(({ said, wordings }) =>
    wordings.every((wording) => wording.length > said.length),
  );
}

/** One term for all wordings of an alias, as common as the commonest of them. */
function aliasTerm(
  { said, wordings: others }: Alias,
  paragraphs: number,
  store: CoverageStore,
): ContentTerm {
  const alternatives = [said, ...others];
  const termsOfEach = alternatives.map((wording) => [...termsIn(wording)]);
  const frequencies = store.documentFrequencies([...new Set(termsOfEach.flat())]);
  const documentFrequency = Math.max(
    ...termsOfEach.map((terms) => Math.min(...terms.map((term) => frequencies.get(term) ?? 0))),
  );
  const weight = ALIAS_FACTOR * inverseDocumentFrequency(paragraphs, documentFrequency);
  return { text: said, alternatives, documentFrequency, weight };
}

/** '的会', '在信': a pair with a particle in it is no term. */
function holdsParticle({ kind, text }: Token): boolean {
  return kind === 'bigram' && [...text].some((character) => STOP_WORDS.has(character));
}

function factorOf(
  { kind, text }: Token,
  documentFrequency: number,
  tags: ReadonlyMap<string, string>,
): number {
  if (kind === 'bigram') return documentFrequency === 0 ? UNKNOWN_PAIR_FACTOR : PAIR_FACTOR;
  // '三' of 三项 and its joined forms; a number of two digits is a fact that is asked about.
  if (kind === 'number' && !/[0-9]{2}/.test(text)) return FUNCTION_FACTOR;
  // A number that the record lacks may be the questioner's mistake, which is then set right.
  if (kind === 'number' && documentFrequency === 0) return PAIR_FACTOR;
  if (text.length === 1 && kind === 'word') return CHARACTER_FACTOR;
  if (FORM_WORDS.has(text) || WEAK_WORDS.has(text)) return FORM_WORD_FACTOR;
  return kind === 'word' ? factorOfTag(tags.get(text)) : 1;
}

/** ICTCLAS tags; a word inside a longer one has none and counts like a noun. */
function factorOfTag(tag: string | undefined): number {
  if (tag === undefined || /^(n|vn|an|j|l|i|s|x|eng)/.test(tag)) return 1;
  return /^(v|a|b|t|z)/.test(tag) ? VERB_FACTOR : FUNCTION_FACTOR;
}

/** A text made ready for comparing with terms, so that it is cut into terms once. */
export interface ReadText {
  terms: ReadonlySet<string>;
  folded: string;
}

export function readText(text: string): ReadText {
  return { terms: termsIn(text), folded: fold(text) };
}

function termsIn(text: string): Set<string> {
  return new Set(tokenise(text).map((token) => token.text));
}

/** Which of the terms a text holds, in their order. */
export function heldTerms(terms: readonly ContentTerm[], read: ReadText): boolean[] {
  return terms.map((term) => isHeld(term, read));
}

/** Share of the terms' weight that is held, 0…1; 0 where there are no terms. */
export function shareHeld(terms: readonly ContentTerm[], held: readonly boolean[]): number {
  let total = 0;
  let covered = 0;
  for (const [at, { weight }] of terms.entries()) {
    total += weight;
    if (held[at]) covered += weight;
  }
  return total === 0 ? 0 : covered / total;
}

/** Share of the terms' weight that a text holds, 0…1; 0 where there are no terms. */
export function coverage(terms: readonly ContentTerm[], text: string): number {
  return shareHeld(terms, heldTerms(terms, readText(text)));
}

function isHeld({ text, alternatives }: ContentTerm, { terms, folded }: ReadText): boolean {
  return terms.has(text) || alternatives.some((wording) => folded.includes(wording));
}
