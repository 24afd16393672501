/**
 * One worker's share of a training step: symmetric InfoNCE with in-batch negatives (van den Oord
 * and others, 2018) over texts that are sums of token rows, row-wise Adagrad on the rows. Workers
 * divide the pairs, then the rows; between phases they wait for each other, so that the result
 * depends on their number, not on their timing.
 */
import { Vocabulary } from '../../embedding/static/vocabulary.js';
import type { Corpus } from '../corpus/corpus-buffer.js';
import { type Random, randomAt } from '../random.js';
import { Barrier } from './barrier.js';
import type { Kernel } from './kernel.js';
import { readPassage } from './read-passage.js';
import { type Passage, samplePair } from './sample-pair.js';
import { TokenLists } from './token-lists.js';
import {
  type Layout,
  PASSAGE_TOKENS,
  QUERY_TOKENS,
  type TrainingShape,
} from './training-memory.js';

/** What a worker is started with; all of it can be posted. */
export interface WorkerTask {
  shape: TrainingShape;
  layout: Layout;
  memory: WebAssembly.Memory;
  corpus: Corpus;
  /** Keys of the tokens in the order of their rows. */
  tokenKeys: Uint32Array;
  seed: number;
  temperature: number;
  /** From 0. */
  worker: number;
}

/** A query keeps so much of its tokens, drawn anew each time: a question is short and partial. */
const MIN_KEPT = 0.4;

/** Longest text in tokens before some are left out. */
const MAX_TOKENS = 2048;

export class StepWorker {
  readonly #task: WorkerTask;
  readonly #kernel: Kernel;
  readonly #vocabulary: Vocabulary;
  readonly #barrier: Barrier;
  readonly #ints: Int32Array;
  readonly #rows = new Int32Array(MAX_TOKENS);
  readonly #owned: TokenLists;
  readonly #first: number;
  readonly #end: number;

  constructor(task: WorkerTask, kernel: Kernel) {
    this.#task = task;
    this.#kernel = kernel;
    this.#vocabulary = new Vocabulary(task.tokenKeys);
    this.#ints = new Int32Array(task.memory.buffer);
    const { layout, shape, worker } = task;
    this.#barrier = new Barrier(
      new Int32Array(task.memory.buffer, layout.barrier, 2),
      shape.workers,
    );
    this.#owned = new TokenLists(shape.tokens);
    this.#first = (worker * shape.batch) / shape.workers;
    this.#end = ((worker + 1) * shape.batch) / shape.workers;
  }

  /** Gives this worker's share of the sum of the batch's losses. */
  run(step: number, rate: number): number {
    this.#readPairs(step);
    this.#embed();
    this.#barrier.wait();
    this.#score();
    this.#barrier.wait();
    const loss = this.#differentiate();
    this.#barrier.wait();
    this.#throughNorms();
    this.#barrier.wait();
    this.#update(rate);
    this.#barrier.wait();
    return loss;
  }

  #readPairs(step: number): void {
    const { corpus, layout, seed } = this.#task;
    for (let pair = this.#first; pair < this.#end; pair++) {
      const random = randomAt(seed, step, pair);
      const { query, passage } = samplePair(corpus, random);
      const kept = MIN_KEPT + (1 - MIN_KEPT) * random.next();
      this.#writeTokens(query, kept, random, layout.queryTokens, QUERY_TOKENS, pair);
      this.#writeTokens(passage, 1, random, layout.passageTokens, PASSAGE_TOKENS, pair);
    }
  }

  #writeTokens(
    passage: Passage,
    kept: number,
    random: Random,
    region: number,
    width: number,
    pair: number,
  ): void {
    const { units } = this.#task.corpus;
    const count = readPassage(passage, units, this.#vocabulary, this.#rows);
    const wanted = Math.min(width, Math.max(1, Math.round(kept * count)), count);
    shuffleFirst(this.#rows, count, wanted, random);
    this.#ints.set(this.#rows.subarray(0, wanted), region / 4 + pair * width);
    const { layout } = this.#task;
    const counts = region === layout.queryTokens ? layout.queryCounts : layout.passageCounts;
    this.#ints[counts / 4 + pair] = wanted;
  }

  #embed(): void {
    const { layout, shape } = this.#task;
    const { batch, dimension } = shape;
    this.#kernel.embedTexts(
      layout.table,
      layout.queryTokens,
      layout.queryCounts,
      QUERY_TOKENS,
      this.#first,
      this.#end,
      layout.vectors,
      layout.norms,
      dimension,
    );
    this.#kernel.embedTexts(
      layout.table,
      layout.passageTokens,
      layout.passageCounts,
      PASSAGE_TOKENS,
      this.#first,
      this.#end,
      layout.vectors + 4 * batch * dimension,
      layout.norms + 4 * batch,
      dimension,
    );
  }

  #score(): void {
    const { layout, shape, temperature, worker } = this.#task;
    const { batch, dimension } = shape;
    this.#kernel.scoreRows(
      layout.vectors,
      layout.vectors + 4 * batch * dimension,
      layout.exponentials,
      layout.rowSums,
      layout.columnSums + 4 * worker * batch,
      this.#first,
      this.#end,
      batch,
      dimension,
      temperature,
    );
  }

  #differentiate(): number {
    const { layout, shape, worker } = this.#task;
    const { batch, dimension } = shape;
    if (worker === 0) this.#sumColumns();
    this.#barrier.wait();
    return this.#kernel.gradientRows(
      layout.vectors,
      layout.vectors + 4 * batch * dimension,
      layout.exponentials,
      layout.rowSums,
      layout.columnSums,
      layout.gradients,
      layout.passageGradients + 4 * worker * batch * dimension,
      this.#first,
      this.#end,
      batch,
      dimension,
    );
  }

  /** The first worker's sums become those of all rows. */
  #sumColumns(): void {
    const { layout, shape } = this.#task;
    for (let worker = 1; worker < shape.workers; worker++) {
      const part = layout.columnSums + 4 * worker * shape.batch;
      this.#kernel.addFloats(layout.columnSums, part, shape.batch);
    }
  }

  #throughNorms(): void {
    const { layout, shape, temperature } = this.#task;
    const { batch, dimension, workers } = shape;
    const rowBytes = 4 * dimension;
    const passages = batch * rowBytes;
    const own = this.#first * rowBytes;
    const places = (this.#end - this.#first) * dimension;
    const target = layout.gradients + passages + own;
    const floats = new Float32Array(this.#task.memory.buffer, target, places);
    floats.set(new Float32Array(this.#task.memory.buffer, layout.passageGradients + own, places));
    for (let worker = 1; worker < workers; worker++) {
      this.#kernel.addFloats(target, layout.passageGradients + worker * passages + own, places);
    }
    const factor = 1 / (batch * temperature);
    for (const offset of [0, batch]) {
      this.#kernel.throughNorm(
        layout.gradients,
        layout.vectors,
        layout.norms,
        offset + this.#first,
        offset + this.#end,
        factor,
        dimension,
      );
    }
  }

  /** Each worker updates the rows whose number it owns: nobody writes where another does. */
  #update(rate: number): void {
    const { layout, shape, worker } = this.#task;
    const { batch, dimension } = shape;
    this.#owned.clear();
    this.#collect(layout.queryTokens, layout.queryCounts, QUERY_TOKENS, 0);
    this.#collect(layout.passageTokens, layout.passageCounts, PASSAGE_TOKENS, batch);
    const texts = layout.textsOfToken + 4 * worker * 2 * batch;
    for (const token of this.#owned.tokens()) {
      const count = this.#owned.copyTexts(token, this.#ints, texts / 4);
      this.#kernel.updateRow(
        layout.table,
        layout.accumulators,
        token,
        layout.gradients,
        texts,
        count,
        layout.scratch + 4 * worker * dimension,
        rate,
        dimension,
      );
    }
  }

  #collect(tokens: number, counts: number, width: number, firstText: number): void {
    const { shape, worker } = this.#task;
    for (let pair = 0; pair < shape.batch; pair++) {
      const count = this.#ints[counts / 4 + pair] ?? 0;
      const start = tokens / 4 + pair * width;
      for (let index = start; index < start + count; index++) {
        const token = this.#ints[index] ?? 0;
        if (token % shape.workers === worker) this.#owned.add(token, firstText + pair);
      }
    }
  }
}

/** Brings a random choice of `wanted` of the first `count` values to the front (Fisher and Yates). */
function shuffleFirst(values: Int32Array, count: number, wanted: number, random: Random): void {
  if (wanted === count) return;
  for (let place = 0; place < wanted; place++) {
    const other = place + random.below(count - place);
    const value = values[place] ?? 0;
    values[place] = values[other] ?? 0;
    values[other] = value;
  }
}
