/**
 * Each member of a list and each clause by itself: one more member in a true list, or a clause put behind
 * a true one, is hidden in an average over the statement.
 */
import type { Span } from '../../../text/sentences.js';
import { listMembers } from '../reading/list-members.js';
import type { Claim } from '../reading/read-claim.js';
import type { Evidence } from '../reading/read-evidence.js';
import { shareOfPairs } from '../reading/text-unit.js';
import { wordsOfClause } from '../wording/align.js';
import { coverageOf, hasClosely, weightOf } from '../wording/content-words.js';
import { TOPIC } from '../wording/wording-features.js';
import type { Check } from './check.js';

/** Of the developing statements, no supported one has a member below it, and few unsupported ones above. */
const MIN_MEMBER = 0.48;

/** Likewise for clauses; they are paraphrased more freely. */
const MIN_CLAUSE = 0.36;

/** A clause with less to say is judged with the whole only. */
const MIN_WEIGHT = 0.8;

/** '由财政先行垫付': who is to do it. */
const AGENT =
  /由(?<agent>\p{Script=Han}{2,14}?)(?=先行|牵头|负责|承担|组织|出资|拨付|实施|落实|统一|具体|组成|主持)/u;

/** Share of the pairs of neighbouring characters of an agent that a cited paragraph holds. */
const MIN_AGENT = 0.75;

export const checkMembers: Check = (claim, cited) => {
  if (claim.isForeign) return undefined;
  const told = cited.map(({ read, heading }) => `${read.folded} ${heading}`).join(' ');
  const reject = ({ start, end }: { start: number; end: number }) =>
    ({ reason: 'wording', detail: claim.text.slice(start, end) }) as const;
  for (const clause of claim.clauses) {
    const members = listMembers(claim.worded, clause);
    const made = members.find((one) => !isMemberTold(claim, one, cited, told));
    if (made) return reject(made);
    const words = wordsOfClause(claim, clause, cited);
    const said = claim.folded.slice(clause.start, clause.end);
    if (TOPIC.test(said) || weightOf(words) < MIN_WEIGHT) continue;
    if (coverageOf(words, told) < MIN_CLAUSE || !isAgentTold(said, told)) return reject(clause);
  }
  return undefined;
};

/** What sets the member apart from those before it: '职业学校' of '中小学建设和职业学校建设'. */
function isMemberTold(
  claim: Claim,
  member: Span,
  cited: readonly Evidence[],
  told: string,
): boolean {
  const before = claim.folded.slice(0, member.start);
  const words = wordsOfClause(claim, member, cited).filter(({ text }) => !before.includes(text));
  const nouns = words.filter(({ isNoun }) => isNoun);
  if (Math.min(coverageOf(words, told), coverageOf(nouns, told)) < MIN_MEMBER) return false;
  const said = claim.folded.slice(member.start, member.end);
  return !isParallel(claim, member) || hasClosely(told, said);
}

/** '稳产量' beside '稳面积', '救大灾' beside '防大汛': three characters of one pattern are no paraphrase. */
function isParallel({ folded }: Claim, { start, end }: Span): boolean {
  const before = /(?<last>\p{Script=Han}{3})[、和与]$/u.exec(folded.slice(0, start))?.groups?.last;
  const said = folded.slice(start, end);
  if (before === undefined || !/^\p{Script=Han}{3}$/u.test(said)) return false;
  return said.charAt(0) === before.charAt(0) || said.charAt(1) === before.charAt(1);
}

function isAgentTold(said: string, told: string): boolean {
  const agent = AGENT.exec(said)?.groups?.agent;
  if (agent === undefined) return true;
  return (shareOfPairs(pairsOf(agent), told.replaceAll(' ', '')) ?? 1) >= MIN_AGENT;
}

function pairsOf(text: string): Set<string> {
  return new Set(Array.from({ length: text.length - 1 }, (_, at) => text.slice(at, at + 2)));
}
