/**
 * Whether a sentence of the record affirms what a yes-or-no question asks: the same objects, the same
 * numbers and quantifiers, nothing negated, nothing merely planned. Only then is 'yes' said; else
 * the sentence is shown and the reader judges.
 */
import { fold } from '../../text/fold.js';

/** The sentence holds nearly all of what the question is about. */
const MIN_COVERAGE = 0.9;

/** What turns a sentence round, or limits it. Folded. */
const NEGATED =
  /[不未没否]|无(?!人机|线|障碍)|禁|防止|防范|杜绝|避免|停止|取消|除|仅|只|但|暂|难以|拒绝|反对|遏制/;

/** Words that must stand on both sides or on neither. */
const QUANTIFIERS =
  /全部|全数|全面|全体|完全|所有|一律|都|仅|只|必须|永久|长期|一直|首次|最[高低大小多少早晚]|第一/g;

/** '能不能', '允许…吗' is affirmed by what permits. */
const PERMISSION_ASKED =
  /能不能|能否|可不可以|可否|可以|允许|准许|(?<![不])能(?!源|力|够持续)[^,。]{1,12}吗/;
const PERMITS = /可以|可(?=[\u4e00-\u9fff])|允许|准许|支持|鼓励|能够/;

/** '已经…了吗' is not affirmed by what is to be done. */
const DONE_ASKED = /已经?|了(?:吗|没有?|么)|过(?:吗|没有?|么)|是否已/;
const PLANNED = /要(?!求)|将(?!军)|计划|力争|争取|拟|准备|推动|确保|必须|务必|加快|推进|研究/;

/** '有没有提到…' asks only whether it stands there. */
const MENTION_ASKED = /提到|提及|谈到|说到|讲到|涉及|写到|讲了|说了|谈了/;

export interface AffirmationInput {
  question: string;
  /** The best sentence. */
  sentence: string;
  /** Share of the topic's weight that it holds, 0…1. */
  coverage: number;
}

export function affirms({ question, sentence, coverage }: AffirmationInput): boolean {
  if (coverage < MIN_COVERAGE) return false;
  const asked = fold(question);
  const said = fold(sentence);
  if (MENTION_ASKED.test(asked)) return true;
  if (NEGATED.test(said) || NEGATED.test(statementOf(asked))) return false;
  if (!sameWords(asked, said, QUANTIFIERS) || !holdsNumbers(asked, said)) return false;
  if (PERMISSION_ASKED.test(asked) && !PERMITS.test(said)) return false;
  return !(DONE_ASKED.test(asked) && PLANNED.test(said));
}

/** The question without the words by which it asks back ('有没有', '是不是', '对不对', '没有?'). */
function statementOf(question: string): string {
  return question.replace(
    /有没有|是不是|能不能|会不会|可不可以|对不对|是否|能否|可否|与否|了?没有?[??]?$|(?<!要)不[??]?$/g,
    '',
  );
}

function sameWords(asked: string, said: string, words: RegExp): boolean {
  const inQuestion = asked.match(words) ?? [];
  return inQuestion.every((word) => said.includes(word));
}

/** Dates and sessions name the meeting; any other number must stand in the sentence too. */
function holdsNumbers(asked: string, said: string): boolean {
  const numbers = asked
    .replace(/第?[0-9〇零一二三四五六七八九十百]+[次届年月日号]/g, '')
    .match(/[0-9][0-9.,]*/g);
  return (numbers ?? []).every((number) => said.includes(number));
}
