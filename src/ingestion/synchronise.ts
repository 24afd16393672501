/**
 * Brings the index to what lies under the given paths: reads what changed, removes what is gone,
 * embeds what is new. Sources elsewhere stay as they are. Running it again changes nothing.
 */
import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { SourceRecord, StoreChanges } from '../store/store.js';
import { embedMissing } from './embed-missing.js';
import { sha256OfFile } from './file-hash.js';
import {
  describeAccessFault,
  type FoundFile,
  type FoundSources,
  listSources,
} from './list-sources.js';
import { replaceSource } from './replace-source.js';
import { liesUnder, sourceKey, sourcePath } from './source-keys.js';
import type {
  SynchroniseFailure,
  SynchroniseOptions,
  SynchroniseReport,
} from './synchronise-types.js';

export type {
  SynchroniseFailure,
  SynchroniseOptions,
  SynchroniseProgress,
  SynchroniseReport,
} from './synchronise-types.js';

function emptyReport(): SynchroniseReport {
  const none = { added: 0, changed: 0, unchanged: 0, removed: 0, failed: 0 };
  return { meetings: { ...none }, paragraphs: { ...none }, failures: [] };
}

function addChanges(report: SynchroniseReport, changes: StoreChanges): void {
  for (const kind of ['meetings', 'paragraphs'] as const) {
    for (const change of ['added', 'changed', 'unchanged', 'removed'] as const) {
      report[kind][change] += changes[kind][change];
    }
  }
}

/** One run; its parts write into the same report. */
class Synchronisation {
  readonly report = emptyReport();
  private readonly options: SynchroniseOptions;
  private readonly known: ReadonlyMap<string, SourceRecord>;

  constructor(options: SynchroniseOptions, known: ReadonlyMap<string, SourceRecord>) {
    this.options = options;
    this.known = known;
  }

  fail(failure: SynchroniseFailure): void {
    this.report.failures.push(failure);
    this.report.meetings.failed++;
  }

  private leave(record: SourceRecord): void {
    const { meetings, paragraphs } = this.options.store.countsOf(record.path);
    this.report.meetings.unchanged += meetings;
    this.report.paragraphs.unchanged += paragraphs;
    for (const problem of record.failures ?? []) this.fail({ path: record.path, ...problem });
  }

  async file(file: FoundFile): Promise<void> {
    const { path, sizeBytes, modifiedMs } = file;
    const key = sourceKey(path, this.options.dataDirectory);
    const known = this.known.get(key);
    const read = known !== undefined && known.sha256 !== '';
    if (read && known.sizeBytes === sizeBytes && known.modifiedMs === modifiedMs) {
      this.leave(known);
      return;
    }
    let sha256: string;
    try {
      sha256 = await sha256OfFile(path);
    } catch (error) {
      this.fail({ path: key, line: null, reason: describeAccessFault(error) });
      return;
    }
    if (read && known.sha256 === sha256) {
      this.options.store.touchSource({ ...known, sizeBytes, modifiedMs });
      this.leave(known);
      return;
    }
    await this.replace(path, { path: key, sizeBytes, modifiedMs, sha256 });
  }

  private async replace(path: string, record: SourceRecord): Promise<void> {
    const { changes, problems } = await replaceSource(path, record, this.options);
    if (changes) addChanges(this.report, changes);
    for (const problem of problems) this.fail({ path: record.path, ...problem });
  }

  /** Removes a source whose file is gone; one that cannot be looked at stays. */
  async removeIfGone(key: string): Promise<void> {
    try {
      await stat(sourcePath(key, this.options.dataDirectory));
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined;
      if (code === 'ENOENT' || code === 'ENOTDIR') {
        addChanges(this.report, this.options.store.removeSource(key));
      }
    }
  }
}

/** Records of the sources at or below the given paths. */
function knownSources(options: SynchroniseOptions): Map<string, SourceRecord> {
  const known = new Map<string, SourceRecord>();
  for (const given of options.paths) {
    const root = resolve(given);
    for (const record of options.store.sourcesUnder(sourceKey(root, options.dataDirectory))) {
      // The data folder's key is '', and that asks for sources from elsewhere as well.
      if (liesUnder(sourcePath(record.path, options.dataDirectory), root)) {
        known.set(record.path, record);
      }
    }
  }
  return known;
}

/** Reads what changed of the files found and removes what is gone. */
async function readFiles(options: SynchroniseOptions, found: FoundSources) {
  const { dataDirectory, onProgress } = options;
  const known = knownSources(options);
  const run = new Synchronisation(options, known);
  for (const { path, reason } of found.failures) {
    run.fail({ path: sourceKey(path, dataDirectory), line: null, reason });
  }
  const total = found.files.length;
  const listed = new Set<string>();
  for (const [done, file] of found.files.entries()) {
    const path = sourceKey(file.path, dataDirectory);
    listed.add(path);
    onProgress?.({ stage: 'reading', done, total, path });
    await run.file(file);
  }
  onProgress?.({ stage: 'reading', done: total, total });
  for (const key of known.keys()) {
    if (!listed.has(key)) await run.removeIfGone(key);
  }
  return run.report;
}

/**
 * Synchronises the index with the files under `paths` and gives what changed. Faults of single
 * files are in the report. Rejects with JiyaoError: `usage` for a missing path or an empty folder
 * (nothing is changed then), `indexLocked` while another process does the same, and the store's
 * and the embedding's faults.
 */
export async function synchronise(options: SynchroniseOptions): Promise<SynchroniseReport> {
  const { store, onProgress } = options;
  const found = await listSources(options.paths);
  const release = store.lockForSynchronising();
  try {
    const report = await readFiles(options, found);
    await embedMissing(options);
    await store.commit((done, total) => onProgress?.({ stage: 'indexing', done, total }));
    return report;
  } finally {
    release();
  }
}
