/** What a statement negates, stops, lessens or allows must be so in the sentence that tells of it. */
import type { Span } from '../../../text/sentences.js';
import type { Claim } from '../reading/read-claim.js';
import type { Evidence } from '../reading/read-evidence.js';
import { contentPairs, shareOfPairs } from '../reading/text-unit.js';
import { sentencesFor } from '../wording/align.js';
import type { Check, Fault } from './check.js';
import { POLARITY_CLASSES, type PolarityClass } from './polarity-words.js';

export const checkPolarity: Check = (claim, cited) => {
  for (const clause of claim.clauses) {
    const fault = checkClause(claim, clause, cited);
    if (fault) return fault;
  }
  return undefined;
};

/** '提高' may be told in many ways; its contrary may not. */
const ONE_WAY = new Set(['more']);

function checkClause(claim: Claim, clause: Span, cited: readonly Evidence[]): Fault | undefined {
  const said = claim.plain.slice(clause.start, clause.end);
  const sentences = sentencesFor(claim, clause, cited).map(({ sentence }) => sentence.folded);
  for (const polarity of POLARITY_CLASSES) {
    const claimed = said.match(polarity.words)?.[0];
    const word =
      claimed === undefined
        ? wordLeftOut(polarity, said, sentences, claim, clause)
        : wordMadeUp(polarity, claimed, sentences);
    if (word !== undefined) return { reason: 'negation', detail: word };
  }
  return undefined;
}

/** A word of the class that no sentence tells. */
function wordMadeUp(
  polarity: PolarityClass,
  claimed: string,
  sentences: readonly string[],
): string | undefined {
  const isTold = sentences.some((sentence) => tells(sentence, polarity, claimed));
  return isTold || ONE_WAY.has(polarity.name) ? undefined : claimed;
}

/** A word of the class that turns in the record what the clause affirms. */
function wordLeftOut(
  polarity: PolarityClass,
  said: string,
  sentences: readonly string[],
  claim: Claim,
  clause: Span,
): string | undefined {
  const held = sentences[0]?.match(polarity.words)?.[0];
  if (held === undefined || (ONE_WAY.has(polarity.name) && !lessens(said))) return undefined;
  const isLeftOut = sentences.every((sentence) => isTurned(sentence, polarity, claim, clause));
  return isLeftOut ? held : undefined;
}

/** Only what is to be prevented may be told in a word of another class ('防贫返贫'). */
function tells(sentence: string, { words, told }: PolarityClass, word: string): boolean {
  return sentence.search(PREVENTS.test(word) && told ? told : words) >= 0;
}

const PREVENTS = /防止|避免|杜绝|谨防/u;

function lessens(said: string): boolean {
  return POLARITY_CLASSES.some(({ name, words }) => name === 'less' && said.search(words) >= 0);
}

/** How far behind a negation lies what it negates, in characters. */
const REACH = 7;

/** What the record negates must be what the statement affirms, word for word, to be turned round. */
const MIN_SHARE = 0.75;

/** True where the clause affirms just what the sentence negates. */
function isTurned(
  sentence: string,
  { words }: PolarityClass,
  { folded }: Claim,
  clause: Span,
): boolean {
  const affirmed = folded.slice(clause.start, clause.end);
  return [...sentence.matchAll(words)].some(({ index, 0: word }) => {
    if (affirmed.includes(word)) return false;
    const negated = sentence
      .slice(index + word.length)
      .replace(/^["']/u, '')
      .slice(0, REACH);
    if (!affirmed.includes(negated.slice(0, 2))) return false;
    const pairs = contentPairs(negated.replace(/[,。;:、"'].*$/u, ''));
    return pairs.size > 1 && (shareOfPairs(pairs, affirmed) ?? 0) >= MIN_SHARE;
  });
}
