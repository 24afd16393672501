/**
 * What a question about a meeting's fields says of its matter ('谁主持了研究残联改革的那次会议' → 残联改革):
 * the topic without the words of its kind. Empty where it only names the kind.
 */
import { STOP_WORDS } from '../text/stop-words.js';
import type { Task } from './answering-context.js';

/** '两份', '哪几个', '各': how many, not what. Folded. */
const COUNT_WORDS =
  /[一两二三四五六七八九十几各每]{1,2}[份个项次位名件部条种场]|(?<![\u4e00-\u9fff])[些各位个次份项]|这篇|那篇|全部|所有|主要|相关|有关|召开|对比一下|对比|比较|分别|变化|一共/g;

const PARTICLES =
  /^[的了在是和与于被把对将由并都请也还过从向上里中些]+|[的了在是和与于被把对将由并都请也还过从向上里中些]+$/g;

/** `wordsOfKind`: what the kind of question adds, global; persons are taken out too. */
export function matterOf(
  { topic, query }: Pick<Task, 'topic' | 'query'>,
  wordsOfKind: RegExp,
): string {
  let matter = topic;
  for (const name of query.persons) matter = matter.replaceAll(name, ' ');
  const parts = matter
    .replace(wordsOfKind, ' ')
    .replace(COUNT_WORDS, ' ')
    .split(/\s+/)
    .map((part) => part.replace(PARTICLES, ''))
    .filter((part) => part.length > 1 && !STOP_WORDS.has(part));
  return parts.join(' ');
}
