/**
 * Vector search over the table and the graph derived from it, and keeping the graph up to date.
 * The graph is never the truth: where it is missing, stale or damaged, the search is exact.
 */
import { JiyaoError } from '../../errors.js';
import type { EmbeddingIdentity, SearchOptions } from '../store.js';
import { GraphFile, type GraphState } from './graph-file.js';
import { Graph } from './hnsw.js';
import type { Manifest } from './manifest.js';
import type { ScoredRow } from './top-hits.js';
import { unitVector } from './vector-codec.js';
import type { VectorTable } from './vector-table.js';

/**
 * Up to so many vectors the search is exact: 10,000 of 512 dimensions take some milliseconds, no more
 * than the graph, and reading them costs less than reading and checking the graph.
 */
export const EXACT_SEARCH_LIMIT = 10_000;

/** With more removed rows the graph is built again: they cost time in every search. */
const MAX_REMOVED_SHARE = 0.2;

/** Rows that another process removed since the graph was read are dropped: ask for more. */
const SPARE_HITS = 16;

/** So often a build lets others have a turn. */
const ROWS_PER_TURN = 256;

/** Vectors put into the graph, of how many. */
type GraphProgress = (done: number, total: number) => void;

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

export class VectorSearch {
  private readonly table: VectorTable;
  private readonly manifest: Manifest;
  private readonly graphFile: GraphFile;
  private readonly exactLimit: number;
  private loaded: { stamp: number; graph: Graph | undefined } | undefined;

  constructor(table: VectorTable, manifest: Manifest, directory: string, exactLimit: number) {
    this.table = table;
    this.manifest = manifest;
    this.graphFile = new GraphFile(directory);
    this.exactLimit = exactLimit;
  }

  private state(embedding: EmbeddingIdentity): GraphState {
    return { embedding, stamp: this.manifest.vectorStamp(), count: this.table.count() };
  }

  /** Best rows first; none where there is no vector. Throws embeddingMismatch. */
  async search(
    embedding: EmbeddingIdentity,
    vector: readonly number[],
    { limit, meetingIds }: SearchOptions,
  ): Promise<ScoredRow[]> {
    const count = this.table.count();
    if (count === 0 || limit <= 0) return [];
    const query = this.queryOf(embedding, vector);
    if (query.every((value) => value === 0)) return [];
    if (meetingIds) return this.table.searchEach(query, limit, meetingIds);
    if (count <= this.exactLimit) return this.table.searchAll(query, limit);
    const graph = await this.loadGraph(embedding);
    if (!graph) return this.table.searchEach(query, limit);
    return graph.search(query, limit + SPARE_HITS);
  }

  /** Cosines by meeting id. Throws embeddingMismatch. */
  meetingSimilarities(
    embedding: EmbeddingIdentity,
    vector: readonly number[],
    meetingIds: readonly string[],
  ): Map<string, number> {
    if (this.table.count() === 0) return new Map();
    return this.table.meetingSimilarities(this.queryOf(embedding, vector), meetingIds);
  }

  /** Of length 1. Vectors of two embeddings must never be compared. */
  private queryOf(embedding: EmbeddingIdentity, vector: readonly number[]): Float32Array {
    if (this.table.isOf(embedding)) return unitVector(embedding, vector);
    throw new JiyaoError(
      'embeddingMismatch',
      'The index was embedded by another model than the one configured.',
      { hint: 'Run jiyao ingest: it embeds the paragraphs again.' },
    );
  }

  private async loadGraph(embedding: EmbeddingIdentity): Promise<Graph | undefined> {
    const state = this.state(embedding);
    if (this.loaded?.stamp !== state.stamp) {
      this.loaded = { stamp: state.stamp, graph: await this.graphFile.read(state) };
    }
    return this.loaded.graph;
  }

  /** Whether the graph's files are those of the vectors held; reads them whole. */
  async isCurrent(): Promise<boolean> {
    const embedding = this.manifest.embedding();
    if (!embedding || this.table.count() === 0) return true;
    return this.graphFile.isCurrent(this.state(embedding));
  }

  /** Brings the graph's files up to the vectors held; removes them where there are none. */
  async commit(onProgress?: GraphProgress): Promise<void> {
    const embedding = this.manifest.embedding();
    if (!embedding || this.table.count() === 0) return this.graphFile.remove();
    const state = this.state(embedding);
    if (await this.graphFile.isCurrent(state)) return;
    const graph =
      (await this.updateGraph(state, onProgress)) ?? (await this.buildGraph(state, onProgress));
    await this.graphFile.write(graph, state);
    this.loaded = { stamp: state.stamp, graph };
  }

  /** The old graph with new rows added and lost ones removed; undefined where building is better. */
  private async updateGraph(
    state: GraphState,
    onProgress?: GraphProgress,
  ): Promise<Graph | undefined> {
    const graph = await this.graphFile.read(state, { stale: true });
    if (!graph) return undefined;
    const held = new Set(this.table.rows());
    const known = new Set(graph.rows());
    const removed = [...known].filter((row) => !held.has(row));
    if (removed.length > MAX_REMOVED_SHARE * held.size) return undefined;
    for (const row of removed) graph.remove(row);
    await this.addRows(
      graph,
      [...held].filter((row) => !known.has(row)),
      onProgress,
    );
    return graph;
  }

  private async buildGraph(state: GraphState, onProgress?: GraphProgress): Promise<Graph> {
    const graph = await Graph.empty(state.embedding.dimension, state.count);
    await this.addRows(graph, [...this.table.rows()], onProgress);
    return graph;
  }

  private async addRows(
    graph: Graph,
    rows: readonly number[],
    onProgress?: GraphProgress,
  ): Promise<void> {
    for (const [index, row] of rows.entries()) {
      const vector = this.table.vectorOf(row);
      if (vector) graph.add(row, vector);
      if (index % ROWS_PER_TURN === ROWS_PER_TURN - 1) {
        onProgress?.(index + 1, rows.length);
        await nextTurn();
      }
    }
  }
}
