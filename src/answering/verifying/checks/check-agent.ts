/** Of whom a meeting asks something must be told by the sentence that tells what it asks. */
import { tagWords } from '../../../text/jieba.js';
import { sentencesFor } from '../wording/align.js';
import { synonymsOf } from '../wording/synonyms.js';
import type { Check } from './check.js';

const ASKED = /(?:要求|希望|号召|督促|鼓励|允许)(?<rest>\p{Script=Han}{3,})/u;

/** Somebody who can be asked: '居民', '红十字会', '教育局', never '党史'. */
const SOMEBODY =
  /(?:(?<![社机理体大])会|局|厅|员|者|民|户|生|师|人|企业|公司|校|院|部|委|室|办|站|所|队|众|联|代表|家长)$/u;

/** Whom a meeting always speaks to. */
const ANYBODY = /各|全|部门|单位|干部|政府|有关|相关|所属|上下|领导|同志|大家|[我该本][市区县省]/u;

export const checkAgent: Check = (claim, cited) => {
  for (const clause of claim.clauses) {
    const agent = agentOf(claim.plain.slice(clause.start, clause.end));
    if (agent === undefined) continue;
    const names = [agent, ...synonymsOf(agent)];
    const isTold = sentencesFor(claim, clause, cited).some(({ sentence, evidence }) =>
      names.some((name) => `${sentence.folded}${evidence.heading}`.includes(name)),
    );
    if (!isTold) return { reason: 'wording', detail: agent };
  }
  return undefined;
};

/** '居民' of '要求居民落实…', '信访' of '要求信访部门落实…'. */
function agentOf(said: string): string | undefined {
  const [first, second, third] = tagWords(ASKED.exec(said)?.groups?.rest ?? '');
  if (!first || !second || first.word.length < 2 || ANYBODY.test(first.word)) return undefined;
  if (!/^[nj]/u.test(first.tag)) return undefined;
  const isOffice = /^(?:部门|单位|机关|干部)$/u.test(second.word);
  const verb = isOffice ? third : second;
  if (verb === undefined || !/^[vpda]/u.test(verb.tag)) return undefined;
  return isOffice || SOMEBODY.test(first.word) ? first.word : undefined;
}
