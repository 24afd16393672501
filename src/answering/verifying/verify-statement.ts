/**
 * Whether the record says what a composed statement says: its markers point to what was given, its
 * facts are told there (checks/check-facts.ts), and so is its wording (wording/).
 */
import type { SentenceEmbedder } from '../../retrieval/ranking/best-sentence.js';
import type { Fault } from './checks/check.js';
import { checkFacts } from './checks/check-facts.js';
import type { ComposedStatement, GivenEvidence, Verdict } from './composed-statement.js';
import { glossEnglish } from './english/gloss.js';
import { type Claim, isEnglish, readClaim } from './reading/read-claim.js';
import { type Evidence, readEvidence } from './reading/read-evidence.js';
import { withoutDenied } from './reading/without-denied.js';
import { kindOf } from './statement-kind.js';
import { supportOf } from './support.js';
import { judgeWording, MIN_WORDING_SUPPORT } from './wording/judge-wording.js';
import { type WordingFeatures, wordingFeatures } from './wording/wording-features.js';

export interface VerificationContext {
  embedder: SentenceEmbedder;
}

/**
 * A lead (see statement-kind.ts) says nothing that needs support: its `support` is empty. So may be
 * left out of `support` a marker whose paragraph adds nothing to what the others support.
 * @param evidence all that was given to the model, whether it is cited or not
 */
export function verifyStatement(
  statement: ComposedStatement,
  evidence: readonly GivenEvidence[],
  context: VerificationContext,
): Verdict {
  if (kindOf(statement) === 'lead') {
    const illegible = checkLegible(statement);
    return illegible ? unsupported(illegible) : { supported: true, support: [] };
  }
  const examined = examineStatement(statement, evidence, context);
  if (examined.fault) return unsupported(examined.fault);
  const { wordings, claim, cited } = examined;
  const isWorded = wordings.every((features) => judgeWording(features) >= MIN_WORDING_SUPPORT);
  if (!isWorded) return unsupported({ reason: 'wording', detail: statement.text });
  return { supported: true, support: supportOf(claim, cited, evidence.map(readEvidence)) };
}

/**
 * Reads the evidence and loads what the checks need, while the model is still thinking: so the first
 * statement is verified as fast as the others.
 */
export function prepareVerification(
  evidence: readonly GivenEvidence[],
  context: VerificationContext,
): void {
  for (const one of evidence) {
    const read = readEvidence(one);
    const claim = readClaim(one.paragraph.text.slice(0, read.read.sentences[0]?.end));
    checkFacts(claim, [read]);
    wordingFeatures(claim, [read], context.embedder);
  }
}

function unsupported(fault: Fault): Verdict {
  return { supported: false, ...fault };
}

/** A statement with a wrong fact; or one whose wording is left to be judged, for each meeting. */
export type ExaminedStatement =
  | { fault: Fault }
  | {
      fault: null;
      claim: Claim;
      cited: readonly Evidence[];
      wordings: readonly WordingFeatures[];
    };

/** All but the judgement on the wording, whose weights and threshold are fitted on this. */
export function examineStatement(
  statement: ComposedStatement,
  evidence: readonly GivenEvidence[],
  { embedder }: VerificationContext,
): ExaminedStatement {
  const fault = checkLegible(statement) ?? checkMarkers(statement, evidence);
  if (fault) return { fault };
  const given = new Map(evidence.map((one) => [one.marker, one]));
  const cited = statement.markers.flatMap((marker) => given.get(marker) ?? []).map(readEvidence);
  const claim = claimOf(statement, evidence);
  const checked = checkFacts(claim, cited);
  if (checked.fault) return { fault: checked.fault };
  const wordings = checked.claims.map((one) => wordingFeatures(one.claim, one.cited, embedder));
  return { fault: null, claim, cited, wordings };
}

/** Replacement and control characters are what is left of words that nobody can check. */
const ILLEGIBLE = /[\uFFFD\p{Cc}]/u;

function checkLegible({ text }: ComposedStatement): Fault | undefined {
  return ILLEGIBLE.test(text.replace(/\s/gu, '')) ? { reason: 'wording', detail: text } : undefined;
}

/** Every marker points to what was given, and there is one. */
function checkMarkers(
  { text, markers }: ComposedStatement,
  evidence: readonly GivenEvidence[],
): Fault | undefined {
  if (markers.length === 0) return { reason: 'noMarker', detail: text };
  const unknown = markers.find((marker) => evidence.every((one) => one.marker !== marker));
  return unknown === undefined ? undefined : { reason: 'unknownMarker', detail: `[${unknown}]` };
}

function claimOf({ text }: ComposedStatement, evidence: readonly GivenEvidence[]): Claim {
  if (isEnglish(text)) return readClaim(glossEnglish(text, evidence), true);
  return readClaim(withoutDenied(text));
}
