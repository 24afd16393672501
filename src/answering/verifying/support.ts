/**
 * Of what a statement cites, the sentences that support it: what its citations then quote. A marker
 * whose paragraph adds nothing is left out.
 */
import type { Quote } from '../statement.js';
import { locateVerbatim } from './checks/locate-verbatim.js';
import type { Claim } from './reading/read-claim.js';
import type { Evidence, EvidenceSentence } from './reading/read-evidence.js';
import { peopleOf } from './reading/read-people.js';
import { type ContentWord, contentWords, coverageOf } from './wording/content-words.js';

export type Support = Quote & { marker: number };

/** A paragraph of which no sentence holds so much of the statement supports nothing of it. */
const MIN_COVERAGE = 0.2;

/** What a further paragraph must add to what those before it hold, as a share of the statement. */
const MIN_ADDED = 0.12;

/** One that says by itself nearly what the best one says supports the same once more. */
const NEARLY = 0.85;

interface Candidate {
  evidence: Evidence;
  sentence: EvidenceSentence;
  /** Coverage of the words, 0…1, and what is verbatim or a fact. */
  score: number;
}

/**
 * The sentence of each cited paragraph that quotes, counts or says what the statement does, as far as it
 * adds to the others; and the one that names the chair, where the statement does and the meeting's
 * heading alone told it.
 * @param given all evidence, cited or not
 */
export function supportOf(
  claim: Claim,
  cited: readonly Evidence[],
  given: readonly Evidence[],
): Support[] {
  const words = contentWords(claim.worded);
  const candidates = cited.map((evidence) => bestSentence(claim, words, evidence));
  const chosen = chooseTelling(claim, words, candidates);
  const supporting = cited.flatMap(
    (evidence) => chosen.find((one) => one.evidence === evidence) ?? [],
  );
  const quotes = supporting.map(({ evidence, sentence }) => quoteOf(evidence, sentence));
  return [...quotes, ...namesOfChair(claim, supporting, given)];
}

function bestSentence(claim: Claim, words: readonly ContentWord[], evidence: Evidence): Candidate {
  const whole = { start: 0, end: evidence.paragraph.text.length, folded: evidence.read.folded };
  const sentences = evidence.read.sentences.length > 0 ? evidence.read.sentences : [whole];
  return sentences
    .map((sentence) => ({
      evidence,
      sentence,
      score: coverageOf(words, sentence.folded) + bonus(claim, evidence, sentence),
    }))
    .reduce((best, one) => (one.score > best.score ? one : best));
}

/** The best one, and those that add to it; never none. */
function chooseTelling(
  claim: Claim,
  words: readonly ContentWord[],
  candidates: readonly Candidate[],
): Candidate[] {
  const ranked = [...candidates].sort((left, right) => right.score - left.score);
  const [best, ...others] = ranked;
  if (!best) return [];
  const chosen = [best];
  for (const one of others) {
    const held = chosen.map(({ sentence }) => sentence.folded).join(' ');
    const added = coverageOf(words, `${held} ${one.sentence.folded}`) - coverageOf(words, held);
    const isFact = bonus(claim, one.evidence, one.sentence) > 0;
    const isTold = one.score >= MIN_COVERAGE && (added >= MIN_ADDED || isFact);
    if (isTold || one.score >= NEARLY * best.score) chosen.push(one);
  }
  return chosen;
}

/** The sentence that names the chair of a supporting meeting, where no supporting one does. */
function namesOfChair(
  claim: Claim,
  supporting: readonly Candidate[],
  given: readonly Evidence[],
): Support[] {
  const meetings = new Map(
    supporting.map(({ evidence }) => [evidence.meeting.id, evidence.meeting]),
  );
  return [...meetings.values()].flatMap((meeting) => {
    const chair = peopleOf(meeting).find(({ parts }) => parts.has('chaired'))?.name;
    if (chair === undefined || !claim.folded.includes(chair)) return [];
    if (supporting.some(({ sentence }) => sentence.folded.includes(chair))) return [];
    const naming = given
      .filter((one) => one.meeting.id === meeting.id)
      .flatMap((evidence) => evidence.read.sentences.map((sentence) => ({ evidence, sentence })))
      .find(({ sentence }) => sentence.folded.includes(chair));
    return naming ? [quoteOf(naming.evidence, naming.sentence)] : [];
  });
}

function quoteOf(
  { marker, paragraph, meeting }: Evidence,
  { start, end }: EvidenceSentence,
): Support {
  return { marker, paragraph, meeting, start, end };
}

/** The sentence with the words that are quoted, the document that is named, the number that is told. */
function bonus(
  { text, quotes, titles, times, quantities }: Claim,
  { paragraph, read }: Evidence,
  { start, end }: { start: number; end: number },
): number {
  const sentence = paragraph.text.slice(start, end);
  const verbatim = [...quotes, ...titles].filter((span) =>
    locateVerbatim(sentence, text.slice(span.start, span.end)),
  ).length;
  const inside = (at: { start: number }) => at.start >= start && at.start < end;
  const values = new Set(read.quantities.filter(inside).map(({ value }) => value));
  const numbers = quantities.filter(({ value }) => values.has(value)).length;
  const days = read.times.dates.filter(inside);
  const dates = times.dates.filter((date) =>
    days.some(({ month, day }) => month === date.month && day === date.day),
  ).length;
  return verbatim + (numbers + dates) / 2;
}
