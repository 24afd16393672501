/**
 * What must be right about a statement before its wording is weighed. Owns the order of the checks:
 * quotes and titles of the whole, then for each meeting that it tells of all else.
 */
import { type Part, partByMeeting } from '../reading/part-by-meeting.js';
import { type Claim, readClaim } from '../reading/read-claim.js';
import type { Evidence } from '../reading/read-evidence.js';
import type { Check, Fault } from './check.js';
import { checkAct } from './check-act.js';
import { checkAgent } from './check-agent.js';
import { checkCause } from './check-cause.js';
import { checkMembers } from './check-members.js';
import { checkOutcome } from './check-outcome.js';
import { checkPeople } from './check-people.js';
import { checkPlaces } from './check-places.js';
import { checkPolarity } from './check-polarity.js';
import { checkQuantities } from './check-quantities.js';
import { checkQuotes, checkTitles } from './check-quotes.js';
import { checkRank } from './check-rank.js';
import { checkSubject } from './check-subject.js';
import { checkTimes } from './check-times.js';
import { checkTogether } from './check-together.js';
import { checkVenue } from './check-venue.js';

const OF_WHOLE: readonly Check[] = [checkQuotes, checkTitles, checkTogether];

const OF_PART: readonly Check[] = [
  checkTimes,
  checkQuantities,
  checkPeople,
  checkPlaces,
  checkVenue,
  checkOutcome,
  checkPolarity,
  checkCause,
  checkAgent,
  checkRank,
  checkAct,
  checkMembers,
  checkSubject,
];

/** What is said of one meeting, and the paragraphs of it that are cited. */
export interface ClaimOfMeeting {
  claim: Claim;
  cited: readonly Evidence[];
}

/** The first fault; or, where there is none, what is left to be weighed. */
export type CheckedFacts = { fault: Fault } | { fault: null; claims: readonly ClaimOfMeeting[] };

/** @param cited at least one */
export function checkFacts(claim: Claim, cited: readonly Evidence[]): CheckedFacts {
  const fault = firstFault(OF_WHOLE, claim, cited);
  if (fault) return { fault };
  const parts = partByMeeting(claim, cited);
  if (!parts) return { fault: { reason: 'date', detail: claim.text } };
  const claims = parts
    .flatMap((part) => ofEachMeeting(claim, part))
    .map((part) => claimOf(claim, part));
  for (const one of claims) {
    const wrong = firstFault(OF_PART, one.claim, one.cited);
    if (wrong) return { fault: wrong };
  }
  return { fault: null, claims };
}

function firstFault(
  checks: readonly Check[],
  claim: Claim,
  cited: readonly Evidence[],
): Fault | undefined {
  for (const check of checks) {
    const fault = check(claim, cited);
    if (fault) return fault;
  }
  return undefined;
}

function claimOf(claim: Claim, { start, end, cited }: Part): ClaimOfMeeting {
  const isWhole = start === 0 && end === claim.text.length;
  const text = claim.text.slice(start, end).replace(BOTH, '会议');
  return {
    claim: isWhole && text === claim.text ? claim : readClaim(text, claim.isForeign),
    cited,
  };
}

/** '两地都…': what is said of several meetings at once must be told of each. */
const OF_EACH = /两[地市区县次场][^,。;]*(?:都|均)|[和与][^,。;]{0,16}会议?都/u;

/** How many there are is told by no meeting of them. */
const BOTH = /(?:这|上述)?两[地市区县次场个](?:次)?(?:常务)?(?:会议)?[^,。;]{0,4}(?:都|均)/u;

function ofEachMeeting(claim: Claim, part: Part): Part[] {
  if (!OF_EACH.test(claim.plain) || claim.quotes.length > 0) return [part];
  const ids = [...new Set(part.cited.map(({ meeting }) => meeting.id))];
  return ids.map((id) => ({
    ...part,
    cited: part.cited.filter(({ meeting }) => meeting.id === id),
  }));
}
