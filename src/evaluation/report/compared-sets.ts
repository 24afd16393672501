/** Owns the common view of sets and collections that the comparing table and the chart show. */
import type { Evaluations } from '../evaluations.js';
import type { RankingFigures } from '../metrics/ranking.js';
import type { RefusalPoint } from '../metrics/refusal-curve.js';
import type { RefusalFigures } from '../metrics/refusal-figures.js';
import type { PeerFigures } from '../peers/peer.js';

/** A set, whatever kind it is of. */
export interface ComparedSet {
  name: string;
  /** Paragraphs where these are what is found, otherwise documents. */
  texts: number;
  /** That count for the product's recall. */
  questions: number;
  figures: RankingFigures & RefusalFigures;
  refusalCurve: readonly RefusalPoint[];
  peers: readonly PeerFigures[];
}

/** All sets of a run, own ones first. */
export function comparedSets({ sets, collections }: Evaluations): ComparedSet[] {
  return [
    ...sets.map(({ name, corpus, figures, refusalCurve, peers }) => ({
      name,
      texts: corpus.paragraphs,
      questions: figures.total.answerable,
      figures: figures.total,
      refusalCurve,
      peers,
    })),
    ...collections.map(({ name, corpus, figures, refusalCurve, peers }) => ({
      name,
      texts: corpus.documents,
      questions: figures.searched,
      figures,
      refusalCurve,
      peers,
    })),
  ];
}
