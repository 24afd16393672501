/** Owns the figures of a collection: which metrics are taken. The metrics are in metrics/. */
import { quoteValidity } from '../metrics/citations.js';
import { type RankingFigures, rankingFigures } from '../metrics/ranking.js';
import { type RefusalFigures, refusalFigures } from '../metrics/refusal-figures.js';
import { documentCitationRate, sentenceAccuracyAt } from '../metrics/sentences.js';
import type { Share } from '../metrics/share.js';
import type { AskedResult, SearchedResult } from './collection-results.js';

/** The figures of a collection. */
export interface CollectionFigures extends RankingFigures, RefusalFigures {
  /** Questions that were searched for. */
  searched: number;
  /** Questions that were asked, over the whole corpus or without their documents. */
  asked: number;
  sentenceAccuracyAt1: Share;
  sentenceAccuracyAt3: Share;
  documentCitationRate: Share;
  quoteValidity: Share;
}

/** All figures of what was searched and asked. */
export function summariseCollection(
  searched: readonly SearchedResult[],
  asked: readonly AskedResult[],
): CollectionFigures {
  const rankings = searched.map(({ rankedIds, question }) => ({
    rankedIds,
    rightIds: question.rightDocumentIds,
  }));
  return {
    searched: searched.length,
    ...rankingFigures(rankings),
    asked: asked.length,
    sentenceAccuracyAt1: sentenceAccuracyAt(1, asked),
    sentenceAccuracyAt3: sentenceAccuracyAt(3, asked),
    documentCitationRate: documentCitationRate(asked),
    ...refusalFigures(asked),
    quoteValidity: quoteValidity(asked),
  };
}
