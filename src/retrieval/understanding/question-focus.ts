/**
 * The focus of a question: the words that name what is asked for, beside what it is asked of. Of
 * '国家数据中心2021年的总资产是多少' it is 总资产, of '计划里建立了什么小组' 小组. A record that names the
 * rest and not the focus does not answer. Read from the parts of speech around the question word.
 */
import { tagWords } from '../../text/jieba.js';

interface Word {
  word: string;
  tag: string;
}

/** What a question asks with, where a noun can be what it asks for. */
const QUESTION_WORD = /^(?:多少|几|什么|啥|哪.*|何|何时|何地|何处|何人|谁|什么样)$/;

/** Asks for a person, a time or a place: the verb after it says whose. '在何时离职', '由谁担任' */
const ASKS_BESIDE_VERB = /^(?:谁|何时|何地|何处|何人|哪里|哪儿|哪位|哪天|哪年)$/;

/** Nouns that only repeat the question word. */
const SAYS_NOTHING =
  /^(?:时候|时间|日期|日子|数量|情况|名称|地点|金额|名字|人|东西|事|事情|内容|方面|样|钱|总数|总额|数|次)$/;

/** ICTCLAS tags: nouns, nominal verbs and adjectives, names, abbreviations, attributes, idioms. */
const NOUN = /^(?:n|vn|an|j|l|b|a|s|i|eng)/;
const NUMERAL_OR_MEASURE = /^[mq]/;
const PARTICLE_OR_ADVERB = /^[udm]/;
const BREAK = /^[xpcr]/;

/** Measures that the dictionary tags as nouns, and what may stand between a number and its noun. */
const MEASURE = /^(?:元|个|家|项|位|名|种|吨|亩|人|年|天|次|些|户|件|份|的)$/;

/** Between what is asked for and the question word: '是', '一共有', '在'. */
const LINK =
  /^(?:是|为|在|有|由|于|达|达到|共|到|从|叫|了|的|分别|一共|都|包括|给|向|以|约|被|把|要|能|可以|将|需)$/;

/** More belong to the rest of the question. */
const MAX_WORDS = 4;

/** The words of the focus, separated by spaces, folded; '' where the question names none. */
export function questionFocus(folded: string): string {
  const words = tagWords(folded);
  const asked = words.findIndex(({ word }) => QUESTION_WORD.test(word));
  if (asked < 0) return '';
  const after = focusAfter(words, asked);
  return (after.length > 0 ? after : focusBefore(words, asked)).join(' ');
}

/** '什么小组', '多少吨的二氧化碳排放量', '何时离职' */
function focusAfter(words: readonly Word[], asked: number): string[] {
  const withVerb = ASKS_BESIDE_VERB.test(words[asked]?.word ?? '');
  const focus: string[] = [];
  const rest = words.slice(asked + 1);
  const first = rest.findIndex(
    ({ word, tag }) => !NUMERAL_OR_MEASURE.test(tag) && !MEASURE.test(word),
  );
  for (const { word, tag } of first < 0 ? [] : rest.slice(first)) {
    const isVerb = tag.startsWith('v') && (withVerb || focus.length > 0);
    if (NOUN.test(tag) || isVerb) focus.push(word);
    else if (word !== '的' && !tag.startsWith('c')) break;
  }
  return focus.filter((word) => !SAYS_NOTHING.test(word)).slice(0, MAX_WORDS);
}

/** '社区投资额是多少', '被逮捕的日期是什么时候' */
function focusBefore(words: readonly Word[], asked: number): string[] {
  const focus: string[] = [];
  const before = words.slice(0, asked).reverse();
  const last = before.findIndex(({ word, tag }) => !LINK.test(word) && !/^[dpcm]/.test(tag));
  for (const { word, tag } of last < 0 ? [] : before.slice(last)) {
    if (BREAK.test(tag) || focus.length === MAX_WORDS) break;
    if (word === '的' && focus.length > 0) break;
    if (!PARTICLE_OR_ADVERB.test(tag) && !SAYS_NOTHING.test(word)) focus.unshift(word);
  }
  return focus;
}
