/** Owns which metrics of refusing every set gets. */
import type { Estimate } from './bootstrap.js';
import {
  confidenceArea,
  overRefusalRate,
  type RefusalResult,
  refusalRate,
  wrongAnswerRate,
} from './refusal.js';
import { refusalWithinBudget } from './refusal-curve.js';
import type { Share } from './share.js';

/** How well it is told when not to answer. */
export interface RefusalFigures {
  /** Higher is better. */
  refusalRate: Share;
  /** Of the two errors this one answers what the record does not say. Lower is better. */
  wrongAnswerRate: Share;
  /** And this one refuses what the record says. Lower is better. */
  overRefusalRate: Share;
  /** 0…1, 0.5 = `confidence` tells nothing. */
  confidenceArea: Estimate;
  /** Higher is better. */
  refusalWithinBudget: Share;
}

/** All figures of a list of results. */
export function refusalFigures(results: readonly RefusalResult[]): RefusalFigures {
  return {
    refusalRate: refusalRate(results),
    wrongAnswerRate: wrongAnswerRate(results),
    overRefusalRate: overRefusalRate(results),
    confidenceArea: confidenceArea(results),
    refusalWithinBudget: refusalWithinBudget(results),
  };
}
