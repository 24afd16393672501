/**
 * What a question about a meeting's fields says of its matter ('谁主持了研究残联改革的那次会议' → 残联改革):
 * the topic without the words of its kind. Empty where it only names the kind.
 */
import { contentTerms } from '../../retrieval/terms/coverage.js';
import { inverseDocumentFrequency } from '../../retrieval/terms/query-terms.js';
import { STOP_WORDS } from '../../text/stop-words.js';
import type { Task } from '../answering-context.js';

/** '两份', '哪几个', '各': how many, not what. Folded. */
const COUNT_WORDS =
  /[一两二三四五六七八九十几各每]{1,2}[份个项次位名件部条种场]|(?<![\u4e00-\u9fff])[些各位个次份项]|这篇|那篇|全部|所有|主要|相关|有关|召开|对比一下|对比|比较|分别|变化|一共|名字|题目|全名|全称|何许人也?|为何|怎么写|写的|报道|结尾|事儿|那天/g;

const PARTICLES =
  /^[的了在是和与于被把对将由并都请也还过从向上里中些]+|[的了在是和与于被把对将由并都请也还过从向上里中些]+$/g;

/** An alias weighs a little less than a noun of its own. */
const NEARLY = 0.85;

/** A term that the record holds and that tells something; commoner ones weigh less. */
const MIN_WEIGHT = 0.25;

/**
 * `wordsOfKind`: what the kind of question adds, global; persons are taken out too. A part that
 * holds neither words of the record nor a noun ('敬请概述') is manner of speaking and dropped.
 */
export function matterOf(
  { topic, query, context }: Pick<Task, 'topic' | 'query' | 'context'>,
  wordsOfKind: RegExp,
): string {
  let matter = topic;
  for (const name of query.persons) matter = matter.replaceAll(name, ' ');
  const unknownNoun = inverseDocumentFrequency(context.store.counts().paragraphs, 0);
  const parts = matter
    .replace(wordsOfKind, ' ')
    .replace(COUNT_WORDS, ' ')
    .split(/\s+/)
    .map((part) => part.replace(PARTICLES, ''))
    .filter((part) => part.length > 1 && !STOP_WORDS.has(part))
    .filter((part) =>
      contentTerms(part, context.store).some(({ documentFrequency, weight }) =>
        documentFrequency > 0 ? weight > MIN_WEIGHT : weight >= NEARLY * unknownNoun,
      ),
    );
  return parts.join(' ');
}
