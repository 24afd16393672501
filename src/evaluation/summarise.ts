/**
 * Owns the figures of a set: which metrics are taken, over which groups of its questions. The
 * metrics themselves are in metrics/.
 */
import {
  citationPrecision,
  citationRecall,
  exhaustiveCitationPrecision,
  quoteValidity,
  strictCitationRecall,
} from './metrics/citations.js';
import { factAccuracy, factAccuracyOfText } from './metrics/facts.js';
import { quantile } from './metrics/quantile.js';
import { meanReciprocalRankAt, type RankedResult, recallAt } from './metrics/ranking.js';
import { confidenceArea, overRefusalRate, refusalRate } from './metrics/refusal.js';
import type { Share } from './metrics/share.js';
import type { QuestionResult } from './question-result.js';
import { QUESTION_KINDS, type QuestionKind } from './questions/question.js';

/** How high right paragraphs stand in `search`. */
export interface RankingFigures {
  recallAt1: Share;
  recallAt5: Share;
  recallAt10: Share;
  /** 0…1; null where no question counts. */
  meanReciprocalRankAt10: number | null;
}

/** All figures of a group of questions; each metric's file defines it. */
export interface Figures extends RankingFigures {
  questions: number;
  answerable: number;
  factAccuracy: Share;
  factAccuracyOfText: Share;
  citationPrecision: Share;
  exhaustiveCitationPrecision: Share;
  citationRecall: Share;
  strictCitationRecall: Share;
  refusalRate: Share;
  overRefusalRate: Share;
  confidenceArea: number | null;
  quoteValidity: Share;
  /** Wall milliseconds of a warm `ask` in this process. */
  askMs: { p50: number | null; p95: number | null };
}

/** The figures of a set, in total and by group. */
export interface SetFigures {
  total: Figures;
  scripts: Record<'hans' | 'hant', Figures>;
  /** Kinds that occur, in the order of `QUESTION_KINDS`. */
  kinds: { kind: QuestionKind; figures: Figures }[];
}

/** Figures of one ranking, of the product or of a peer. */
export function rankingFigures(results: readonly RankedResult[]): RankingFigures {
  return {
    recallAt1: recallAt(1, results),
    recallAt5: recallAt(5, results),
    recallAt10: recallAt(10, results),
    meanReciprocalRankAt10: meanReciprocalRankAt(10, results),
  };
}

/** Figures of a set, in total, per script and per kind. */
export function summariseSet(results: readonly QuestionResult[]): SetFigures {
  const inScript = (script: 'hans' | 'hant') =>
    summarise(results.filter(({ question }) => question.script === script));
  const kinds = QUESTION_KINDS.map((kind) => ({
    kind,
    results: results.filter(({ question }) => question.kind === kind),
  })).filter((group) => group.results.length > 0);
  return {
    total: summarise(results),
    scripts: { hans: inScript('hans'), hant: inScript('hant') },
    kinds: kinds.map((group) => ({ kind: group.kind, figures: summarise(group.results) })),
  };
}

/** All figures of a group of results. */
export function summarise(results: readonly QuestionResult[]): Figures {
  const times = results.map(({ askMs }) => askMs);
  const rankings = results.map(({ rankedIds, question }) => ({
    rankedIds,
    rightParagraphIds: question.rightParagraphIds,
  }));
  return {
    questions: results.length,
    answerable: results.filter(({ question }) => question.answerable).length,
    ...rankingFigures(rankings),
    factAccuracy: factAccuracy(results),
    factAccuracyOfText: factAccuracyOfText(results),
    citationPrecision: citationPrecision(results),
    exhaustiveCitationPrecision: exhaustiveCitationPrecision(results),
    citationRecall: citationRecall(results),
    strictCitationRecall: strictCitationRecall(results),
    refusalRate: refusalRate(results),
    overRefusalRate: overRefusalRate(results),
    confidenceArea: confidenceArea(results),
    quoteValidity: quoteValidity(results),
    askMs: { p50: quantile(times, 0.5), p95: quantile(times, 0.95) },
  };
}
