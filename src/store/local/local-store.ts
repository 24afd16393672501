/**
 * The local MinutesStore: SQLite is the truth, an HNSW file is derived from it. This file opens it
 * and hands each call to the part that does it.
 */
import { join } from 'node:path';
import type { Meeting, Paragraph, ParsedMeeting } from '../../minutes/meeting.js';
import { TOKENS_VERSION } from '../../text/tokens.js';
import type {
  ArrivalCursor,
  Arrivals,
  Counts,
  EmbeddingIdentity,
  HeldAlias,
  MeetingFilter,
  MinutesStore,
  NameField,
  Outdated,
  Probe,
  ProbeOptions,
  SearchOptions,
  SourceRecord,
  SourceReplacement,
  StoreChanges,
  StoreHit,
  WeightedTerm,
} from '../store.js';
import { AliasTable } from './alias-table.js';
import { ArrivalJournal } from './arrival-journal.js';
import { HoldingTable } from './holding-table.js';
import { openIndexFile } from './index-file.js';
import { LexicalIndex } from './lexical-index.js';
import { Manifest, type ManifestKey } from './manifest.js';
import { MeetingRows } from './meeting-rows.js';
import { ProbeSearch } from './probe-search.js';
import { RecordReader } from './record-reader.js';
import { prepareSchema, upgradeSchema } from './schema.js';
import { LocalSourceReplacement, type ReplacementTables } from './source-replacement.js';
import { SourceTable } from './source-table.js';
import { holdLock, type SqliteFile } from './sqlite.js';
import { EXACT_SEARCH_LIMIT, VectorSearch } from './vector-search.js';
import { VectorTable } from './vector-table.js';

export { hasLocalIndex, INDEX_FILE } from './index-file.js';

/** Empty; only locked while a process synchronises. */
const LOCK_FILE = 'synchronise.lock';

export interface LocalStoreOptions {
  /** Made when missing, unless `readOnly`. */
  directory: string;
  /** Never writes. A directory that cannot be written is opened so anyhow. Default false. */
  readOnly?: boolean;
  /** Written into the manifest with each change: the version of jiyao. */
  version?: string;
  /** Up to so many vectors are searched exactly. Default EXACT_SEARCH_LIMIT. */
  exactSearchLimit?: number;
}

class LocalStore implements MinutesStore {
  private readonly sqlite: SqliteFile;
  private readonly manifestTable: Manifest;
  private readonly sources: SourceTable;
  private readonly lexical: LexicalIndex;
  private readonly probes: ProbeSearch;
  private readonly aliases: AliasTable;
  private readonly vectors: VectorTable;
  private readonly vectorSearch: VectorSearch;
  private readonly meetingRows: MeetingRows;
  private readonly reader: RecordReader;
  private readonly journal: ArrivalJournal;
  private readonly tables: ReplacementTables;
  private readonly version: string;
  private readonly directory: string;

  constructor(sqlite: SqliteFile, options: LocalStoreOptions) {
    const exactLimit = options.exactSearchLimit ?? EXACT_SEARCH_LIMIT;
    this.sqlite = sqlite;
    this.directory = options.directory;
    this.version = options.version ?? 'unknown';
    this.manifestTable = new Manifest(sqlite);
    prepareSchema(sqlite, this.manifestTable);
    sqlite.onFirstWrite(() => upgradeSchema(sqlite, this.manifestTable));
    this.sources = new SourceTable(sqlite);
    this.lexical = new LexicalIndex(sqlite);
    this.probes = new ProbeSearch(sqlite);
    this.aliases = new AliasTable(sqlite, this.manifestTable);
    this.vectors = new VectorTable(sqlite, this.manifestTable);
    this.vectorSearch = new VectorSearch(
      this.vectors,
      this.manifestTable,
      options.directory,
      exactLimit,
    );
    this.reader = new RecordReader(sqlite);
    this.journal = new ArrivalJournal(sqlite, this.manifestTable);
    this.meetingRows = new MeetingRows(sqlite, this.lexical, this.aliases);
    const holdings = new HoldingTable(sqlite, this.meetingRows);
    this.tables = { sqlite, manifest: this.manifestTable, sources: this.sources, holdings };
  }

  lockForSynchronising(): () => void {
    return holdLock(join(this.directory, LOCK_FILE));
  }

  sourcesUnder(pathKey: string): Iterable<SourceRecord> {
    return this.sources.under(pathKey);
  }

  putSource(source: SourceRecord, parsed: readonly ParsedMeeting[]): StoreChanges {
    return this.sqlite.write(() => {
      const replacement = this.replaceSource(source);
      for (const meeting of parsed) replacement.add(meeting);
      return replacement.finish();
    });
  }

  replaceSource(source: SourceRecord): SourceReplacement {
    return new LocalSourceReplacement(source, this.tables);
  }

  removeSource(path: string): StoreChanges {
    return this.sqlite.write(() => {
      const changes = this.putSource({ path, sizeBytes: 0, modifiedMs: 0, sha256: '' }, []);
      const row = this.sources.rowOf(path);
      if (row !== undefined) this.sources.remove(row);
      return changes;
    });
  }

  touchSource(source: SourceRecord): void {
    this.sqlite.write(() => this.sources.record(source));
  }

  countsOf(path: string): Counts {
    return this.sources.countsOf(path);
  }

  paragraphsWithoutVector(embedding: EmbeddingIdentity, batchSize: number): Iterable<Paragraph[]> {
    return this.reader.withoutVector(embedding, this.vectors, batchSize);
  }

  countWithoutVector(embedding: EmbeddingIdentity): number {
    return this.vectors.countMissing(embedding);
  }

  putVectors(
    embedding: EmbeddingIdentity,
    vectors: readonly { paragraphId: string; vector: readonly number[] }[],
  ): void {
    this.sqlite.write(() => {
      // What has arrived stays so when these take the place of another embedding's.
      if (!this.vectors.isOf(embedding)) this.journal.settle();
      this.vectors.put(embedding, vectors);
    });
  }

  async commit(onProgress?: (done: number, total: number) => void): Promise<void> {
    this.sqlite.write(() => {
      this.keepUp('jiyao', this.version);
      // Of another version of text/tokens.ts: questions would be cut otherwise than the index.
      if (this.keepUp('tokens', String(TOKENS_VERSION))) this.meetingRows.reindexAll();
      this.aliases.bringUpToDate();
      this.vectors.noteWhole();
      this.journal.settle();
    });
    await this.vectorSearch.commit(onProgress);
  }

  /** Writes what differs; gives whether it did. */
  private keepUp(key: ManifestKey, value: string): boolean {
    if (this.manifestTable.get(key) === value) return false;
    this.manifestTable.set(key, value);
    return true;
  }

  manifest(): Readonly<Record<string, string>> {
    return this.manifestTable.all();
  }

  verify(): void {
    this.sqlite.verify();
    this.reader.verify();
  }

  outdated(embedding: EmbeddingIdentity): Outdated {
    const tokens = this.manifestTable.get('tokens') === String(TOKENS_VERSION);
    return {
      texts: !(tokens && this.aliases.isCurrent()),
      vectors: this.vectors.isOutdated(embedding),
    };
  }

  async isComplete(embedding: EmbeddingIdentity): Promise<boolean> {
    if (this.manifestTable.get('jiyao') === undefined || this.sources.holdsUnread()) return false;
    if (this.outdated(embedding).texts) return false;
    for (const _ of this.paragraphsWithoutVector(embedding, 1)) return false;
    return this.vectorSearch.isCurrent();
  }

  embedding(): EmbeddingIdentity | undefined {
    return this.manifestTable.embedding();
  }

  counts(filter?: MeetingFilter): Counts {
    return this.reader.counts(filter);
  }

  meeting(id: string): Meeting | undefined {
    return this.reader.meeting(id);
  }

  meetings(filter?: MeetingFilter, limit?: number, offset?: number): Meeting[] {
    return this.reader.meetings(filter, limit, offset);
  }

  paragraph(id: string): Paragraph | undefined {
    return this.reader.paragraph(id);
  }

  paragraphs(ids: readonly string[]): Paragraph[] {
    return this.reader.paragraphs(ids);
  }

  paragraphsOf(meetingId: string): Paragraph[] {
    return this.reader.paragraphsOf(meetingId);
  }

  arrivals(after: ArrivalCursor | undefined, limit: number): Arrivals {
    return this.journal.read(after, limit);
  }

  latestArrival(): ArrivalCursor {
    return this.journal.latest();
  }

  searchLexical(terms: readonly WeightedTerm[], options: SearchOptions): StoreHit[] {
    return this.reader.asHits(this.lexical.search(terms, options), options.limit);
  }

  searchProbes(probes: readonly Probe[], options: ProbeOptions): StoreHit[] {
    return this.reader.asHits(this.probes.search(probes, options), options.limit);
  }

  async searchVector(
    embedding: EmbeddingIdentity,
    vector: readonly number[],
    options: SearchOptions,
  ): Promise<StoreHit[]> {
    const rows = await this.vectorSearch.search(embedding, vector, options);
    return this.reader.asHits(rows, options.limit);
  }

  meetingSimilarities(
    embedding: EmbeddingIdentity,
    vector: readonly number[],
    meetingIds: readonly string[],
  ): Map<string, number> {
    return this.vectorSearch.meetingSimilarities(embedding, vector, meetingIds);
  }

  documentFrequencies(tokens: readonly string[]): Map<string, number> {
    return this.lexical.documentFrequencies(tokens);
  }

  heldNames(field: NameField, candidates: readonly string[]): string[] {
    return this.reader.heldNames(field, candidates);
  }

  heldAliases(candidates: readonly string[]): HeldAlias[] {
    return this.aliases.find(candidates);
  }

  close(): void {
    this.sqlite.close();
  }
}

/**
 * Opens the index of a directory. Throws indexMissing (`readOnly` and nothing there), indexNewer,
 * indexCorrupt, indexUnreadable, indexReadOnly (nothing there and it cannot be made), indexLocked.
 */
export async function openLocalStore(options: LocalStoreOptions): Promise<MinutesStore> {
  const sqlite = openIndexFile(options.directory, options.readOnly ?? false);
  try {
    return new LocalStore(sqlite, options);
  } catch (error) {
    sqlite.close();
    throw error;
  }
}
