/**
 * What of an index is as this version of jiyao would make it, and bringing the rest along: terms,
 * names and what the manifest says. Vectors are made elsewhere; here it is only told whether they are.
 */
import { TOKENS_VERSION } from '../../text/tokens.js';
import type { EmbeddingIdentity, Outdated } from '../store.js';
import type { AliasTable } from './alias-table.js';
import type { ArrivalJournal } from './arrival-journal.js';
import type { Manifest, ManifestKey } from './manifest.js';
import type { MeetingRows } from './meeting-rows.js';
import type { SourceTable } from './source-table.js';
import type { VectorTable } from './vector-table.js';

/** What is looked at and brought along. */
export interface StateTables {
  manifest: Manifest;
  sources: SourceTable;
  aliases: AliasTable;
  vectors: VectorTable;
  meetingRows: MeetingRows;
  journal: ArrivalJournal;
}

export class IndexState {
  private readonly tables: StateTables;

  constructor(tables: StateTables) {
    this.tables = tables;
  }

  outdated(embedding: EmbeddingIdentity): Outdated {
    const { manifest, aliases, vectors } = this.tables;
    const tokens = manifest.get('tokens') === String(TOKENS_VERSION);
    return { texts: !(tokens && aliases.isCurrent()), vectors: vectors.isOutdated(embedding) };
  }

  /** Whether every source was read whole and the terms are of this version. */
  isReadWhole(embedding: EmbeddingIdentity): boolean {
    const { manifest, sources } = this.tables;
    if (manifest.get('jiyao') === undefined || sources.holdsUnread()) return false;
    return !this.outdated(embedding).texts;
  }

  /** Within one transaction. `version`: of jiyao. */
  bringUpToDate(version: string): void {
    const { aliases, vectors, meetingRows, journal } = this.tables;
    this.keepUp('jiyao', version);
    // Of another version of text/tokens.ts: questions would be cut otherwise than the index.
    if (this.keepUp('tokens', String(TOKENS_VERSION))) meetingRows.reindexAll();
    aliases.bringUpToDate();
    vectors.noteWhole();
    journal.settle();
  }

  /** Writes what differs; gives whether it did. */
  private keepUp(key: ManifestKey, value: string): boolean {
    const { manifest } = this.tables;
    if (manifest.get(key) === value) return false;
    manifest.set(key, value);
    return true;
  }
}
