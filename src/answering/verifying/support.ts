/** Of what a statement cites, the sentence that supports it: what a citation then quotes. */
import type { Quote } from '../statement.js';
import { locateVerbatim } from './checks/locate-verbatim.js';
import type { Claim } from './reading/read-claim.js';
import type { Evidence } from './reading/read-evidence.js';
import { alignWords } from './wording/align.js';
import { contentWords } from './wording/content-words.js';

/** A paragraph of which no sentence holds so much of the statement supports nothing of it. */
const MIN_COVERAGE = 0.2;

/**
 * For each cited paragraph the sentence that quotes, counts or says what the statement does. One that
 * supports nothing is left out, unless none does: what the meeting's heading tells has its first one.
 */
export function supportOf(
  claim: Claim,
  cited: readonly Evidence[],
): (Quote & { marker: number })[] {
  const words = contentWords(claim.worded);
  const found = cited.map((evidence) => {
    const [best] = alignWords(words, [evidence])
      .map((aligned) => ({
        ...aligned,
        score: aligned.coverage + bonus(claim, evidence, aligned.sentence),
      }))
      .sort((left, right) => right.score - left.score);
    const { start, end } = best?.sentence ?? { start: 0, end: evidence.paragraph.text.length };
    const { marker, paragraph, meeting } = evidence;
    return { quote: { marker, paragraph, meeting, start, end }, score: best?.score ?? 0 };
  });
  const supporting = found.filter(({ score }) => score >= MIN_COVERAGE);
  return (supporting.length > 0 ? supporting : found).map(({ quote }) => quote);
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
