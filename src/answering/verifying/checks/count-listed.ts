/** '两份通知', '三位副市长': a number that no text writes, but that its list has. */

import { findOffices, type OfficeMention } from '../facts/find-offices.js';
import { countsThings, type Quantity } from '../facts/find-quantities.js';
import { findTitles } from '../reading/quoted-spans.js';
import type { Claim } from '../reading/read-claim.js';
import type { Evidence } from '../reading/read-evidence.js';
import { peopleOf } from '../reading/read-people.js';

/** Verbs that say what was done with documents: each group of them is a list. */
const ACTION = /审议|通过|学习|听取|研究|印发|讨论|同意|审定|传达/gu;

/** True where the statement itself lists as many, or a cited paragraph names as many documents. */
export function countsListed(
  quantity: Quantity,
  claim: Claim,
  cited: readonly Evidence[],
): boolean {
  if (countsMeetings(quantity, claim) && quantity.value === meetingsOf(cited)) return true;
  if (!countsThings(quantity)) return false;
  if (countsPersons(quantity, claim, cited)) return true;
  if (listedBehind(claim, quantity).includes(quantity.value)) return true;
  if (listedBefore(claim, quantity).includes(quantity.value)) return true;
  return (
    /^[份个项件]$/u.test(quantity.unit) &&
    cited.some((evidence) => titleCounts(evidence).includes(quantity.value))
  );
}

/** '两次常务会议' */
function countsMeetings({ unit, ordinal, end }: Quantity, { folded }: Claim): boolean {
  return !ordinal && /^[次个场]$/u.test(unit) && /^[^,。;]{0,8}会/u.test(folded.slice(end));
}

/** '四位副市长': as many persons of the meeting hold the office, the first of them not counted. */
function countsPersons(
  { value, end }: Quantity,
  { folded }: Claim,
  cited: readonly Evidence[],
): boolean {
  const office = findOffices(folded.slice(end, end + MAX_OFFICE)).find(({ start }) => start === 0);
  if (!office) return false;
  const isHeld = ({ core, organisation }: OfficeMention) =>
    core === office.core && !organisation.endsWith('常务');
  return cited.some(
    ({ meeting }) =>
      peopleOf(meeting).filter(({ offices }) => offices.some(isHeld)).length === value,
  );
}

const MAX_OFFICE = 10;

function meetingsOf(cited: readonly Evidence[]): number {
  return new Set(cited.map(({ meeting }) => meeting.id)).size;
}

/** How many members the list behind the number may have. */
function listedBehind({ folded }: Claim, { end }: Quantity): number[] {
  return membersOf(folded.slice(end).replace(/[。;!?].*$/u, ''));
}

/** '甲、乙、丙和丁四方面' */
function listedBefore({ folded }: Claim, { start }: Quantity): number[] {
  return membersOf(folded.slice(0, start).replace(/^.*[,。;:!?]/u, ''));
}

/** 和 may join two members, or stand within one. */
function membersOf(list: string): number[] {
  return [/、|和|及|与|,(?=[^,]*、)/u, /、/u].map(
    (separator) => list.split(separator).filter((part) => part.trim() !== '').length,
  );
}

/** How many documents stand behind each verb of the paragraph. */
function titleCounts({ read, paragraph }: Evidence): number[] {
  const counts = new Map<number, number>();
  for (const { start } of findTitles(paragraph.text)) {
    const verbs = [...read.folded.slice(0, start).matchAll(ACTION)];
    const verb = outsideTitles(verbs, paragraph.text).at(-1) ?? -1;
    counts.set(verb, (counts.get(verb) ?? 0) + 1);
  }
  const byVerb = [...counts.values()];
  return [...byVerb, ...sameVerb(counts, read.folded)];
}

/** '审议《甲》;审议《乙》' are two that were reviewed. */
function sameVerb(counts: ReadonlyMap<number, number>, folded: string): number[] {
  const sums = new Map<string, number>();
  for (const [at, count] of counts) {
    const verb = at < 0 ? '' : folded.slice(at, at + 2);
    sums.set(verb, (sums.get(verb) ?? 0) + count);
  }
  return [...sums.values()];
}

function outsideTitles(verbs: readonly RegExpMatchArray[], text: string): number[] {
  const titles = findTitles(text);
  return verbs
    .map(({ index = 0 }) => index)
    .filter((at) => !titles.some(({ start, end }) => at >= start && at < end));
}
