/** Of whom a meeting asks something must be told by the sentence that tells what it asks. */
import { tagWords } from '../../../text/jieba.js';
import { sentencesFor } from '../wording/align.js';
import { synonymsOf } from '../wording/synonyms.js';
import type { Check } from './check.js';

const ASKED = /(?:要求|希望|号召|督促|鼓励|允许)(?<rest>\p{Script=Han}{3,})/u;

/** Somebody who can be asked: '居民', '红十字会', '教育局', never '党史'. */
const SOMEBODY =
  /(?:会|局|厅|员|者|民|户|生|师|人|企业|公司|校|院|部|委|室|办|站|所|队|众|联|代表|家长)$/u;

/** Whom a meeting always speaks to. */
const ANYBODY = /各|全|部门|单位|干部|政府|有关|相关|上下|领导|同志|大家|[我该本][市区县省]/u;

export const checkAgent: Check = (claim, cited) => {
  for (const clause of claim.clauses) {
    const rest = ASKED.exec(claim.plain.slice(clause.start, clause.end))?.groups?.rest ?? '';
    const [first, second] = tagWords(rest);
    if (!first || !second || first.word.length < 2 || !SOMEBODY.test(first.word)) continue;
    if (!/^[vpd]/u.test(second.tag) || ANYBODY.test(first.word)) continue;
    const names = [first.word, ...synonymsOf(first.word)];
    const sentences = sentencesFor(claim, clause, cited);
    const isTold = sentences.some(({ sentence, evidence }) =>
      names.some((name) => `${sentence.folded}${evidence.heading}`.includes(name)),
    );
    if (!isTold) return { reason: 'wording', detail: first.word };
  }
  return undefined;
};
