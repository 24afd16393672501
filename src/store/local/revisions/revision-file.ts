/**
 * The file beside the index in which earlier revisions are kept: opened when first needed, made
 * when the first meeting leaves. A file of its own, as the index can be made again from the
 * documents and this cannot (docs/decisions/2026-11-22-revisions.md).
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { JiyaoError } from '../../../errors.js';
import { SqliteFile } from '../../../sqlite/sqlite.js';
import { corruptError } from '../../../sqlite/sqlite-errors.js';

/** Its name in the index directory. */
export const REVISIONS_FILE = 'revisions.sqlite';

/** 'jiyr' in ASCII: tells it from any other SQLite file. */
const APPLICATION_ID = 0x6a697972;

/** Raised with every change of the tables that an older jiyao could not read. */
const SCHEMA_VERSION = 1;

const TABLES = `
CREATE TABLE revisions (
  row INTEGER PRIMARY KEY AUTOINCREMENT,  -- in the order in which they left
  meeting TEXT NOT NULL UNIQUE,           -- its id
  successor TEXT,                         -- id of the meeting that took its place
  withdrawnAt TEXT NOT NULL,              -- ISO 8601, UTC
  sourceSha256 TEXT,                      -- of the file that told it last; null for unknown
  content TEXT NOT NULL,                  -- Meeting as JSON
  paragraphs TEXT NOT NULL                -- JSON: their rows, as meeting-rows.ts reads them
);
CREATE INDEX revisionsBySuccessor ON revisions (successor);
`;

export class RevisionFile {
  readonly path: string;
  private opened: SqliteFile | undefined;

  constructor(directory: string) {
    this.path = join(directory, REVISIONS_FILE);
  }

  /** Undefined where nothing was ever kept. Throws indexCorrupt, indexNewer, indexUnreadable. */
  forReading(): SqliteFile | undefined {
    if (this.opened) return this.opened;
    if (!existsSync(this.path)) return undefined;
    const sqlite = SqliteFile.open(this.path, true);
    // Another process is about to make its tables.
    if (isEmpty(sqlite)) {
      sqlite.close();
      return undefined;
    }
    return this.take(sqlite);
  }

  /** Throws as `forReading`, and indexReadOnly. */
  forWriting(): SqliteFile {
    if (this.opened && !this.opened.readOnly) return this.opened;
    this.close();
    const sqlite = SqliteFile.open(this.path, false);
    sqlite.write(() => {
      if (!isEmpty(sqlite)) return;
      sqlite.execute(TABLES);
      sqlite.pragma(`application_id = ${APPLICATION_ID}`);
      sqlite.pragma(`user_version = ${SCHEMA_VERSION}`);
    });
    return this.take(sqlite);
  }

  close(): void {
    this.opened?.close();
    this.opened = undefined;
  }

  private take(sqlite: SqliteFile): SqliteFile {
    try {
      check(sqlite);
    } catch (error) {
      sqlite.close();
      throw error;
    }
    this.opened = sqlite;
    return sqlite;
  }
}

function isEmpty(sqlite: SqliteFile): boolean {
  return sqlite.get('SELECT 1 FROM sqlite_schema LIMIT 1') === undefined;
}

function check(sqlite: SqliteFile): void {
  if (sqlite.pragma('application_id') !== APPLICATION_ID) throw corruptError(sqlite.file);
  if (Number(sqlite.pragma('user_version')) > SCHEMA_VERSION) {
    throw new JiyaoError('indexNewer', `A newer jiyao wrote the revisions: ${sqlite.file}`, {
      hint: `Update jiyao, or move ${sqlite.file} away: earlier revisions are not found then.`,
    });
  }
}
