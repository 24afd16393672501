/**
 * What the index says of itself: versions, the embedding of its vectors, and a counter that tells
 * derived files when they are stale. One row a key.
 */

import type { SqliteFile } from '../../sqlite/sqlite.js';
import type { EmbeddingIdentity } from '../store.js';

/**
 * `schema`, `tokens`, `aliases`: versions; `jiyao`: who wrote last; `index`: made up when the tables
 * were made; `vectorFormat`: how vectors are stored; `vectorStamp`: counts their changes; `vectors`:
 * 'partial' while those of another embedding are being replaced; `settledMeeting`: up to this row
 * every meeting has had all its vectors.
 */
export type ManifestKey =
  | 'schema'
  | 'tokens'
  | 'aliases'
  | 'jiyao'
  | 'index'
  | 'embedding'
  | 'dimension'
  | 'vectors'
  | 'vectorFormat'
  | 'vectorStamp'
  | 'settledMeeting';

export class Manifest {
  private readonly sqlite: SqliteFile;

  constructor(sqlite: SqliteFile) {
    this.sqlite = sqlite;
  }

  get(key: ManifestKey): string | undefined {
    return this.sqlite.get<{ value: string }>('SELECT value FROM manifest WHERE key = ?', key)
      ?.value;
  }

  all(): Record<string, string> {
    const rows = this.sqlite.all<{ key: string; value: string }>(
      'SELECT key, value FROM manifest ORDER BY key',
    );
    return Object.fromEntries(rows.map(({ key, value }) => [key, value]));
  }

  set(key: ManifestKey, value: string): void {
    this.sqlite.run(
      'INSERT INTO manifest VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
      key,
      value,
    );
  }

  /** The embedding of the vectors held; undefined before the first one. */
  embedding(): EmbeddingIdentity | undefined {
    const fingerprint = this.get('embedding');
    const dimension = Number(this.get('dimension'));
    return fingerprint === undefined ? undefined : { fingerprint, dimension };
  }

  setEmbedding(embedding: EmbeddingIdentity): void {
    this.set('embedding', embedding.fingerprint);
    this.set('dimension', String(embedding.dimension));
  }

  /** Differs whenever the set of vectors does. */
  vectorStamp(): number {
    return Number(this.get('vectorStamp') ?? 0);
  }

  stampVectors(): void {
    this.set('vectorStamp', String(this.vectorStamp() + 1));
  }
}
