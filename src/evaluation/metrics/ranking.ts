/**
 * Owns the metrics of `search`: how high the right ones stand, paragraphs or documents, as the set
 * names them. Questions without a right one do not count.
 */
import { type Estimate, estimateMean } from './bootstrap.js';
import { type Share, shareWhere } from './share.js';

/** A ranking to judge, of the product or of a peer. */
export interface RankedResult {
  /** Best first. */
  rankedIds: readonly string[];
  /** In any order; empty = the question does not count. */
  rightIds: readonly string[];
}

/** Deepest rank that a metric looks at (recall@50). */
export const RANKING_DEPTH = 50;

/** How high the right ones stand. */
export interface RankingFigures {
  recallAt1: Share;
  recallAt5: Share;
  recallAt10: Share;
  recallAt50: Share;
  /** 0…1 */
  meanReciprocalRankAt10: Estimate;
  /** 0…1 */
  normalisedGainAt10: Estimate;
}

/** All figures of a list of rankings. */
export function rankingFigures(results: readonly RankedResult[]): RankingFigures {
  return {
    recallAt1: recallAt(1, results),
    recallAt5: recallAt(5, results),
    recallAt10: recallAt(10, results),
    recallAt50: recallAt(RANKING_DEPTH, results),
    meanReciprocalRankAt10: meanReciprocalRankAt(10, results),
    normalisedGainAt10: normalisedGainAt(10, results),
  };
}

/**
 * Recall@k in its question-answering sense: the share of questions with at least one right one
 * among the first k (also called hit rate or success@k; V. Karpukhin et al., 'Dense passage
 * retrieval', 2020, call it top-k accuracy). A second right one adds nothing.
 */
export function recallAt(k: number, results: readonly RankedResult[]): Share {
  return shareWhere(withRight(results), (result) => firstRightRank(result, k) !== null);
}

/**
 * Mean reciprocal rank, cut at k: the mean over questions of 1 / rank of the first right one, 0
 * where none is within k (E. M. Voorhees, TREC-8 question answering track, 1999).
 */
export function meanReciprocalRankAt(k: number, results: readonly RankedResult[]): Estimate {
  const ranks = withRight(results).map((result) => firstRightRank(result, k));
  return estimateMean(ranks.map((rank) => (rank === null ? 0 : 1 / rank)));
}

/**
 * nDCG@k: the mean over questions of the discounted gain of the first k, a right one at rank r
 * gaining 1 / log2(r + 1), divided by what the best order would gain (K. Järvelin and J. Kekäläinen,
 * 'Cumulated gain-based evaluation of IR techniques', 2002; right or wrong, no grades).
 */
export function normalisedGainAt(k: number, results: readonly RankedResult[]): Estimate {
  const gains = withRight(results).map(({ rankedIds, rightIds }) => {
    const right = new Set(rightIds);
    const gained = rankedIds
      .slice(0, k)
      .reduce((sum, id, index) => sum + (right.has(id) ? discount(index + 1) : 0), 0);
    const best = Array.from({ length: Math.min(k, right.size) }, (_, index) => discount(index + 1));
    return gained / best.reduce((sum, gain) => sum + gain, 0);
  });
  return estimateMean(gains);
}

/** @param rank from 1 */
function discount(rank: number): number {
  return 1 / Math.log2(rank + 1);
}

/** Rank of the first right one, from 1; null where none is among the first k. */
export function firstRightRank({ rankedIds, rightIds }: RankedResult, k: number): number | null {
  const right = new Set(rightIds);
  const index = rankedIds.slice(0, k).findIndex((id) => right.has(id));
  return index < 0 ? null : index + 1;
}

function withRight(results: readonly RankedResult[]): RankedResult[] {
  return results.filter(({ rightIds }) => rightIds.length > 0);
}
