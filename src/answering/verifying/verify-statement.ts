/**
 * Whether the record says what a composed statement says. Owns the order of the checks: markers,
 * quotes, titles, then for each meeting times, numbers, people, places, outcome, polarity, wording.
 */
import type { SentenceEmbedder } from '../../retrieval/ranking/best-sentence.js';
import type { Check, Fault } from './checks/check.js';
import { checkCause } from './checks/check-cause.js';
import { checkOutcome } from './checks/check-outcome.js';
import { checkPeople } from './checks/check-people.js';
import { checkPlaces } from './checks/check-places.js';
import { checkPolarity } from './checks/check-polarity.js';
import { checkQuantities } from './checks/check-quantities.js';
import { checkQuotes, checkTitles } from './checks/check-quotes.js';
import { checkTimes } from './checks/check-times.js';
import type { ComposedStatement, GivenEvidence, Verdict } from './composed-statement.js';
import { partByMeeting } from './reading/part-by-meeting.js';
import { type Claim, readClaim } from './reading/read-claim.js';
import { type Evidence, readEvidence } from './reading/read-evidence.js';
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
  const claim = readClaim(text);
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
  for (const part of parts) {
    const own = parts.length === 1 ? claim : readClaim(claim.text.slice(part.start, part.end));
    const wrong = firstFault(PARTS, own, part.cited) ?? checkWording(own, part.cited, embedder);
    if (wrong) return wrong;
  }
  return undefined;
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
