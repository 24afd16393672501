/**
 * Owns the metrics of `search`: how high the right paragraphs stand. Questions without a right
 * paragraph do not count.
 */
import { type Share, shareWhere } from './share.js';

/** A ranking to judge, of the product or of a peer. */
export interface RankedResult {
  /** Best first. */
  rankedIds: readonly string[];
  /** In any order; empty = the question does not count. */
  rightParagraphIds: readonly string[];
}

/**
 * Recall@k in its question-answering sense: the share of questions with at least one right
 * paragraph among the first k (also called hit rate or success@k; V. Karpukhin et al., 'Dense
 * passage retrieval', 2020, call it top-k accuracy). A second right paragraph adds nothing.
 */
export function recallAt(k: number, results: readonly RankedResult[]): Share {
  return shareWhere(withRight(results), (result) => firstRightRank(result, k) !== null);
}

/**
 * Mean reciprocal rank, cut at k: the mean over questions of 1 / rank of the first right paragraph,
 * 0 where none is within k (E. M. Voorhees, TREC-8 question answering track, 1999). Null where no
 * question counts.
 */
export function meanReciprocalRankAt(k: number, results: readonly RankedResult[]): number | null {
  const counted = withRight(results);
  if (counted.length === 0) return null;
  const ranks = counted.map((result) => firstRightRank(result, k));
  const sum = ranks.reduce<number>((total, rank) => total + (rank === null ? 0 : 1 / rank), 0);
  return sum / counted.length;
}

/** Rank of the first right paragraph, from 1; null where none is among the first k. */
function firstRightRank({ rankedIds, rightParagraphIds }: RankedResult, k: number): number | null {
  const right = new Set(rightParagraphIds);
  const index = rankedIds.slice(0, k).findIndex((id) => right.has(id));
  return index < 0 ? null : index + 1;
}

function withRight(results: readonly RankedResult[]): RankedResult[] {
  return results.filter(({ rightParagraphIds }) => rightParagraphIds.length > 0);
}
