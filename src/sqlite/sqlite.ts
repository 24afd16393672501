/**
 * The only importer of better-sqlite3: opening a file for reading or writing, prepared statements,
 * transactions, and SQLite's faults as JiyaoErrors. It knows no table.
 */
import {
  closeSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  rmSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import type BetterSqlite3 from 'better-sqlite3';
import {
  asIndexError,
  corruptError,
  isReadOnlyFault,
  readOnlyError,
  unreadableError,
} from './sqlite-errors.js';

const require = createRequire(import.meta.url);

/** Values that SQLite takes and gives. */
export type SqlValue = string | number | bigint | Uint8Array | null;

/** Another process writes for milliseconds; five seconds tell a stuck one from a busy one. */
const BUSY_TIMEOUT_MS = 5_000;

/** 32 MB of pages: the index of some ten thousand paragraphs stays in memory. */
const CACHE_KIB = 32_768;

type Database = BetterSqlite3.Database;

function openFile(file: string, readOnly: boolean): Database {
  const Sqlite = require('better-sqlite3') as typeof BetterSqlite3;
  const database = new Sqlite(file, {
    readonly: readOnly,
    fileMustExist: readOnly,
    timeout: BUSY_TIMEOUT_MS,
  });
  database.pragma(`cache_size = -${CACHE_KIB}`);
  return database;
}

/** The first read shows whether the file, its log and its shared memory can be read at all. */
function touch(database: Database): Database {
  try {
    database.prepare('SELECT count(*) FROM sqlite_schema').get();
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** Whether there is a file and the system refuses to have it read; SQLite does not tell why. */
function isForbidden(file: string): boolean {
  try {
    closeSync(openSync(file, 'r'));
    return false;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EACCES';
  }
}

interface OpenedDatabase {
  database: Database;
  /** Removed on closing: a copy that was made to read from. */
  temporaryDirectory?: string;
}

/**
 * Opens for reading. Where a killed writer left a log and nothing can be written beside it, SQLite
 * cannot replay the log: a copy of both is read then.
 */
function openForReading(file: string): OpenedDatabase {
  try {
    return { database: touch(openFile(file, true)) };
  } catch (error) {
    if (!(isReadOnlyFault(error) && existsSync(`${file}-wal`))) throw error;
    return openCopy(file);
  }
}

function openCopy(file: string): OpenedDatabase {
  const temporaryDirectory = mkdtempSync(join(tmpdir(), 'jiyao-index-'));
  try {
    const copy = join(temporaryDirectory, basename(file));
    for (const suffix of ['', '-wal']) copyFileSync(`${file}${suffix}`, `${copy}${suffix}`);
    const database = touch(openFile(copy, false));
    database.pragma('query_only = TRUE');
    return { database, temporaryDirectory };
  } catch (error) {
    rmSync(temporaryDirectory, { recursive: true, force: true });
    throw error;
  }
}

/**
 * Holds a lock across processes in a file of its own until the function given back is called.
 * SQLite's, as it ends with the process, however that ends. Throws indexLocked, indexReadOnly.
 */
export function holdLock(file: string): () => void {
  try {
    const database = openFile(file, false);
    try {
      database.exec('BEGIN IMMEDIATE');
    } catch (error) {
      database.close();
      throw error;
    }
    return () => {
      database.close();
    };
  } catch (error) {
    throw isReadOnlyFault(error) ? readOnlyError(file, error) : asIndexError(error, file);
  }
}

/**
 * Made step by step: `mkdirSync` with `recursive` never returns where a parent refuses children
 * with ENOENT, as /proc does.
 */
function makeDirectory(directory: string): void {
  if (existsSync(directory)) return;
  makeDirectory(dirname(directory));
  try {
    mkdirSync(directory);
  } catch (error) {
    // Another process may have made it in between.
    if (!existsSync(directory)) throw error;
  }
}

/** One open database file. Every call throws JiyaoError where SQLite fails. */
export class SqliteFile {
  readonly file: string;
  private readonly database: Database;
  private readonly statements = new Map<string, BetterSqlite3.Statement>();
  private writeReady = false;
  /** Runs within the first transaction that writes, before anything else in it. */
  private beforeFirstWrite: (() => void) | undefined;

  private readonly temporaryDirectory: string | undefined;

  private constructor(file: string, opened: OpenedDatabase) {
    this.file = file;
    this.database = opened.database;
    this.temporaryDirectory = opened.temporaryDirectory;
  }

  /** Opens, creating file and directory where `readOnly` is false and they are missing. */
  static open(file: string, readOnly: boolean): SqliteFile {
    try {
      if (readOnly) return new SqliteFile(file, openForReading(file));
      makeDirectory(dirname(file));
      return new SqliteFile(file, { database: touch(openFile(file, false)) });
    } catch (error) {
      if (isForbidden(file)) throw unreadableError(file, error);
      if (!readOnly && isReadOnlyFault(error)) throw readOnlyError(file, error);
      throw asIndexError(error, file);
    }
  }

  get readOnly(): boolean {
    return this.database.readonly || this.temporaryDirectory !== undefined;
  }

  private prepare(sql: string): BetterSqlite3.Statement {
    let statement = this.statements.get(sql);
    if (!statement) {
      statement = this.database.prepare(sql);
      this.statements.set(sql, statement);
    }
    return statement;
  }

  private guard<Result>(work: () => Result): Result {
    try {
      return work();
    } catch (error) {
      throw asIndexError(error, this.file);
    }
  }

  /** First row, typed by the caller, who wrote the columns. */
  get<Row>(sql: string, ...values: SqlValue[]): Row | undefined {
    return this.guard(() => this.prepare(sql).get(...values) as Row | undefined);
  }

  /** All rows: only for queries with a limit or of one meeting. */
  all<Row>(sql: string, ...values: SqlValue[]): Row[] {
    return this.guard(() => this.prepare(sql).all(...values) as Row[]);
  }

  /** Row by row; nothing may be written until it is exhausted. */
  *iterate<Row>(sql: string, ...values: SqlValue[]): Iterable<Row> {
    try {
      yield* this.prepare(sql).iterate(...values) as IterableIterator<Row>;
    } catch (error) {
      throw asIndexError(error, this.file);
    }
  }

  /** Runs a write; gives the row id of an insert and how many rows changed. */
  run(sql: string, ...values: SqlValue[]): { row: number; changes: number } {
    return this.guard(() => {
      const result = this.prepare(sql).run(...values);
      return { row: Number(result.lastInsertRowid), changes: result.changes };
    });
  }

  /** Several statements without values: schema and pragmas. */
  execute(sql: string): void {
    this.guard(() => this.database.exec(sql));
  }

  /** A pragma's single value. */
  pragma(sql: string): unknown {
    return this.guard(() => this.database.pragma(sql, { simple: true }));
  }

  /**
   * Differs after every write, by this process or another; undefined while this one writes, as that
   * may be undone.
   */
  changeStamp(): string | undefined {
    if (this.database.inTransaction) return undefined;
    const own = this.get<{ changes: number }>('SELECT total_changes() AS changes')?.changes;
    return `${this.pragma('data_version')} ${own}`;
  }

  /** Reads the whole file. Throws indexCorrupt where pages, tables or indexes do not fit. */
  verify(): void {
    const found = this.pragma('quick_check(1)');
    if (found !== 'ok') throw corruptError(this.file, new Error(String(found)));
  }

  /** What must be done to the file before this process writes to it the first time. */
  onFirstWrite(prepare: () => void): void {
    this.beforeFirstWrite = prepare;
  }

  /** All of `work` or nothing of it; takes the write lock at once, nested calls join in. */
  write<Result>(work: () => Result): Result {
    if (this.database.inTransaction) return work();
    if (this.readOnly) {
      throw readOnlyError(this.file);
    }
    return this.guard(() => {
      this.prepareForWriting();
      const written = this.database.transaction(() => {
        this.beforeFirstWrite?.();
        return work();
      });
      const result = written.immediate();
      this.beforeFirstWrite = undefined;
      return result;
    });
  }

  /** Readers go on reading while a log is written beside the file (WAL). */
  private prepareForWriting(): void {
    if (this.writeReady) return;
    this.database.pragma('journal_mode = WAL');
    this.writeReady = true;
  }

  /**
   * Closes. A writer leaves one plain file without a log, which can be read from anywhere, unless
   * somebody else has it open: then the log stays and the next writer tidies up.
   */
  close(): void {
    if (!this.database.open) return;
    if (this.writeReady) {
      try {
        this.database.pragma('busy_timeout = 0');
        this.database.pragma('journal_mode = DELETE');
      } catch {
        // Somebody else has it open: nothing is lost, the log stays.
      }
    }
    this.database.close();
    if (this.temporaryDirectory !== undefined) {
      rmSync(this.temporaryDirectory, { recursive: true, force: true });
    }
  }
}
