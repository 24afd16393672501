/**
 * Replaces what one source holds, meeting by meeting: new holdings get the next generation, and at
 * the end what is of an older one goes. Memory holds one batch. Counting is change-counts.ts's.
 */
import type { ParsedMeeting } from '../../minutes/meeting.js';
import type { SqliteFile } from '../../sqlite/sqlite.js';
import type { SourceProblem, SourceRecord, SourceReplacement, StoreChanges } from '../store.js';
import { collectGone, countChanges, keepVectors } from './change-counts.js';
import type { HoldingTable, Reading } from './holding-table.js';
import type { Manifest } from './manifest.js';
import type { RevisionKeeper } from './revisions/revision-keeper.js';
import type { SourceTable } from './source-table.js';

/**
 * Meetings in one transaction: a folder's file is one as a whole, and a province's file never
 * blocks another writer for more than about a second.
 */
const BATCH_MEETINGS = 256;

/** What a replacement works on. */
export interface ReplacementTables {
  sqlite: SqliteFile;
  manifest: Manifest;
  sources: SourceTable;
  holdings: HoldingTable;
  revisions: RevisionKeeper;
}

/** A source that is being read anew. */
interface OpenedSource extends Reading {
  /** Of the file as it was read before. */
  sha256Before: string | null;
}

export class LocalSourceReplacement implements SourceReplacement {
  private readonly source: SourceRecord;
  private readonly tables: ReplacementTables;
  private batch: ParsedMeeting[] = [];
  private opened: OpenedSource | undefined;

  constructor(source: SourceRecord, tables: ReplacementTables) {
    this.source = source;
    this.tables = tables;
  }

  add(parsed: ParsedMeeting): void {
    this.batch.push(parsed);
    if (this.batch.length >= BATCH_MEETINGS) this.tables.sqlite.write(() => this.flush());
  }

  finish(failures: readonly SourceProblem[] = []): StoreChanges {
    const { sqlite, sources, holdings, manifest, revisions } = this.tables;
    return sqlite.write(() => {
      const opened = this.flush();
      collectGone(sqlite, opened, failures.length > 0);
      const changes = countChanges(sqlite, opened);
      if (keepVectors(sqlite, opened) + changes.meetings.removed + changes.meetings.changed > 0) {
        manifest.stampVectors();
      }
      revisions.keepGone(opened, opened.sha256Before);
      holdings.removeGone(opened.row);
      sources.record({ ...this.source, failures });
      return changes;
    });
  }

  abandon(): void {
    this.batch = [];
    const { opened } = this;
    if (!opened) return;
    const { sqlite, holdings, sources } = this.tables;
    sqlite.write(() => {
      holdings.removeAdded(opened);
      if (holdings.isEmpty(opened.row)) sources.remove(opened.row);
    });
  }

  private flush(): OpenedSource {
    const { sources, holdings } = this.tables;
    if (!this.opened) {
      const sha256Before = sources.sha256Of(this.source.path);
      const row = sources.open(this.source.path);
      this.opened = { row, generation: holdings.nextGeneration(row), sha256Before };
    }
    for (const parsed of this.batch) holdings.put(this.opened, parsed);
    this.batch = [];
    return this.opened;
  }
}
