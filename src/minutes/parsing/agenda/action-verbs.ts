/**
 * The verbs with which minutes say what was done with a matter, on folded text, and the outcome
 * that each stands for. Data only; find-actions.ts applies it.
 */
import type { Outcome } from '../../meeting.js';

export interface ActionVerb {
  /** Anchored at the beginning of a clause. */
  pattern: RegExp;
  outcome: Outcome | null;
  /** True for verbs that only the lead uses for matters: elsewhere they say what is to be done. */
  leadOnly?: boolean;
}

const MANNER = '(?:集中|集体|认真|深入|再次|专题|分别|首先|一并|书面|现场|逐项)*';
const REVIEWING = '(?:书面)?(?:审议|讨论|研究|审核|审查|表决|听取并审议|听取)';

/** First match wins. */
export const ACTION_VERBS: readonly ActionVerb[] = [
  // 审议并原则通过; 审议通过; 讨论通过; 表决通过; 通过; 审定; 审议批准
  {
    pattern: new RegExp(
      `^${MANNER}(?:${REVIEWING}(?:、|并|和)?)*(?:一致|原则)?(?:通过|批准|审定)了?`,
      'u',
    ),
    outcome: 'adopted',
  },
  // 原则同意; 研究并原则同意; 审议同意
  {
    pattern: new RegExp(`^${MANNER}(?:${REVIEWING}(?:、|并|和)?)*(?:一致|原则)?同意了?`, 'u'),
    outcome: 'agreedInPrinciple',
  },
  // 听取了全市…情况汇报; 听取并审议; 听取和审议
  {
    pattern: new RegExp(`^${MANNER}听取(?:(?:并|和|、)(?:审议|讨论|研究))?了?`, 'u'),
    outcome: 'heard',
  },
  // 传达学习; 传达学习贯彻; 学习贯彻; 传达; 学习
  {
    pattern: new RegExp(`^${MANNER}(?:传达学习|学习传达|传达|学习)(?:贯彻)?(?:落实)?了?`, 'u'),
    outcome: 'studied',
  },
  // 审议《…》; 讨论; 研究审议
  {
    pattern: new RegExp(`^${MANNER}(?:研究)?(?:审议|讨论|审查|审核)(?:研究)?了?`, 'u'),
    outcome: 'reviewed',
  },
  // 研究审计查出问题整改工作
  {
    pattern: new RegExp(`^${MANNER}研究(?:部署|谋划|安排|讨论|确定|提出|决定)?了?`, 'u'),
    outcome: null,
  },
  // 部署支持外贸稳定增长; 确定加快发展商业健康保险的措施; 决定…
  { pattern: /^(?:部署|确定|决定)/u, outcome: null, leadOnly: true },
];

/** The later an outcome stands here, the more it says of what came of an item. */
export const OUTCOME_STRENGTH: readonly (Outcome | null)[] = [
  null,
  'studied',
  'heard',
  'reviewed',
  'agreedInPrinciple',
  'adopted',
];

/** The stronger of two outcomes of one item. */
export function strongerOutcome(left: Outcome | null, right: Outcome | null): Outcome | null {
  return OUTCOME_STRENGTH.indexOf(right) > OUTCOME_STRENGTH.indexOf(left) ? right : left;
}
