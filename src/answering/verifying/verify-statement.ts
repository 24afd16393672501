/**
 * Whether the record says what a composed statement says. Owns the order of the checks: markers,
 * quotes, titles, then for each meeting times, numbers, people, places, outcome, polarity, wording.
 */
import type { SentenceEmbedder } from '../../retrieval/ranking/best-sentence.js';
import type { Check, Fault } from './checks/check.js';
import { checkAgent } from './checks/check-agent.js';
import { checkCause } from './checks/check-cause.js';
import { checkOutcome } from './checks/check-outcome.js';
import { checkPeople } from './checks/check-people.js';
import { checkPlaces } from './checks/check-places.js';
import { checkPolarity } from './checks/check-polarity.js';
import { checkQuantities } from './checks/check-quantities.js';
import { checkQuotes, checkTitles } from './checks/check-quotes.js';
import { checkTimes } from './checks/check-times.js';
import { checkVenue } from './checks/check-venue.js';
import type { ComposedStatement, GivenEvidence, Verdict } from './composed-statement.js';
import { glossEnglish } from './english/gloss.js';
import { type Part, partByMeeting } from './reading/part-by-meeting.js';
import { type Claim, isEnglish, readClaim } from './reading/read-claim.js';
import { type Evidence, readEvidence } from './reading/read-evidence.js';
import { withoutDenied } from './reading/without-denied.js';
import { kindOf } from './statement-kind.js';
import { supportOf } from './support.js';
import { judgeWording, MIN_WORDING_SUPPORT } from './wording/judge-wording.js';
import { wordingFeatures } from './wording/wording-features.js';

export interface VerificationContext {
  embedder: SentenceEmbedder;
}

const WHOLE: readonly Check[] = [checkQuotes, checkTitles];
const PARTS: readonly Check[] = [
  checkTimes,
  checkQuantities,
  checkPeople,
  checkPlaces,
  checkOutcome,
  checkPolarity,
  checkCause,
  checkVenue,
  checkAgent,
];

/**
 * A lead (see statement-kind.ts) is supported by nothing and says nothing: `support` is empty then.
 * `evidence`: all that was given to the model, whether it is cited or not.
 */
export function verifyStatement(
  statement: ComposedStatement,
  evidence: readonly GivenEvidence[],
  { embedder }: VerificationContext,
): Verdict {
  const { text, markers } = statement;
  if (kindOf(statement) === 'lead') return { supported: true, support: [] };
  if (markers.length === 0) return unsupported({ reason: 'noMarker', detail: text });
  const given = new Map(evidence.map((one) => [one.marker, one]));
  const unknown = markers.find((marker) => !given.has(marker));
  if (unknown !== undefined)
    return unsupported({ reason: 'unknownMarker', detail: `[${unknown}]` });
  const cited = markers.flatMap((marker) => given.get(marker) ?? []).map(readEvidence);
  const isForeign = isEnglish(text);
  const claim = readClaim(
    isForeign ? glossEnglish(text, evidence) : withoutDenied(text),
    isForeign,
  );
  const fault = findFault(claim, cited, embedder);
  if (fault) return unsupported(fault);
  return { supported: true, support: supportOf(claim, cited) };
}

function unsupported(fault: Fault): Verdict {
  return { supported: false, ...fault };
}

function findFault(
  claim: Claim,
  cited: readonly Evidence[],
  embedder: SentenceEmbedder,
): Fault | undefined {
  const fault = firstFault(WHOLE, claim, cited);
  if (fault) return fault;
  const parts = partByMeeting(claim, cited);
  if (!parts) return { reason: 'date', detail: claim.text };
  for (const part of saidOfEach(claim, parts)) {
    const own =
      parts.length === 1
        ? claim
        : readClaim(claim.text.slice(part.start, part.end), claim.isForeign);
    const wrong = firstFault(PARTS, own, part.cited) ?? checkWording(own, part.cited, embedder);
    if (wrong) return wrong;
  }
  return undefined;
}

/** '两地都…': what is said of several meetings at once must be told of each. */
const OF_EACH = /两[地市区县次场][^,。;]*(?:都|均)/u;

function saidOfEach(claim: Claim, parts: readonly Part[]): Part[] {
  if (!OF_EACH.test(claim.plain) || claim.quotes.length > 0) return [...parts];
  return parts.flatMap(({ start, end, cited }) => {
    const ids = [...new Set(cited.map(({ meeting }) => meeting.id))];
    return ids.map((id) => ({
      start,
      end,
      cited: cited.filter(({ meeting }) => meeting.id === id),
    }));
  });
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

function checkWording(
  claim: Claim,
  cited: readonly Evidence[],
  embedder: SentenceEmbedder,
): Fault | undefined {
  const support = judgeWording(wordingFeatures(claim, cited, embedder));
  return support >= MIN_WORDING_SUPPORT ? undefined : { reason: 'wording', detail: claim.text };
}
