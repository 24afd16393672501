/** Every number of a statement must be told by a cited paragraph, with its unit, of the same thing. */
import { tagWords } from '../../../text/jieba.js';
import { type Quantity, sameQuantity } from '../facts/find-quantities.js';
import type { Claim } from '../reading/read-claim.js';
import type { Evidence } from '../reading/read-evidence.js';
import { itemAround, sentenceAround } from '../reading/text-unit.js';
import { contentWords, coverageOf } from '../wording/content-words.js';
import type { Check, Fault } from './check.js';
import { countsListed } from './count-listed.js';
import { standsBeside } from './fact-context.js';

export const checkQuantities: Check = (claim, cited) => {
  for (const quantity of claim.quantities) {
    const isHeld =
      cited.some((evidence) => isTold(quantity, claim, evidence)) ||
      cited.some((evidence) => isOfHeading(quantity, claim, evidence)) ||
      countsListed(quantity, claim, cited);
    if (!isHeld)
      return { reason: 'number', detail: claim.text.slice(quantity.start, quantity.end) };
  }
  return checkNumberedTerms(claim, cited);
};

/** '三结合', '六稳': a numeral that is part of a term, with what it counts there. */
const NUMBERED_TERM =
  /(?<![一二两三四五六七八九十])[二两三四五六七八九十](?<counted>\p{Script=Han}{2})/gu;

/** A term that the record has with another numeral only. */
function checkNumberedTerms({ plain }: Claim, cited: readonly Evidence[]): Fault | undefined {
  for (const { 0: term, groups } of plain.matchAll(NUMBERED_TERM)) {
    const other = new RegExp(`[一二两三四五六七八九十]${groups?.counted ?? ''}`, 'u');
    const isTold = cited.some(({ read }) => read.folded.includes(term));
    if (!isTold && cited.some(({ read }) => other.test(read.folded))) {
      return { reason: 'number', detail: term };
    }
  }
  return undefined;
}

function isTold(claimed: Quantity, claim: Claim, evidence: Evidence): boolean {
  const { read } = evidence;
  const siblings = ordinalsBeside(claimed, claim.quantities, claim.plain);
  return read.quantities.some((held) => {
    if (!sameQuantity(claimed, held)) return false;
    if (claim.isForeign) return true;
    if (!isOfSameMatter(claimed, claim, held, evidence)) return false;
    if (!claimed.ordinal)
      return sameThing(
        claim.plain.slice(claimed.end),
        read.folded.slice(held.end),
        read.folded.slice(itemAround(read.folded, held).start, held.start),
      );
    const besideHeld = ordinalsBeside(held, read.quantities, read.folded);
    return siblings.every((one) => besideHeld.some((other) => sameQuantity(one, other)));
  });
}

/** A sentence that holds so much of the statement, and one such number, tells that number of it. */
const MIN_COVERAGE = 0.75;

function isOfSameMatter(
  claimed: Quantity,
  claim: Claim,
  held: Quantity,
  evidence: Evidence,
): boolean {
  const { folded, quantities } = evidence.read;
  const facts = quantities.filter(({ ordinal }) => ordinal === held.ordinal);
  if (standsBeside(claim.plain, claimed, { folded, facts }, held)) return true;
  const sentence = sentenceAround(folded, held);
  const rivals = facts.filter(
    (one) => one.unit === held.unit && one.start >= sentence.start && one.end <= sentence.end,
  );
  const words = contentWords(claim.worded);
  const said = folded.slice(sentence.start, sentence.end);
  return !held.ordinal && rivals.length === 1 && coverageOf(words, said) >= MIN_COVERAGE;
}

/** '十二届…第八次': what numbers one thing together. */
function ordinalsBeside(one: Quantity, all: readonly Quantity[], text: string): Quantity[] {
  if (!one.ordinal) return [];
  const item = itemAround(text, one);
  return all.filter((other) => {
    if (other === one || !other.ordinal) return false;
    if (other.start < item.start || other.end > item.end) return false;
    const between = text.slice(Math.min(one.end, other.end), Math.max(one.start, other.start));
    return !/[和与及]/u.test(between);
  });
}

/** The session and the term of the meeting itself. */
function isOfHeading(claimed: Quantity, claim: Claim, { meeting, heading }: Evidence): boolean {
  const isSession = /^次?$/u.test(claimed.unit) && claimed.value === meeting.sessionNumber;
  const isTerm =
    claimed.unit === '届' && heading.includes(claim.folded.slice(claimed.start, claimed.end));
  return claimed.ordinal && (isSession || isTerm);
}

/** How far behind a number the record may name what it counts. */
const REACH = 14;

/** '406个贫困户' is not told by '406个贫困村': the first noun behind the number is compared; '储备的100个项目' are '100个储备项目'. */
function sameThing(claimed: string, held: string, before: string): boolean {
  const run = /^(?:[的之余多])?(?<run>\p{Script=Han}+)/u.exec(claimed)?.groups?.run ?? '';
  const noun = tagWords(run.slice(0, REACH)).find(
    ({ word, tag }) => /^(?:n|l|j|vn|i)/.test(tag) && word.length > 1,
  )?.word;
  if (noun === undefined) return true;
  const near = `${before} ${held.slice(0, REACH)}`;
  return (
    near.includes(noun) || near.includes(noun.slice(-2)) || held.slice(0, 4 * REACH).includes(noun)
  );
}
