/** The vectors in SQLite: putting, removing, counting, and exact search. The graph is elsewhere. */

import type { SqliteFile } from '../../sqlite/sqlite.js';
import type { EmbeddingIdentity } from '../store.js';
import type { Manifest } from './manifest.js';
import { type ScoredRow, TopRows } from './top-hits.js';
import {
  addVector,
  cosine,
  decodeVector,
  dotProduct,
  encodeVector,
  unitVector,
  VECTOR_FORMAT,
  valuesOf,
} from './vector-codec.js';
import { WhileUnchanged } from './while-unchanged.js';

interface VectorRow {
  paragraph: number;
  vector: Uint8Array;
}

/** All vectors of a small index, kept between questions. */
interface Matrix {
  stamp: number;
  rows: number[];
  /** Of each row. */
  scales: number[];
  /** Row after row. */
  bytes: Int8Array;
}

const OF_MEETINGS = `paragraph IN (
  SELECT p.row FROM meetings m JOIN paragraphs p ON p.meeting = m.row
  WHERE m.id IN (SELECT value FROM json_each(?)))`;

/** More of a meeting tell no more of what it is about, and cost time with every question. */
const PARAGRAPHS_OF_MEAN = 24;

export class VectorTable {
  private readonly sqlite: SqliteFile;
  private readonly manifest: Manifest;
  private matrix: Matrix | undefined;
  /** SQLite counts by reading the whole table, and every question asks for it. */
  private readonly counted: WhileUnchanged<number>;

  constructor(sqlite: SqliteFile, manifest: Manifest) {
    this.sqlite = sqlite;
    this.manifest = manifest;
    this.counted = new WhileUnchanged(sqlite);
  }

  count(): number {
    const sql = 'SELECT count(*) AS count FROM vectors';
    return this.counted.get(sql, () => this.sqlite.get<{ count: number }>(sql)?.count ?? 0);
  }

  /** Whether the vectors held are of this embedding, in the form in which they are stored now. */
  isOf(embedding: EmbeddingIdentity): boolean {
    const held = this.manifest.embedding();
    const same =
      held?.fingerprint === embedding.fingerprint && held.dimension === embedding.dimension;
    return same && this.manifest.get('vectorFormat') === VECTOR_FORMAT;
  }

  /** Paragraphs without a vector of this embedding. */
  countMissing(embedding: EmbeddingIdentity): number {
    const held = this.isOf(embedding) ? this.count() : 0;
    const paragraphs = this.sqlite.get<{ count: number }>(
      'SELECT count(*) AS count FROM paragraphs',
    );
    return (paragraphs?.count ?? 0) - held;
  }

  /** Whether there are vectors to be replaced by those of this embedding, or not all have been. */
  isOutdated(embedding: EmbeddingIdentity): boolean {
    if (this.manifest.embedding() === undefined) return false;
    return !this.isOf(embedding) || this.manifest.get('vectors') === 'partial';
  }

  /** Notes that those of another embedding have all been replaced, where that is so. */
  noteWhole(): void {
    if (this.manifest.get('vectors') !== 'partial') return;
    const missing = this.sqlite.get(
      `SELECT 1 FROM paragraphs p
       WHERE NOT EXISTS (SELECT 1 FROM vectors v WHERE v.paragraph = p.row) LIMIT 1`,
    );
    if (missing === undefined) this.manifest.set('vectors', 'whole');
  }

  /** Puts vectors by paragraph id; those of another embedding are removed first. */
  put(
    embedding: EmbeddingIdentity,
    vectors: readonly { paragraphId: string; vector: readonly number[] }[],
  ): void {
    this.sqlite.write(() => {
      if (!this.isOf(embedding)) {
        if (this.count() > 0) this.manifest.set('vectors', 'partial');
        this.sqlite.run('DELETE FROM vectors');
        this.manifest.setEmbedding(embedding);
        this.manifest.set('vectorFormat', VECTOR_FORMAT);
      }
      for (const { paragraphId, vector } of vectors) {
        this.sqlite.run(
          `INSERT INTO vectors SELECT row, ? FROM paragraphs WHERE id = ?
           ON CONFLICT (paragraph) DO UPDATE SET vector = excluded.vector`,
          encodeVector(unitVector(embedding, vector)),
          paragraphId,
        );
      }
      this.manifest.stampVectors();
    });
  }

  /** All, in order of rows; nothing may be written meanwhile. */
  all(): Iterable<VectorRow> {
    return this.sqlite.iterate<VectorRow>(
      'SELECT paragraph, vector FROM vectors ORDER BY paragraph',
    );
  }

  /** Rows that have a vector, ascending. */
  *rows(): Iterable<number> {
    const rows = this.sqlite.iterate<{ paragraph: number }>(
      'SELECT paragraph FROM vectors ORDER BY paragraph',
    );
    for (const { paragraph } of rows) yield paragraph;
  }

  /** A row's vector, of length 1; undefined where it has none. */
  vectorOf(row: number): Float32Array | undefined {
    const found = this.sqlite.get<VectorRow>(
      'SELECT paragraph, vector FROM vectors WHERE paragraph = ?',
      row,
    );
    return found && valuesOf(decodeVector(found.vector));
  }

  /** Exact search over all; keeps them in memory, so only for small indices. */
  searchAll(query: Float32Array, limit: number): ScoredRow[] {
    const { rows, scales, bytes } = this.loadMatrix(query.length);
    const top = new TopRows(limit);
    rows.forEach((row, index) => {
      top.add(row, (scales[index] ?? 0) * dotProduct(query, bytes, index * query.length));
    });
    return top.best();
  }

  private loadMatrix(dimension: number): Matrix {
    const stamp = this.manifest.vectorStamp();
    if (this.matrix?.stamp === stamp) return this.matrix;
    const rows: number[] = [];
    const scales: number[] = [];
    // Counted first: a writer may add some before the rows are read.
    let bytes = new Int8Array(this.count() * dimension);
    for (const { paragraph, vector } of this.all()) {
      if ((rows.length + 1) * dimension > bytes.length) {
        const grown = new Int8Array(2 * bytes.length + dimension);
        grown.set(bytes);
        bytes = grown;
      }
      const decoded = decodeVector(vector);
      bytes.set(decoded.bytes, rows.length * dimension);
      scales.push(decoded.scale);
      rows.push(paragraph);
    }
    this.matrix = { stamp, rows, scales, bytes };
    return this.matrix;
  }

  /** Exact search row by row, over all or over some meetings; memory does not grow. */
  searchEach(query: Float32Array, limit: number, meetingIds?: readonly string[]): ScoredRow[] {
    const vectors =
      meetingIds === undefined
        ? this.all()
        : this.sqlite.iterate<VectorRow>(
            `SELECT paragraph, vector FROM vectors WHERE ${OF_MEETINGS}`,
            JSON.stringify(meetingIds),
          );
    const top = new TopRows(limit);
    for (const { paragraph, vector } of vectors) top.add(paragraph, similarity(query, vector));
    return top.best();
  }

  /** Cosines to the mean vector of each meeting's paragraphs, by the meeting's id. */
  meetingSimilarities(query: Float32Array, meetingIds: readonly string[]): Map<string, number> {
    const sums = new Map<string, Float32Array>();
    const rows = this.sqlite.iterate<{ id: string; vector: Uint8Array }>(
      `SELECT m.id, v.vector FROM json_each(?) wanted
       JOIN meetings m ON m.id = wanted.value
       JOIN paragraphs p ON p.meeting = m.row AND p.number <= ${PARAGRAPHS_OF_MEAN}
       JOIN vectors v ON v.paragraph = p.row`,
      JSON.stringify(meetingIds),
    );
    for (const { id, vector } of rows) {
      const sum = sums.get(id) ?? new Float32Array(query.length);
      addVector(sum, decodeVector(vector));
      sums.set(id, sum);
    }
    return new Map([...sums].map(([id, sum]) => [id, cosine(query, sum)]));
  }
}

function similarity(query: Float32Array, blob: Uint8Array): number {
  const { scale, bytes } = decodeVector(blob);
  return scale * dotProduct(query, bytes, 0);
}
