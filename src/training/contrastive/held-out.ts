/**
 * How well a table tells pairs apart that it was not trained on: loss and recall among the passages
 * of a few thousand held-out pairs. Works on any embedding of texts, so that the table in training
 * and the quantised model are measured alike.
 */
import type { Corpus } from '../corpus/corpus-buffer.js';
import { randomAt } from '../random.js';
import { type Pair, samplePair } from './sample-pair.js';

export interface HeldOutFigures {
  /** Symmetric InfoNCE among all passages, in nats. */
  loss: number;
  /** Share of queries whose own passage is the most similar, 0…1. */
  recallAt1: number;
  recallAt10: number;
}

/** The rest of the figures' name: they depend on how many passages there are to confuse. */
export const HELD_OUT_PAIRS = 2000;

/** Drawn once, with a seed of its own: every table is asked the same. */
const SEED = 7919;

export function heldOutPairs(corpus: Corpus, count = HELD_OUT_PAIRS): Pair[] {
  return Array.from({ length: count }, (_, index) => samplePair(corpus, randomAt(SEED, index)));
}

/** Rows of length `dimension` and length 1, one for each query and each passage, in order. */
export function measurePairs(
  queries: Float32Array,
  passages: Float32Array,
  dimension: number,
  temperature: number,
): HeldOutFigures {
  const count = queries.length / dimension;
  const columnSums = new Float64Array(count);
  const own = new Float64Array(count);
  const figures = { loss: 0, recallAt1: 0, recallAt10: 0 };
  for (let query = 0; query < count; query++) {
    const scores = similarities(queries, query, passages, dimension);
    own[query] = scores[query] ?? 0;
    let rowSum = 0;
    let better = 0;
    for (const [passage, score] of scores.entries()) {
      const exponential = Math.exp((score - 1) / temperature);
      rowSum += exponential;
      columnSums[passage] = (columnSums[passage] ?? 0) + exponential;
      if (score > (own[query] ?? 0)) better++;
    }
    figures.loss += Math.log(rowSum) - ((own[query] ?? 0) - 1) / temperature;
    if (better === 0) figures.recallAt1++;
    if (better < 10) figures.recallAt10++;
  }
  for (const [passage, sum] of columnSums.entries()) {
    figures.loss += Math.log(sum) - ((own[passage] ?? 0) - 1) / temperature;
  }
  return {
    loss: figures.loss / (2 * count),
    recallAt1: figures.recallAt1 / count,
    recallAt10: figures.recallAt10 / count,
  };
}

function similarities(
  queries: Float32Array,
  query: number,
  passages: Float32Array,
  dimension: number,
): Float64Array {
  const scores = new Float64Array(passages.length / dimension);
  const vector = queries.subarray(query * dimension, (query + 1) * dimension);
  for (let passage = 0; passage < scores.length; passage++) {
    const start = passage * dimension;
    let sum = 0;
    for (let index = 0; index < dimension; index++) {
      sum += (vector[index] ?? 0) * (passages[start + index] ?? 0);
    }
    scores[passage] = sum;
  }
  return scores;
}
