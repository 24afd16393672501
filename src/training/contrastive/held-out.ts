/**
 * How well a table tells pairs apart that it was not trained on: loss and recall among the passages
 * of a few thousand held-out pairs. The table in training and the quantised one are asked the same.
 */
import { Vocabulary } from '../../embedding/static/vocabulary.js';
import type { Corpus } from '../corpus/corpus-buffer.js';
import { randomAt } from '../random.js';
import { readPassage } from './read-passage.js';
import { type Pair, type Passage, samplePair } from './sample-pair.js';

export interface HeldOutFigures {
  /** Passages that each query is to tell its own from. */
  pairs: number;
  /** Symmetric InfoNCE among all of them, in nats. */
  loss: number;
  /** Share of queries whose own passage is the most similar, 0…1. */
  recallAt1: number;
  recallAt10: number;
}

/** Rows × dimension, in the order of the keys. */
export interface TokenTable {
  tokenKeys: Uint32Array;
  table: Float32Array;
  dimension: number;
}

/** A small corpus gives fewer. */
const MAX_PAIRS = 2000;

/** Drawn with a seed of their own: every table is asked the same. */
const SEED = 7919;

/** Longest passage in tokens. */
const MAX_TOKENS = 4096;

export function measureHeldOut(
  heldOut: Corpus,
  table: TokenTable,
  temperature: number,
): HeldOutFigures {
  const pairs = distinctPairs(heldOut);
  const embed = embedder(heldOut.units, table);
  const queries = pairs.map(({ query }) => embed(query));
  const passages = pairs.map(({ passage }) => embed(passage));
  return figuresOf(queries, passages, temperature);
}

/** No passage twice: it would be a wrong answer to its own query. */
function distinctPairs(heldOut: Corpus): Pair[] {
  const pairs = new Map<number, Pair>();
  for (let draw = 0; draw < 2 * MAX_PAIRS && pairs.size < MAX_PAIRS; draw++) {
    const pair = samplePair(heldOut, randomAt(SEED, draw));
    if (!pairs.has(pair.passage.start)) pairs.set(pair.passage.start, pair);
  }
  return [...pairs.values()];
}

function embedder(units: Uint16Array, { tokenKeys, table, dimension }: TokenTable) {
  const vocabulary = new Vocabulary(tokenKeys);
  const rows = new Int32Array(MAX_TOKENS);
  return (passage: Passage): Float32Array => {
    const vector = new Float32Array(dimension);
    for (const row of rows.subarray(0, readPassage(passage, units, vocabulary, rows))) {
      addTo(vector, table.subarray(row * dimension, (row + 1) * dimension));
    }
    const length = Math.sqrt(dot(vector, vector)) || 1;
    return vector.map((value) => value / length);
  };
}

function figuresOf(
  queries: readonly Float32Array[],
  passages: readonly Float32Array[],
  temperature: number,
): HeldOutFigures {
  const columnSums = new Float64Array(queries.length);
  let loss = 0;
  let first = 0;
  let amongTen = 0;
  for (const [index, query] of queries.entries()) {
    const scores = passages.map((passage) => dot(query, passage));
    const own = scores[index] ?? 0;
    const exponentials = scores.map((score) => Math.exp((score - own) / temperature));
    loss += Math.log(exponentials.reduce((sum, value) => sum + value, 0));
    for (const [column, score] of scores.entries()) {
      columnSums[column] = (columnSums[column] ?? 0) + Math.exp((score - 1) / temperature);
    }
    // What its column's sum is to be compared with, added here and now.
    loss -= (own - 1) / temperature;
    // What is as similar counts as better: texts without a known token find nothing.
    const rank = scores.filter((score) => score >= own).length;
    if (rank === 1) first++;
    if (rank <= 10) amongTen++;
  }
  loss += columnSums.reduce((sum, value) => sum + Math.log(value), 0);
  const pairs = queries.length;
  return {
    pairs,
    loss: loss / (2 * pairs),
    recallAt1: first / pairs,
    recallAt10: amongTen / pairs,
  };
}

function addTo(sum: Float32Array, values: Float32Array): void {
  for (let place = 0; place < sum.length; place++) {
    sum[place] = (sum[place] ?? 0) + (values[place] ?? 0);
  }
}

function dot(left: Float32Array, right: Float32Array): number {
  let sum = 0;
  for (let place = 0; place < left.length; place++) {
    sum += (left[place] ?? 0) * (right[place] ?? 0);
  }
  return sum;
}
