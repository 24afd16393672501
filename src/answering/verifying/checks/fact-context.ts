/**
 * Whether a fact stands beside the same words in a statement as in the record: a number or a date
 * that is moved to another thing is another fact.
 */
import type { Span } from '../../../text/sentences.js';
import { contentPairs, itemAround, sentenceAround, shareOfPairs } from '../reading/text-unit.js';

/** How far from the fact its words are looked for in the statement, in characters. */
const BEFORE = 8;
const AFTER = 12;

/** The record must hold this share of the pairs beside the fact. */
const MIN_SHARE = 0.25;

/** A text of the record with the facts of one kind that stand in it. */
export interface FactText {
  folded: string;
  facts: readonly Span[];
}

/** Another fact of the sentence that stands beside so many more of the words is the one they go with. */
const MIN_LEAD = 0.25;

/** True where the words beside the claimed fact are those of the held one. `claim` is folded. */
export function standsBeside(claim: string, claimed: Span, record: FactText, held: Span): boolean {
  const pairs = pairsBeside(claim, claimed);
  const share = shareBeside(pairs, record, held);
  if (share === undefined) return true;
  if (share < MIN_SHARE) return false;
  const sentence = sentenceAround(record.folded, held);
  return record.facts.every(
    (other) =>
      other === held ||
      other.start < sentence.start ||
      other.end > sentence.end ||
      (shareBeside(pairs, record, other) ?? 0) < share + MIN_LEAD,
  );
}

function shareBeside(pairs: ReadonlySet<string>, record: FactText, held: Span): number | undefined {
  const { start, end } = reachOf(record, held);
  const own = `${record.folded.slice(start, held.start)} ${record.folded.slice(held.end, end)}`;
  return shareOfPairs(pairs, own);
}

/** Pairs within reach of the fact in its own item of the statement. */
export function pairsBeside(claim: string, { start, end }: Span): Set<string> {
  const item = itemAround(claim, { start, end });
  const before = claim
    .slice(Math.max(item.start, start - BEFORE), start)
    .replace(/^.*[和与及]/u, '');
  const after = claim.slice(end, Math.min(item.end, end + AFTER));
  return contentPairs(`${before} ${after}`);
}

/**
 * What a held fact tells of: its sentence, up to the next fact of its kind and from its own item on
 * where one stands before it ('3月6日全省电视电话会议、3月7日省委常委会议').
 */
function reachOf({ folded, facts }: FactText, held: Span): Span {
  const sentence = sentenceAround(folded, held);
  const isBefore = facts.some(({ start }) => start >= sentence.start && start < held.start);
  const next = facts.find(({ start }) => start >= held.end && start < sentence.end);
  return {
    start: isBefore ? itemAround(folded, held).start : sentence.start,
    end: next?.start ?? sentence.end,
  };
}
