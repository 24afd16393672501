/**
 * The words of a statement that say something, and how far a text of the record holds one: itself, a
 * synonym, an official wording, or characters of it ('接收' of '照单全收').
 */
import { aliasesIn } from '../../../retrieval/terms/aliases.js';
import type { MinedAlias } from '../../../text/aliases/mine-aliases.js';
import { tagWords } from '../../../text/jieba.js';
import { STOP_WORDS } from '../../../text/stop-words.js';
import { synonymsOf } from './synonyms.js';

export interface ContentWord {
  text: string;
  /** How much it tells, > 0. */
  weight: number;
  /** Things are told in the record's own words; what is done with them may be put otherwise. */
  isNoun: boolean;
  /** Other wordings that count for it, folded. */
  wordings: readonly string[];
}

/** How minutes and their readers report; folded. They support nothing, and need no support. */
const REPORTING = new Set(
  '会议 本次会议 此次会议 这次 本次 此次 该次 强调 指出 要求 提出 认为 明确 表示 提到 提及 谈到 说明 部署 安排 安排部署 研究 研究部署 讨论 审议 听取 听取了 汇报 通报 传达 学习 传达学习 精神 情况 工作 有关 相关 方面 内容 事项 议题 文件 包括 涉及 其中 进行 开展 做好 抓好 需要 应当 应该 必须 通过 原则 同意 同时 此外 另外 分别 分析 具体 主要 该市 该区 我市 我区 全市 全区 当地 记录 纪要 显示 表明 根据 按照 关于 对于 以及 继续 进一步 切实 认真 积极 大力 全力 一步 表述 原文 称 时任 担任 先后 一是 二是 三是 问题 希望 肯定 目标 任务 时间 地点 主持人 名单 人员 列席人员 出席人员 举行 召开 主持 主持召开 出席 列席 参加 会上 落实 贯彻 作为 加以 予以 给予 实现 予 当年 今年 当时 目前 期间 如下 以下 下列 上述 要点 如下几点 综述 概述 领域 层面 环节 总体来看 总体而言 总的来看 总的来说 总体 具体而言 具体来说 来看 来说 而言 值得注意 换言之 综上 综上所述 概括 因此 为此 由此 分为 共有 共计 会议纪要 之一 一个 一些 一份 两份 三份 若干 数量 身份 原文 原话 写道'.split(
    ' ',
  ),
);

const NOUN = /^(?:n|vn|an|j|l|i|s|x$|eng|ns|nr|nt|nz)/u;
const VERB = /^(?:v|a|b|z|t)/u;
const SHORT_FACTOR = 0.25;
const VERB_WEIGHT = 0.6;
const OTHER_WEIGHT = 0.15;

/** Of a folded text without its numbers, names of ways to say, and marks. */
export function contentWords(folded: string, defined: readonly MinedAlias[] = []): ContentWord[] {
  const official = aliasesIn(folded);
  return tagWords(folded).flatMap(({ word, tag }): ContentWord[] => {
    if (!/[\p{Script=Han}a-z]/u.test(word) || REPORTING.has(word) || STOP_WORDS.has(word))
      return [];
    if (/^(?:m|q|p|c|u|r|f|y|o|k|w|t|e$)/u.test(tag)) return [];
    const isNoun = NOUN.test(tag);
    const full = isNoun ? 1 : VERB.test(tag) ? VERB_WEIGHT : OTHER_WEIGHT;
    const weight = word.length === 1 ? full * SHORT_FACTOR : full;
    const wordings = [
      ...synonymsOf(word),
      ...official.filter(({ said }) => said.includes(word)).flatMap(({ wordings: all }) => all),
      ...defined.filter(({ short }) => short.includes(word)).map(({ full: long }) => long),
      ...defined.filter(({ full: long }) => long.includes(word)).map(({ short }) => short),
    ];
    return [{ text: word, weight, isNoun, wordings }];
  });
}

/** Another wording holds nearly as much. */
const WORDING_SHARE = 0.9;

/** Characters of a word are weak evidence for it. */
const CHARACTER_SHARE = 0.6;

/** How far a folded text holds a word, 0…1. */
export function holds(word: ContentWord, folded: string): number {
  if (folded.includes(word.text)) return 1;
  if (word.wordings.some((wording) => folded.includes(wording))) return WORDING_SHARE;
  const characters = [...word.text];
  const held = characters.filter((character) => folded.includes(character)).length;
  return (CHARACTER_SHARE * held) / characters.length;
}

/** How many other characters may stand between those of a word: '防汛' in '防大汛'. */
const MAX_BETWEEN = 3;

/** True where a folded text has the word, another wording of it, or its characters close together. */
export function holdsClosely(word: ContentWord, folded: string): boolean {
  return holds(word, folded) >= WORDING_SHARE || hasClosely(folded, word.text);
}

/** True where the characters of a folded Han text stand in order and close together in another. */
export function hasClosely(folded: string, characters: string): boolean {
  if (!/^\p{Script=Han}+$/u.test(characters)) return folded.includes(characters);
  return new RegExp([...characters].join(`.{0,${MAX_BETWEEN}}`), 'u').test(folded);
}

/** Share of the weight of the words that a folded text holds, 0…1; 1 where there are none. */
export function coverageOf(words: readonly ContentWord[], folded: string): number {
  let total = 0;
  let held = 0;
  for (const word of words) {
    total += word.weight;
    held += word.weight * holds(word, folded);
  }
  return total === 0 ? 1 : held / total;
}

export function weightOf(words: readonly ContentWord[]): number {
  return words.reduce((sum, { weight }) => sum + weight, 0);
}
