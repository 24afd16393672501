/**
 * Makes one agenda of what the lead announces and what later paragraphs treat, so that no matter
 * is listed twice.
 */
import { fold } from '../../../text/fold.js';
import { OUTCOME_STRENGTH, strongerOutcome } from './action-verbs.js';
import type { AgendaDraft } from './agenda-draft.js';

/**
 * Share of common character pairs from which two titles name one matter. 全省防汛工作会议精神 and 全省教育
 * 工作会议精神 have 0.6 in common.
 */
const SAME_MATTER = 0.7;

/** Shorter endings are common to many titles: 实施方案, 工作规划. */
const MIN_COMMON_ENDING = 5;

function pairsOf(folded: string): Set<string> {
  const pairs = new Set<string>();
  for (let at = 0; at + 1 < folded.length; at += 1) pairs.add(folded.slice(at, at + 2));
  return pairs;
}

/** Share of the shorter title's pairs that the other one has, 0…1. */
function overlap(left: string, right: string): number {
  const [fewer, more] = [pairsOf(left), pairsOf(right)].sort((a, b) => a.size - b.size);
  if (fewer === undefined || more === undefined || fewer.size === 0) return 0;
  return [...fewer].filter((pair) => more.has(pair)).length / fewer.size;
}

function sharesDocument(left: AgendaDraft, right: AgendaDraft): boolean {
  return left.documents.some((document) => right.documents.includes(document));
}

/** 讨论拟提请…审议的|政府工作报告|, then 通过了《…政府工作报告(讨论稿)》: the announcement ends with its title. */
function namesDocument(announced: string, { documents }: AgendaDraft): boolean {
  const ending = announced.slice(-MIN_COMMON_ENDING);
  return (
    ending.length === MIN_COMMON_ENDING &&
    documents.some((document) => fold(document).includes(ending))
  );
}

/** Whether a later paragraph treats what the lead announced. */
function isSameMatter(announced: AgendaDraft, treated: AgendaDraft): boolean {
  if (announced.documents.length > 0 && treated.documents.length > 0) {
    return sharesDocument(announced, treated);
  }
  if (treated.documents.length > 0 && namesDocument(announced.title.folded, treated)) return true;
  return overlap(announced.title.folded, treated.title.folded) >= SAME_MATTER;
}

/** 研究拆违控违、信访维稳、教育等工作 sums up what follows; it is no item of its own. */
function isSummary(draft: AgendaDraft, others: readonly AgendaDraft[]): boolean {
  if (!draft.fromLead || draft.outcome !== null) return false;
  return draft.title.folded.includes('、') && others.some(({ fromLead }) => !fromLead);
}

function combine(left: AgendaDraft, right: AgendaDraft): AgendaDraft {
  const [weaker, stronger] =
    OUTCOME_STRENGTH.indexOf(right.outcome) >= OUTCOME_STRENGTH.indexOf(left.outcome)
      ? [left, right]
      : [right, left];
  const base = left.fromLead ? right : stronger;
  return {
    ...base,
    documents: base.documents.length > 0 ? base.documents : weaker.documents,
    outcome: strongerOutcome(left.outcome, right.outcome),
  };
}

/** The agenda in the order of the lead, then of the text. */
export function mergeItems(drafts: readonly AgendaDraft[]): AgendaDraft[] {
  const merged: AgendaDraft[] = [];
  for (const draft of drafts) {
    if (isSummary(draft, drafts)) continue;
    const at = merged.findIndex((known) =>
      known.fromLead && !draft.fromLead ? isSameMatter(known, draft) : sharesDocument(known, draft),
    );
    const known = merged[at];
    if (known === undefined) merged.push(draft);
    else merged[at] = combine(known, draft);
  }
  return merged;
}
