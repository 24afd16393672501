/**
 * The local MinutesStore: SQLite is the truth, an HNSW file is derived from it. This file opens it
 * and hands each call to the part that does it.
 */
import { join } from 'node:path';
import type { Meeting, Paragraph, ParsedMeeting } from '../../minutes/meeting.js';
import { holdLock, type SqliteFile } from '../../sqlite/sqlite.js';
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
  Revision,
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
import { IndexState } from './index-state.js';
import { LexicalIndex } from './lexical-index.js';
import { Manifest } from './manifest.js';
import { MeetingRows } from './meeting-rows.js';
import { ProbeSearch } from './probe-search.js';
import { RecordReader } from './record-reader.js';
import { RevisionHistory } from './revisions/revision-history.js';
import { prepareSchema, upgradeSchema } from './schema.js';
import { LocalSourceReplacement, type ReplacementTables } from './source-replacement.js';
import { SourceTable } from './source-table.js';
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
  /** The clock; told when a meeting leaves. */
  now?: () => Date;
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
  private readonly state: IndexState;
  private readonly reader: RecordReader;
  private readonly journal: ArrivalJournal;
  private readonly history: RevisionHistory;
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
    this.history = new RevisionHistory(options.directory, this.reader);
    const meetingRows = new MeetingRows(sqlite, this.lexical, this.aliases);
    const holdings = new HoldingTable(sqlite, meetingRows);
    const { manifestTable: manifest, sources, aliases, vectors, journal } = this;
    const revisions = this.history.keeper(sqlite, options.now);
    this.tables = { sqlite, manifest, sources, holdings, revisions };
    this.state = new IndexState({ manifest, sources, aliases, vectors, meetingRows, journal });
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
    this.sqlite.write(() => this.state.bringUpToDate(this.version));
    await this.vectorSearch.commit(onProgress);
  }

  manifest(): Readonly<Record<string, string>> {
    return this.manifestTable.all();
  }

  verify(): void {
    this.sqlite.verify();
    this.reader.verify();
    this.history.verify();
  }

  outdated(embedding: EmbeddingIdentity): Outdated {
    return this.state.outdated(embedding);
  }

  async isComplete(embedding: EmbeddingIdentity): Promise<boolean> {
    if (!this.state.isReadWhole(embedding)) return false;
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

  formerMeeting(id: string): Meeting | undefined {
    return this.history.formerMeeting(id);
  }

  formerParagraphs(meetingId: string): Paragraph[] {
    return this.history.formerParagraphs(meetingId);
  }

  revisions(meetingId: string): Revision[] {
    return this.history.revisions(meetingId);
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

  heldBeginning(kind: 'place' | 'meeting', beginning: string, limit: number): string[] {
    return this.reader.heldBeginning(kind, beginning, limit);
  }

  heldAliases(candidates: readonly string[]): HeldAlias[] {
    return this.aliases.find(candidates);
  }

  close(): void {
    this.history.close();
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
