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
import { type RankingFigures, rankingFigures } from './metrics/ranking.js';
import { type RefusalFigures, refusalFigures } from './metrics/refusal-figures.js';
import type { Share } from './metrics/share.js';
import type { QuestionResult } from './question-result.js';
import { QUESTION_KINDS, type QuestionKind } from './questions/question.js';

/** All figures of a group of questions; each metric's file defines it. */
export interface Figures extends RankingFigures, RefusalFigures {
  questions: number;
  answerable: number;
  factAccuracy: Share;
  factAccuracyOfText: Share;
  citationPrecision: Share;
  exhaustiveCitationPrecision: Share;
  citationRecall: Share;
  strictCitationRecall: Share;
  quoteValidity: Share;
}

/** The figures of a set, in total and by group. */
export interface SetFigures {
  total: Figures;
  scripts: Record<'hans' | 'hant', Figures>;
  /** Kinds that occur, in the order of `QUESTION_KINDS`. */
  kinds: { kind: QuestionKind; figures: Figures }[];
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
  const rankings = results.map(({ rankedIds, question }) => ({
    rankedIds,
    rightIds: question.rightParagraphIds,
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
    ...refusalFigures(results),
    quoteValidity: quoteValidity(results),
  };
}
