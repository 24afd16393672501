/** The vectors in SQLite: putting, removing, counting, and exact search. The graph is elsewhere. */
import type { EmbeddingIdentity } from '../store.js';
import type { Manifest } from './manifest.js';
import type { SqliteFile } from './sqlite.js';
import { type ScoredRow, TopRows } from './top-hits.js';
import { decodeVector, dotProduct, encodeVector, unitVector } from './vector-codec.js';

interface VectorRow {
  paragraph: number;
  vector: Uint8Array;
}

/** All vectors of a small index, kept between questions. */
interface Matrix {
  stamp: number;
  rows: number[];
  values: Float32Array;
}

const OF_MEETINGS = `paragraph IN (
  SELECT p.row FROM meetings m JOIN paragraphs p ON p.meeting = m.row
  WHERE m.id IN (SELECT value FROM json_each(?)))`;

export class VectorTable {
  private readonly sqlite: SqliteFile;
  private readonly manifest: Manifest;
  private matrix: Matrix | undefined;

  constructor(sqlite: SqliteFile, manifest: Manifest) {
    this.sqlite = sqlite;
    this.manifest = manifest;
  }

  count(): number {
    return this.sqlite.get<{ count: number }>('SELECT count(*) AS count FROM vectors')?.count ?? 0;
  }

  /** Whether the vectors held are of this embedding. */
  isOf(embedding: EmbeddingIdentity): boolean {
    return this.manifest.embedding()?.fingerprint === embedding.fingerprint;
  }

  /** Puts vectors by paragraph id; those of another embedding are removed first. */
  put(
    embedding: EmbeddingIdentity,
    vectors: readonly { paragraphId: string; vector: readonly number[] }[],
  ): void {
    this.sqlite.write(() => {
      if (!this.isOf(embedding)) {
        this.sqlite.run('DELETE FROM vectors');
        this.manifest.setEmbedding(embedding);
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

  vectorOf(row: number, dimension: number): Float32Array | undefined {
    const found = this.sqlite.get<VectorRow>(
      'SELECT paragraph, vector FROM vectors WHERE paragraph = ?',
      row,
    );
    if (!found) return undefined;
    const vector = new Float32Array(dimension);
    decodeVector(found.vector, vector, 0);
    return vector;
  }

  /** Exact search over all; keeps them in memory, so only for small indices. */
  searchAll(query: Float32Array, limit: number): ScoredRow[] {
    const { rows, values } = this.loadMatrix(query.length);
    const top = new TopRows(limit);
    rows.forEach((row, index) => {
      top.add(row, dotProduct(query, values, index * query.length));
    });
    return top.best();
  }

  private loadMatrix(dimension: number): Matrix {
    const stamp = this.manifest.vectorStamp();
    if (this.matrix?.stamp === stamp) return this.matrix;
    const rows: number[] = [];
    // Counted first: a writer may add some before the rows are read.
    let values = new Float32Array(this.count() * dimension);
    for (const { paragraph, vector } of this.all()) {
      if ((rows.length + 1) * dimension > values.length) {
        const grown = new Float32Array(2 * values.length + dimension);
        grown.set(values);
        values = grown;
      }
      decodeVector(vector, values, rows.length * dimension);
      rows.push(paragraph);
    }
    this.matrix = { stamp, rows, values };
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
    const values = new Float32Array(query.length);
    for (const { paragraph, vector } of vectors) {
      decodeVector(vector, values, 0);
      top.add(paragraph, dotProduct(query, values, 0));
    }
    return top.best();
  }
}
